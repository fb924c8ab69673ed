internal import ArgumentParser
internal import Assessment
internal import Desk
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin assess ask`: the question as it is to be said.
struct AssessAsk: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Print the question word for word, its answers, and what is certain already.",
    discussion: """
      Example:
        tocsin assess ask 261121-0042 --store store
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let sheet = try await AssessSheet(try await looker.life(incident).id, looker)
    if options.json {
      try await office.output.json(sheet)
    } else {
      try await office.output.line(sheet.lines.joined(separator: "\n"))
    }
    return 0
  }
}

/// `tocsin assess answer`: by the key of an answer.
struct AssessAnswer: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answer the question by the key of an answer; prints the next question.",
    discussion: """
      Example:
        tocsin assess answer 261121-0042 g --verbatim "it stinks of gas" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The key of the answer.") var key: String
  @Option(help: "The question; the one that is asked where it is left out.") var question: String?
  @Option(help: "The caller's own words.") var verbatim: String?
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .assess(
      incident,
      .answer(
        try await self.question(question, worker, incident), try AnswerKey(key), verbatim: verbatim,
        try await worker.pack(for: incident)))
  }
}

/// `tocsin assess say-again`: the same words once more.
struct AssessSayAgain: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "say-again", abstract: "Note that the question was said again, and print it.",
    discussion: """
      Example:
        tocsin assess say-again 261121-0042 --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .assess(incident, .sayAgain(try await question(nil, worker, incident)))
  }
}

/// `tocsin assess back`: to an earlier question, without loss.
struct AssessBack: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "back", abstract: "Go back to the question before, or to the one named; no answer is lost.",
    discussion: """
      Example:
        tocsin assess back 261121-0042 --to what-failed --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(name: .customLong("to"), help: "The question to go back to.") var target: String?
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .assess(
      incident, .back(to: try target.map { try QuestionID($0) }, try await worker.pack(for: incident)))
  }
}

/// `tocsin assess correct`: an earlier answer was wrong; the old path is kept.
struct AssessCorrect: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Correct an earlier answer with a reason; the path is worked out anew.",
    discussion: """
      Example:
        tocsin assess correct 261121-0042 what-failed h --reason "it is the boiler" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The question.") var question: String
  @Argument(help: "The key of the right answer.") var key: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .assess(
      incident,
      .correct(try QuestionID(question), try AnswerKey(key), reason: reason, try await worker.pack(for: incident)))
  }
}

/// `tocsin assess skip`: the path goes on where the most urgent answer leads.
struct AssessSkip: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "skip", abstract: "Leave the question out with a reason; its most urgent answer is taken.",
    discussion: """
      Example:
        tocsin assess skip 261121-0042 --reason "the line is too bad" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: "The question; the one that is asked where it is left out.") var question: String?
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .assess(
      incident,
      .skip(
        try await self.question(question, worker, incident), reason: reason, try await worker.pack(for: incident)))
  }
}
