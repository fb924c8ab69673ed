internal import Account
internal import ArgumentParser
internal import Desk
internal import Incident
internal import IncidentLog
internal import Journal
internal import JournalSQLite
internal import Vocabulary

/// `tocsin search WORDS`: incidents and contacts in whose entries all of the words stand.
struct Search: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find incidents and contacts by words; case and accents do not matter.")

  @Argument(help: "Words; each may be the beginning of a longer one.") var words: [String]
  @OptionGroup var store: StoreOption
  @Option(help: "The most finds.") var limit = 50
  @Flag(help: "Print JSON.") var json = false

  private struct Find: Encodable {
    let stream: String
    let reference: String?
    let position: Int64
    let excerpt: String
  }

  func validate() throws {
    guard (1...1_000).contains(limit) else { throw ValidationError("--limit takes 1 to 1000") }
  }

  func run(in office: Office) async throws -> Int32 {
    var finds: [Find] = []
    try office.check(.look)
    for hit in try office.journal.search(words.joined(separator: " "), limit: limit) {
      guard try await maySee(hit.stream, office) else { continue }
      finds.append(
        Find(
          stream: hit.stream.text, reference: try await reference(hit.stream, office), position: hit.position,
          excerpt: hit.excerpt))
    }
    if json {
      try await office.output.json(finds)
      return 0
    }
    for find in finds {
      try await office.output.line(
        "\(find.reference ?? find.stream)  entry \(find.position)  \(Malformed.excerpt(find.excerpt))")
    }
    if finds.isEmpty { try await office.output.remark("nothing found; try fewer words or their beginnings") }
    return 0
  }

  /// Whether its words may be shown: at a terminal always, on a page to those who may open it.
  private func maySee(_ stream: StreamName, _ office: Office) async throws -> Bool {
    guard let viewer = office.viewer, stream.kind == .incident,
      case .incident(let life) = try await office.desk().stand(stream).state
    else { return true }
    return life.log.isOpenTo(viewer)
  }

  private func reference(_ stream: StreamName, _ office: Office) async throws -> String? {
    guard stream.kind == .incident, case .incident(let life) = try await office.desk().stand(stream).state else {
      return nil
    }
    return life.log.reference?.description
  }
}
