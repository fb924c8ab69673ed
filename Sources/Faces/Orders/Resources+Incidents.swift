internal import Account
internal import Desk
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// Who owns an incident, who may open it, who else deals with it, and how it ends.
extension Resources {
  static let incidents: [Resource] = [
    Resource("/incidents/{reference}/ownership", .keepLog, "Own it from now on.") {
      .log(try await $0.incident(), .takeOver)
    },
    Resource(
      "/incidents/{reference}/handing", .handOff, "Hand it to somebody on duty.",
      [.name("to", "Who owns it from now on."), .reason]
    ) { sheet in
      let owner = try await sheet.colleague("to", "who owns it from now on")
      var merging = try await sheet.merging()
      merging.act("to", "The owner", mine: owner.text) { $0.log.owner?.text ?? "" }
      try merging.finish()
      return .log(
        try await sheet.incident(), .handTo(owner, reason: try sheet.words("reason", "the reason")))
    },
    Resource(
      "/incidents/{reference}/restriction", .restrict, "Only those named may open it.",
      [.names("to", "Who may open it."), .reason]
    ) { sheet in
      let named = try sheet.words("to", "who may open it").split(separator: ",").map { try actor(String($0)) }
      // A slip in a name would keep out whoever was meant, and nobody would know.
      if let nobody = named.first(where: { sheet.desk.account($0)?.phase != .open }) {
        throw Unfit("to", "nobody has an open account \(nobody); write names of accounts, as they sign in")
      }
      return .log(try await sheet.incident(), .restrict(to: named, reason: try sheet.words("reason", "the reason")))
    },
    Resource("/incidents/{reference}/lifting", .restrict, "Everybody may open it again.", [.reason]) { sheet in
      .log(try await sheet.incident(), .lift(reason: try sheet.words("reason", "the reason")))
    },
    Resource(
      "/incidents/{reference}/offers", .handOff, "Offer it to a partner.",
      [.name("partner", "The partner, as the pack names it."), .words("words", "What they are told.")]
    ) { sheet in
      let seconds = try await sheet.life().escalation.terms.clocks.handOff
      return .log(
        try await sheet.incident(),
        .offer(
          to: try sheet.name("partner", "the partner"),
          words: try await sheet.plainWords("words", "what they are told"),
          answerBy: sheet.now.adding(seconds: seconds)))
    },
    Resource(
      "/incidents/{reference}/partner-acceptance", .handOff, "The partner accepted.",
      [.words("number", "Their number for it.").ifAny]
    ) { sheet in
      .log(try await sheet.incident(), .partnerAccepts(theirReference: sheet.optional("number")))
    },
    Resource("/incidents/{reference}/partner-declining", .handOff, "The partner declined.", [.reason]) { sheet in
      .log(try await sheet.incident(), .partnerDeclines(reason: try sheet.words("reason", "the reason")))
    },
    Resource(
      "/incidents/{reference}/merger", .keepLog, "It goes on as part of another incident.",
      [.words("into", "The reference of the incident that goes on.")]
    ) { sheet in
      let other = try sheet.words("into", "the incident that goes on")
      guard let into = try await sheet.desk.incident(named: other) else {
        throw Unfit("into", "no incident has this reference; it is a day and a number, such as 261121-0042")
      }
      return .merge(try await sheet.incident(), into: into)
    },
    Resource("/incidents/{reference}/control", .keepLog, "It is under control.") {
      .log(try await $0.incident(), .control)
    },
    Resource("/incidents/{reference}/resolution", .close, "What happened is over.", [.words("words", "What ended it.")])
    { sheet in
      .log(try await sheet.incident(), .resolve(try sheet.words("words", "what ended it")))
    },
    Resource(
      "/incidents/{reference}/closure", .close, "Close it.",
      [.name("disposition", "How it ended, by the code of the pack.")]
    ) { sheet in
      let code: DispositionCode = try sheet.name("disposition", "how it ended")
      let pack = try await sheet.pack(of: try await sheet.life())
      guard pack.dispositions[code] != nil else { throw Unfit("disposition", "choose one of the pack's dispositions") }
      return .log(try await sheet.incident(), .close(code))
    },
    Resource("/incidents/{reference}/reopening", .close, "Open it again.", [.reason]) { sheet in
      .log(try await sheet.incident(), .reopen(reason: try sheet.words("reason", "the reason")))
    },
    Resource(
      "/incidents/{reference}/review", .keepReviews, "It was reviewed; the words are what was found.",
      [.words("words", "What was found.").ifAny]
    ) { sheet in
      .conclude(try await sheet.incident(), words: sheet.optional("words"))
    },
  ]

  private static func actor(_ text: String) throws -> ActorID {
    let name = text.drop { $0.isWhitespace }
    return try ActorID(String(name.reversed().drop { $0.isWhitespace }.reversed()))
  }
}
