internal import ArgumentParser
internal import Desk
internal import Procedure
internal import Vocabulary

/// `tocsin procedure published [NAME]`: what the centre goes by, from its store; with `--find`, the lines with certain words.
struct ProcedurePublished: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "published", abstract: "List the published packs, print the one in force, or look something up in it.",
    discussion: """
      Examples:
        tocsin procedure published --store store
        tocsin procedure published council-out-of-hours --store store
        tocsin procedure published --find "gas leak" --store store
      """)

  @Argument(help: "The pack's name; with --find the one the centre goes by where it is left out.") var name: String?
  @Option(help: "Only lines with all these words, in any order.") var find: String?
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  private struct Published: Encodable {
    let name, version, hash: String
    let inUse: Bool
  }

  func run(in office: Office) async throws -> Int32 {
    let desk = try await office.desk()
    guard name != nil || find != nil else { return try await list(desk, office) }
    guard let pack = try await wanted(desk) else {
      let names = await desk.packNames().map(\.text).joined(separator: ", ")
      throw CommandFault(
        "no such pack is in force; "
          + (names.isEmpty ? "`tocsin procedure publish FOLDER` publishes one" : "published are \(names)"))
    }
    let summary = PackSummary(pack)
    if let find { return try await tell(lines: summary.lines, with: find, office) }
    if options.json { try await office.output.json(summary) } else { try await tell(summary.lines, office) }
    return 0
  }

  private func wanted(_ desk: Desk) async throws -> Pack? {
    guard let name else { return try await desk.packInForce() }
    return try await desk.packInForce(try PackName(name))
  }

  private func list(_ desk: Desk, _ office: Office) async throws -> Int32 {
    let used = try await desk.packInForce()?.name
    var rows: [Published] = []
    for name in await desk.packNames() {
      guard let pack = try await desk.packInForce(name) else { continue }
      rows.append(
        Published(name: name.text, version: pack.version, hash: pack.hash.text, inUse: name == used))
    }
    if options.json {
      try await office.output.json(rows)
    } else {
      try await tell(rows.map { "\($0.inUse ? "*" : " ") \($0.name) \($0.version)  \($0.hash)" }, office)
      if rows.isEmpty { try await office.output.remark("no pack is published; `tocsin procedure publish` does that") }
    }
    return 0
  }

  private func tell(lines: [String], with words: String, _ office: Office) async throws -> Int32 {
    let wanted = words.foldedWords
    let found = lines.filter { line in
      let said = line.foldedWords
      return wanted.allSatisfy { word in said.contains { $0.hasPrefix(word) } }
    }
    if options.json { try await office.output.json(found) } else { try await tell(found, office) }
    if found.isEmpty { try await office.output.remark("nothing in the pack has all of these words") }
    return found.isEmpty ? 1 : 0
  }

  private func tell(_ lines: [String], _ office: Office) async throws {
    for line in lines { try await office.output.line(line) }
  }
}
