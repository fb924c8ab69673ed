internal import Assessment
internal import Contact
internal import Desk
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// Questions, advice and judgement.
extension Resources {
  static let assessment: [Resource] = [
    Resource("/incidents/{reference}/assessment") { sheet in
      let life = try await sheet.life()
      var said: [String] = []
      for contact in life.log.contacts {
        if let words = try await sheet.desk.contact(contact).firstWords?.words { said.append(words) }
      }
      let tree: TreeID = try sheet.name("tree", "which questions are asked")
      return .assess(
        try await sheet.incident(),
        .start(tree, try await sheet.pack(of: life), firstWords: said.isEmpty ? nil : said.joined(separator: " ")))
    },
    assessing("answers") { sheet, pack in
      .answer(
        try sheet.name("question", "the question"), try sheet.name("answer", "the answer"),
        verbatim: sheet.optional("verbatim"), pack)
    },
    assessing("sayings-again") { sheet, _ in .sayAgain(try sheet.name("question", "the question")) },
    assessing("steps-back") { sheet, pack in .back(to: try sheet.optionalName("question"), pack) },
    assessing("corrections") { sheet, pack in
      // Question and answer come as one choice, so that no pair that does not exist can be sent.
      let parts = try sheet.words("answer", "the right answer").split(separator: "/", maxSplits: 1)
      guard parts.count == 2 else { throw Unfit("answer", "choose one of the list") }
      return .correct(
        try QuestionID(String(parts[0])), try AnswerKey(String(parts[1])), reason: try reason(sheet), pack)
    },
    assessing("skips") { sheet, pack in
      .skip(try sheet.name("question", "the question"), reason: try reason(sheet), pack)
    },
    assessing("suspension") { sheet, _ in .suspend(reason: try reason(sheet)) },
    assessing("resumption") { _, pack in .resume(pack) },
    assessing("jumps") { sheet, pack in
      .jump(try sheet.name("card", "the card"), pack, known: KnownSoFar(), day: await sheet.today())
    },
    assessing("advice") { sheet, pack in
      .advise(
        try sheet.name("card", "the card"), pack, known: KnownSoFar(), day: await sheet.today(),
        despite: sheet.optional("despite"))
    },
    assessing("validity") { sheet, _ in
      let validity: Validity = try sheet.choice("validity") { Validity(rawValue: $0) }
      var merging = try await sheet.merging()
      merging.act("validity", "The report", mine: validity.rawValue) { $0.assessment.validity?.rawValue ?? "" }
      try merging.finish()
      return .judge(validity, reason: try reason(sheet))
    },
    assessing("override") { sheet, pack in
      let priority = try sheet.choice("priority") { name in Priority.allCases.first { $0.description == name } }
      guard let targets = pack.priorities[priority]?.targets else {
        throw Unfit("priority", "the pack promises nothing for \(priority)")
      }
      var merging = try await sheet.merging()
      merging.act("priority", "Priority", mine: priority.description) { $0.assessment.priority?.description ?? "" }
      try merging.finish()
      return .override(priority, reason: try reason(sheet), targets)
    },
    assessing("cancellation") { sheet, _ in .cancel(reason: try reason(sheet)) },
    assessing("looks") { sheet, _ in
      let agrees = try sheet.choice("view") { ["agree": true, "disagree": false][$0] }
      return .look(agrees: agrees, reason: try reason(sheet))
    },
  ]

  private static func assessing(
    _ name: String, _ command: @escaping @Sendable (OrderSheet, Pack) async throws -> AssessmentCommand
  ) -> Resource {
    Resource(RouterPath("/incidents/{reference}/\(name)")) { sheet in
      let pack = try await sheet.pack(of: try await sheet.life())
      return .assess(try await sheet.incident(), try await command(sheet, pack))
    }
  }

  static func reason(_ sheet: OrderSheet) throws(Unfit) -> String { try sheet.words("reason", "the reason") }
}
