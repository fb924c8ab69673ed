internal import ArgumentParser
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// `tocsin incident locate`: where it is.
struct IncidentLocate: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "locate", abstract: "Say where the incident is, with the question by which it was learned.",
    discussion: """
      Example:
        tocsin incident locate 261121-0042 "12 Acacia Road, flat 3" --position 53.3441,-6.2675 \\
          --asked "What is the full address?" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The place, as it was said.") var words: [String]
  @OptionGroup var point: GivenPosition
  @Option(help: "The station in whose ground it lies.") var ground: String?
  @Option(help: "The question by which it was learned.") var asked: String?
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    let location = Location(
      place: PersonalText(joined(words)), coordinates: try point.coordinates,
      ground: try ground.map { try Station($0) },
      asked: asked)
    return .log(incident, .locate(location))
  }
}

/// `tocsin incident confirm`: a second, different question about the place.
struct IncidentConfirm: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Confirm the location by a second, different question.",
    discussion: """
      Example:
        tocsin incident confirm 261121-0042 --asked "Which shop is closest?" --answer "The bakery" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: "The second question.") var asked: String
  @Option(help: "What was answered.") var answer: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .confirmLocation(question: asked, answer: answer))
  }
}
