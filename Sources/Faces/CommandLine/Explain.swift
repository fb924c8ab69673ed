internal import ArgumentParser
internal import Assessment
internal import Desk
internal import Incident
internal import Overview
internal import Procedure
internal import Vocabulary

/// `tocsin explain`: why an incident is what it is; the same store gives the same bytes, years later.
struct Explain: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain an incident's priority from the stored answers and the pack's version alone.",
    discussion: """
      Each question in its wording with answer, handler and time, earlier paths, the determinant with all that follows,
      what people set against it, the advice given, and the smallest changes of answers that would have changed the
      priority. Times are in UTC.

      Examples:
        tocsin explain 261121-0042 --store store
        tocsin explain 261121-0042 --store store --json
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let (id, life) = try await looker.life(incident)
    let pack: Pack? = if let pinned = life.assessment.pack { try await looker.desk.pack(pinned) } else { nil }
    let explanation = Explanation(id, life, under: pack)
    if options.json {
      try await office.output.json(explanation)
    } else {
      try await office.output.line(explanation.lines.map { shown($0) }.joined(separator: "\n"))
    }
    return 0
  }
}
