internal import Account
internal import ArgumentParser
internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Journal
internal import JournalSQLite
internal import Vocabulary

/// `tocsin search WORDS`: incidents and contacts in whose entries all of the words stand.
struct Search: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find incidents and contacts by words; case and accents do not matter.",
    discussion: """
      What is restricted is shown to those who are named for it, and only with --actor.

      Example:
        tocsin search acacia gas --store store --actor anna
      """)

  @Argument(help: "Words; each may be the beginning of a longer one.") var words: [String]
  @OptionGroup var store: StoreOption
  @Option(help: "Who looks; needed for restricted incidents.") var actor: String?
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
    let actor = try office.viewer ?? actor.map { try ActorID($0) }
    guard actor != .machine else { throw CommandFault("the machine looks at nothing from a terminal; name a person") }
    let desk = try await office.desk()
    var finds: [Find] = []
    try office.check(.look)
    for hit in try office.journal.search(words.joined(separator: " "), limit: limit) {
      let life = try await life(hit.stream, desk)
      if let life, life.log.restrictedTo != nil, actor.map({ !life.log.isOpenTo($0) }) ?? true { continue }
      finds.append(
        Find(
          stream: hit.stream.text, reference: hit.stream.kind == .incident ? life?.log.reference?.description : nil,
          position: hit.position, excerpt: hit.excerpt))
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

  /// The incident an entry is about, by its own stream or by its contact's.
  private func life(_ stream: StreamName, _ desk: Desk) async throws -> Life? {
    if let incident = IncidentID(of: stream) { return try await desk.life(incident) }
    guard let contact = ContactID(of: stream), let incident = try await desk.contact(contact).incident else {
      return nil
    }
    return try await desk.life(incident)
  }
}
