internal import Account
internal import Desk
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Register
internal import Vocabulary

/// What is written into an incident's log, and what is said out of it.
extension Resources {
  static let log: [Resource] = [
    Resource(
      "/incidents/{reference}/notes", .keepLog, "Write into the log.",
      [.words("words", "The note."), .choice("topic", LogTopic.allCases.map(\.rawValue), "What it states.").ifAny]
    ) { sheet in
      let words = try sheet.words("words", "the note")
      guard let topic = sheet.optional("topic").flatMap({ LogTopic(rawValue: $0) }) else {
        return .log(try await sheet.incident(), .note(words))
      }
      return .log(try await sheet.incident(), .state(topic, words))
    },
    Resource(
      "/incidents/{reference}/strikes", .keepLog, "Strike a line; it can still be read.",
      [.entry("The entry of the line."), .reason]
    ) { sheet in
      .log(
        try await sheet.incident(),
        .strike(entry: try sheet.number("entry"), reason: try sheet.words("reason", "the reason")))
    },
    Resource(
      "/incidents/{reference}/facts", .keepLog, "Establish a fact of the pack.",
      [.name("fact", "The code of the fact.")]
    ) { sheet in
      .log(try await sheet.incident(), .establish(try sheet.name("fact", "the fact")))
    },
    Resource(
      "/incidents/{reference}/facts-withdrawn", .keepLog, "A fact does not hold after all.",
      [.name("fact", "The code of the fact."), .reason]
    ) { sheet in
      .log(
        try await sheet.incident(),
        .withdraw(try sheet.name("fact", "the fact"), reason: try sheet.words("reason", "the reason")))
    },
    Resource(
      "/incidents/{reference}/location", .keepLog, "Say where it is.",
      [
        .words("place", "The place as it was said."), .point("point", "The point on the map.").ifAny,
        .name("ground", "The station in whose ground it lies.").ifAny,
      ]
    ) { sheet in
      let life = try await sheet.life()
      let asked = try await sheet.pack(of: life).locationWords?.ask
      return .log(try await sheet.incident(), .locate(try await sheet.mergedLocation(asked: asked)))
    },
    Resource(
      "/incidents/{reference}/location-confirmation", .keepLog, "Confirm the location by a second question.",
      [.words("answer", "What was answered.")]
    ) { sheet in
      let question = try await sheet.pack(of: try await sheet.life()).locationWords?.confirm
      return .log(
        try await sheet.incident(),
        .confirmLocation(
          question: question ?? "Which shop, crossing or postcode is closest to it?",
          answer: try sheet.words("answer", "what was answered")))
    },
    Resource(
      "/incidents/{reference}/promise", .keepLog, "Promise the caller to hear more.",
      [.words("words", "What was promised."), .minutes("Within how many minutes they hear more.")]
    ) { sheet in
      var merging = try await sheet.merging()
      merging.act("words", "The promise", mine: try sheet.words("words", "what was promised")) {
        $0.log.promise?.words.words ?? ""
      }
      try merging.finish()
      return .log(
        try await sheet.incident(),
        .promise(try sheet.words("words", "what was promised"), by: try sheet.deadline(minutes: "minutes")))
    },
    Resource(
      "/incidents/{reference}/caller-news", .keepLog, "The caller was told something.",
      [.words("words", "What they were told.")]
    ) { sheet in
      .log(try await sheet.incident(), .tellCaller(try sheet.words("words", "what the caller was told")))
    },
    Resource(
      "/incidents/{reference}/readings", .keepLog, "What the reporter sent since was read.",
      [.number("upTo", "Up to which entry; without it, all of it.").ifAny]
    ) { sheet in
      .log(try await sheet.incident(), .readReport(upTo: try sheet.number(ifAny: "upTo")))
    },
    Resource(
      "/incidents/{reference}/read-backs", .keepLog, "The brief was read back.",
      [.words("by", "Who read it back.")]
        + BriefField.allCases.map { .words($0.rawValue, "What was said of it.").ifAny }
    ) { sheet in
      let said = BriefField.allCases.reduce(into: [BriefField: String]()) { said, field in
        said[field] = sheet.optional(field.rawValue)
      }
      let brief = await sheet.desk.brief(of: try await sheet.life())
      return .readBack(try await sheet.incident(), by: try sheet.words("by", "who read it back"), said: said, brief)
    },
  ]
}
