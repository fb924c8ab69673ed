internal import ArgumentParser
internal import Assessment
internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// `tocsin assess start`: the first question of a tree, with the pack's version pinned.
struct AssessStart: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start a decision tree; exits 4 and lists the trees where one has to be chosen.",
    discussion: """
      Example:
        tocsin assess start 261121-0042 --tree supplies --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: "The tree; may be left out where the pack has one.") var tree: String?
  @Option(help: "The pack; the one in force where it is left out.") var pack: String?
  @OptionGroup var options: WorkOptions

  var store: StoreOption { options.store }

  private struct Undecided: Encodable {
    let outcome = "trees"
    let trees: [Choice]

    struct Choice: Encodable {
      let tree: String
      let title: String
    }
  }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    let id = try await worker.incident(incident)
    let pack = try await worker.pack(for: id, named: self.pack)
    let life = try await worker.desk.life(id)
    var words: [String] = []
    var referred: TreeID?
    for contact in life.log.contacts {
      let state = try await worker.desk.contact(contact)
      if let said = state.firstWords?.words { words.append(said) }
      referred = referred ?? state.referral?.tree
    }
    let only = pack.trees.count == 1 ? pack.trees.keys.first : nil
    guard let tree = try tree.map({ try TreeID($0) }) ?? life.assessment.tree ?? referred ?? only else {
      return try await ask(pack, worker)
    }
    let outcome = try await worker.perform(
      .assess(id, .start(tree, pack, firstWords: words.isEmpty ? nil : joined(words))))
    let sheet = try await AssessSheet(id, Looker(worker))
    try await worker.tell(outcome, WorkReport(lines: sheet.lines, fields: sheet))
    return 0
  }

  private func ask(_ pack: Pack, _ worker: Worker) async throws -> Int32 {
    let trees = pack.trees.values.sorted { $0.id < $1.id }.map { Undecided.Choice(tree: $0.id.text, title: $0.title) }
    if options.json {
      try await worker.office.output.json(Undecided(trees: trees))
    } else {
      for tree in trees { try await worker.office.output.line("\(shown(tree.tree))  \(shown(tree.title))") }
    }
    try await worker.office.output.remark("tocsin: the pack has several trees; choose one with --tree")
    return 4
  }
}
