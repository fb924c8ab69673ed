internal import Account
internal import Assessment
internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// Questions, advice and judgement.
extension Resources {
  static let assessment: [Resource] = [
    Resource(
      "/incidents/{reference}/assessment", .assess, "Begin the questions of a tree.",
      [.name("tree", "Which questions are asked.")]
    ) { sheet in
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
    assessing(
      "answers", .assess, "Answer the question that is asked.",
      [
        .name("question", "The question."), .name("answer", "The key of the answer."),
        .words("verbatim", "The answer in their words.").ifAny,
      ]
    ) { sheet, pack in
      .answer(
        try sheet.name("question", "the question"), try sheet.name("answer", "the answer"),
        verbatim: sheet.optional("verbatim"), pack)
    },
    assessing("sayings-again", .assess, "The question was said again.", [.name("question", "The question.")]) {
      sheet, _ in .sayAgain(try sheet.name("question", "the question"))
    },
    assessing(
      "steps-back", .assess, "Go back to an earlier question.",
      [.name("question", "To which; the one before, where none is named.").ifAny]
    ) { sheet, pack in .back(to: try sheet.optionalName("question"), pack) },
    assessing(
      "corrections", .assess, "Correct an earlier answer.",
      [.words("answer", "Question and key with a slash between: conscious/yes."), .reason]
    ) { sheet, pack in
      // Question and answer come as one choice, so that no pair that does not exist can be sent.
      let parts = try sheet.words("answer", "the right answer").split(separator: "/", maxSplits: 1)
      guard parts.count == 2 else { throw Unfit("answer", "choose one of the list") }
      return .correct(
        try QuestionID(String(parts[0])), try AnswerKey(String(parts[1])), reason: try reason(sheet), pack)
    },
    assessing("skips", .assess, "Skip the question.", [.name("question", "The question."), .reason]) { sheet, pack in
      .skip(try sheet.name("question", "the question"), reason: try reason(sheet), pack)
    },
    assessing("suspension", .assess, "Suspend the questions.", [.reason]) { sheet, _ in
      .suspend(reason: try reason(sheet))
    },
    assessing("resumption", .assess, "Go on with the questions.") { _, pack in .resume(pack) },
    assessing("jumps", .assess, "Go to life-saving instructions at once.", [.name("card", "The advice card.")]) {
      sheet, pack in
      .jump(try sheet.name("card", "the card"), pack, known: KnownSoFar(), day: await sheet.today())
    },
    assessing(
      "advice", .assess, "Give the advice of a card.",
      [.name("card", "The advice card."), .words("despite", "Why, where its conditions do not hold.").ifAny]
    ) { sheet, pack in
      .advise(
        try sheet.name("card", "the card"), pack, known: KnownSoFar(), day: await sheet.today(),
        despite: sheet.optional("despite"))
    },
    assessing(
      "validity", .assess, "Judge the report.",
      [.choice("validity", Validity.allCases.map(\.rawValue), "What it is."), .reason]
    ) { sheet, _ in
      let validity: Validity = try sheet.choice("validity") { Validity(rawValue: $0) }
      var merging = try await sheet.merging()
      merging.act("validity", "The report", mine: validity.rawValue) { $0.assessment.validity?.rawValue ?? "" }
      try merging.finish()
      return .judge(validity, reason: try reason(sheet))
    },
    assessing(
      "override", .override, "Set another priority.",
      [.choice("priority", Priority.allCases.map(\.description), "The priority."), .reason]
    ) { sheet, pack in
      let priority = try sheet.choice("priority") { name in Priority.allCases.first { $0.description == name } }
      guard let targets = pack.priorities[priority]?.targets else {
        throw Unfit("priority", "the pack promises nothing for \(priority)")
      }
      var merging = try await sheet.merging()
      merging.act("priority", "Priority", mine: priority.description) { $0.assessment.priority?.description ?? "" }
      try merging.finish()
      return .override(priority, reason: try reason(sheet), targets)
    },
    assessing("cancellation", .override, "Ask to cancel.", [.reason]) { sheet, _ in .cancel(reason: try reason(sheet))
    },
    assessing(
      "looks", .lookAgain, "Look a second time.",
      [.choice("view", ["agree", "disagree"], "What the second look says."), .reason]
    ) { sheet, _ in
      let agrees = try sheet.choice("view") { ["agree": true, "disagree": false][$0] }
      return .look(agrees: agrees, reason: try reason(sheet))
    },
  ]

  private static func assessing(
    _ name: String, _ action: Action, _ summary: String, _ fields: [Field] = [],
    _ command: @escaping @Sendable (OrderSheet, Pack) async throws -> AssessmentCommand
  ) -> Resource {
    Resource("/incidents/{reference}/\(name)", action, summary, fields) { sheet in
      let pack = try await sheet.pack(of: try await sheet.life())
      return .assess(try await sheet.incident(), try await command(sheet, pack))
    }
  }

  static func reason(_ sheet: OrderSheet) throws(Unfit) -> String { try sheet.words("reason", "the reason") }
}
