internal import Desk
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Register
internal import Vocabulary

/// What is written into an incident's log, and what is said out of it.
extension Resources {
  static let log: [Resource] = [
    Resource("/incidents/{reference}/notes") { sheet in
      let words = try sheet.words("words", "the note")
      guard let topic = sheet.optional("topic").flatMap({ LogTopic(rawValue: $0) }) else {
        return .log(try await sheet.incident(), .note(words))
      }
      return .log(try await sheet.incident(), .state(topic, words))
    },
    Resource("/incidents/{reference}/strikes") { sheet in
      .log(
        try await sheet.incident(),
        .strike(entry: try sheet.number("entry"), reason: try sheet.words("reason", "the reason")))
    },
    Resource("/incidents/{reference}/facts") { sheet in
      .log(try await sheet.incident(), .establish(try sheet.name("fact", "the fact")))
    },
    Resource("/incidents/{reference}/facts-withdrawn") { sheet in
      .log(
        try await sheet.incident(),
        .withdraw(try sheet.name("fact", "the fact"), reason: try sheet.words("reason", "the reason")))
    },
    Resource("/incidents/{reference}/location") { sheet in
      let life = try await sheet.life()
      let asked = try await sheet.pack(of: life).locationWords?.ask
      return .log(try await sheet.incident(), .locate(try await sheet.mergedLocation(asked: asked)))
    },
    Resource("/incidents/{reference}/location-confirmation") { sheet in
      let question = try await sheet.pack(of: try await sheet.life()).locationWords?.confirm
      return .log(
        try await sheet.incident(),
        .confirmLocation(
          question: question ?? "Which shop, crossing or postcode is closest to it?",
          answer: try sheet.words("answer", "what was answered")))
    },
    Resource("/incidents/{reference}/promise") { sheet in
      var merging = try await sheet.merging()
      merging.act("words", "The promise", mine: try sheet.words("words", "what was promised")) {
        $0.log.promise?.words.words ?? ""
      }
      try merging.finish()
      return .log(
        try await sheet.incident(),
        .promise(try sheet.words("words", "what was promised"), by: try sheet.deadline(minutes: "minutes")))
    },
    Resource("/incidents/{reference}/caller-news") { sheet in
      .log(try await sheet.incident(), .tellCaller(try sheet.words("words", "what the caller was told")))
    },
    Resource("/incidents/{reference}/read-backs") { sheet in
      let said = BriefField.allCases.reduce(into: [BriefField: String]()) { said, field in
        said[field] = sheet.optional(field.rawValue)
      }
      let brief = await sheet.desk.brief(of: try await sheet.life())
      return .readBack(try await sheet.incident(), by: try sheet.words("by", "who read it back"), said: said, brief)
    },
  ]
}
