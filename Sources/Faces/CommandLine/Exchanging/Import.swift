internal import Account
internal import ArgumentParser
internal import Desk
internal import Exchange
internal import Foundation
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin import KIND FILE`: units, places, callers, accounts or open incidents a centre already has.
struct Import: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take over what a centre already has, from a table (CSV).",
    discussion: """
      Nothing of a file is taken where one row would be refused, unless --partial is given; --dry-run takes nothing and names
      every such row. Exits 3 where there are any. A file may be given again: what is so already stays as it is.

      Columns (those in brackets may be missing; several names stand in one field with ; between them):
        units      sign, type, [home, skills, duty]
        places     id, name, [address, number, point, fact, words, source, until]
        callers    id, name, number, [address, point, fact, words, source, until]
        accounts   account, name, roles
        incidents  their_reference, place, [ground, point, received, priority, note]

      Example:
        tocsin import units fleet.csv --store store --actor anna --dry-run
      """)

  @Argument(help: "units, places, callers, accounts or incidents.") var kind: ImportKind
  @Argument(help: "The file: comma-separated values (RFC 4180) in UTF-8, the first row names the columns.")
  var file: String
  @OptionGroup var store: StoreOption
  @Option(help: "Who takes it over.") var actor: String
  @Flag(help: "Take nothing; only name the rows that would be refused.") var dryRun = false
  @Flag(help: "Take the rows that are not refused, although others are.") var partial = false
  @Flag(help: "Print JSON.") var json = false

  /// Rows were refused.
  static let refusedStatus: Int32 = 3
  /// How many orders are handed over together.
  private static let togetherMax = 256

  var mayMakeStore: Bool { !dryRun }

  func run(in office: Office) async throws -> Int32 {
    try office.check(kind.action)
    let actor = try ActorID(actor)
    guard actor != .machine else { throw CommandFault("the machine takes nothing over from a terminal; name a person") }
    let desk = try await office.desk()
    let path = office.path(file)
    let plan: ImportPlan
    do throws(ImportFlaw) {
      plan = try ImportPlan(
        try read(path), as: kind, by: actor, run: Worker.freshID("import"), under: try await pack(desk),
        now: desk.clock.now())
    } catch {
      return try await tell(ImportSheet(kind, path, taken: 0, done: 0, so: 0, [error], isDry: dryRun), office)
    }
    let refused = try await Import.refused(plan, desk)
    let flaws = (plan.flaws + refused.values).sorted { $0.line < $1.line }
    let lines = plan.lines.filter { refused[$0.line] == nil }
    guard !dryRun, flaws.isEmpty || partial else {
      return try await tell(
        ImportSheet(kind, path, taken: dryRun ? lines.count : 0, done: 0, so: 0, flaws, isDry: dryRun), office)
    }
    let outcome = try await Import.carryOut(lines, desk)
    return try await tell(
      ImportSheet(
        kind, path, taken: lines.count - outcome.refused.count, done: outcome.done, so: outcome.so,
        (flaws + outcome.refused).sorted { $0.line < $1.line }, isDry: false), office)
  }

  private func pack(_ desk: Desk) async throws(ImportFlaw) -> Pack? {
    do { return try await desk.packInForce() } catch {
      throw ImportFlaw(line: 1, column: nil, found: "a pack that cannot be read (\(error))", expected: "a sound pack")
    }
  }

  private func read(_ path: String) throws(ImportFlaw) -> [UInt8] {
    func flaw(_ found: String, _ expected: String) -> ImportFlaw {
      ImportFlaw(line: 1, column: nil, found: found, expected: expected)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
      throw flaw("no file \(quoted(path))", "the name of a file")
    }
    do {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      guard size <= ImportPlan.fileBytesMax else {
        throw flaw("\(size) bytes", "at most \(ImportPlan.fileBytesMax); split the file")
      }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let flaw as ImportFlaw { throw flaw } catch { throw flaw("a file that cannot be read", "one that can") }
  }

  /// The first refusal of each row, as the store stands now.
  private static func refused(_ plan: ImportPlan, _ desk: Desk) async throws -> [Int: ImportFlaw] {
    let refusals = try await desk.rehearse(plan.lines.flatMap(\.orders))
    var rest = refusals[...]
    var flaws: [Int: ImportFlaw] = [:]
    for line in plan.lines {
      for refusal in rest.prefix(line.orders.count) {
        if let refusal, flaws[line.line] == nil { flaws[line.line] = ImportFlaw(line.line, refusal.description) }
      }
      rest = rest.dropFirst(line.orders.count)
    }
    return flaws
  }

  private static func carryOut(
    _ lines: [ImportPlan.Line], _ desk: Desk
  ) async throws -> (done: Int, so: Int, refused: [ImportFlaw]) {
    let orders = lines.flatMap { line in line.orders.map { (line.line, $0) } }
    var (done, so) = (0, 0)
    var refused: [ImportFlaw] = []
    for start in stride(from: 0, to: orders.count, by: togetherMax) {
      let some = orders[start..<min(start + togetherMax, orders.count)]
      let outcomes = await desk.outcomes(of: await desk.submitAll(some.map(\.1)))
      for ((line, _), outcome) in zip(some, outcomes) {
        switch outcome {
        case .success(.done): done += 1
        case .success(.doneBefore), .success(.alreadySo): so += 1
        case .failure(.refused(let refusal)): refused.append(ImportFlaw(line, refusal.description))
        case .failure(.badOrder(let malformed)): refused.append(ImportFlaw(line, malformed.description))
        case .failure(let error): throw error
        }
      }
    }
    return (done, so, refused)
  }

  private func tell(_ sheet: ImportSheet, _ office: Office) async throws -> Int32 {
    if json {
      try await office.output.json(sheet)
    } else {
      for line in sheet.lines { try await office.output.line(line) }
    }
    return sheet.refused.isEmpty ? 0 : Import.refusedStatus
  }
}

extension ImportKind: ExpressibleByArgument {}

extension ImportFlaw {
  /// A row the desk would not take.
  fileprivate init(_ line: Int, _ refusal: String) {
    self.init(line: line, column: nil, found: "a row the centre cannot take as it stands", expected: refusal)
  }
}
