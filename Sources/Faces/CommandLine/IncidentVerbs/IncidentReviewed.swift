internal import ArgumentParser
internal import Incident
internal import Vocabulary

/// `tocsin incident reviewed`: somebody has reviewed an incident that ended.
struct IncidentReviewed: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "reviewed", abstract: "Note that an incident that ended was reviewed, and what was found.",
    discussion: """
      Example:
        tocsin incident reviewed 261121-0042 "The gas words came late" --store store --actor asha
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "What was found; may be left out.") var words: [String] = []
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .conclude(incident, words: words.isEmpty ? nil : joined(words))
  }
}
