internal import ArgumentParser
internal import Assessment
internal import Desk
internal import Incident
internal import Vocabulary

/// `tocsin assess`: from the first question to the determinant, and what is said on the way.
struct AssessVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Ask a tree's questions in their words, and give advice within its limits.",
    discussion: """
      Examples:
        tocsin assess start 261121-0042 --tree supplies --store store --actor anna
        tocsin assess ask 261121-0042 --store store
        tocsin assess answer 261121-0042 g --store store --actor anna
        tocsin assess correct 261121-0042 what-failed h --reason "it was the boiler" --store store --actor anna
        tocsin assess look 261121-0042 --agree --reason "heard the call" --store store --actor bea
        tocsin assess advise 261121-0042 gas-leave --store store --actor anna
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Questions",
        subcommands: [
          AssessStart.self, AssessAsk.self, AssessAnswer.self, AssessSayAgain.self, AssessBack.self, AssessCorrect.self,
          AssessSkip.self, AssessSuspend.self, AssessResume.self,
        ]),
      CommandGroup(name: "Advice", subcommands: [AssessCards.self, AssessAdvise.self, AssessJump.self]),
      CommandGroup(
        name: "Judgement",
        subcommands: [
          AssessJudge.self, AssessOverride.self, AssessCancel.self, AssessLook.self,
        ]),
    ])
}

/// Work on an assessment; when it is done, the next question is printed, or what was reached.
protocol AssessWork: IncidentWork {}

extension AssessWork {
  func report(_ worker: Worker) async throws -> WorkReport? {
    let id = try await worker.incident(incident)
    let sheet = try await AssessSheet(id, Looker(worker))
    return WorkReport(lines: sheet.lines, fields: sheet)
  }

  /// The question named, else the one that is asked.
  func question(_ name: String?, _ worker: Worker, _ incident: IncidentID) async throws -> QuestionID {
    if let name { return try QuestionID(name) }
    let assessment = try await worker.desk.life(incident).assessment
    if let asking = assessment.asking { return asking.question }
    guard let leaf = assessment.determinant?.leaf else {
      throw CommandFault("no question is asked; `tocsin assess start` begins")
    }
    throw CommandFault("every question is answered (\(leaf)); `tocsin assess correct` changes an answer with a reason")
  }
}
