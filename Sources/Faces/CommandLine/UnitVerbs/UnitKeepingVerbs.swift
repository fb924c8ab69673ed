internal import ArgumentParser
internal import Deployment
internal import Desk
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin unit register`: a unit with its type, home and skills.
struct UnitRegister: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Register a unit with its type; it is off duty then.",
    discussion: """
      Example:
        tocsin unit register G1 gas-engineer --home depot --skill gas-registered --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @Argument(help: "The type's code in the pack.") var type: String
  @Option(help: "Its own station.") var home: String?
  @Option(name: .customLong("skill"), help: "The code of a skill it has; give it for each.") var skills: [String] = []
  @OptionGroup var options: WorkOptions

  var store: StoreOption { options.store }

  var mayMakeStore: Bool { true }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    let unit = try CallSign(sign)
    let type = try UnitType(type)
    let skills = Set(try self.skills.map { try Skill($0) })
    try await KnownCodes(worker.desk).check(type, skills)
    let outcome = try await worker.perform(.register(unit, type, home: try home.map { try Station($0) }))
    if !skills.isEmpty { _ = try await worker.perform(.unit(unit, .setSkills(skills)), part: "skills") }
    let sheet = try await worker.sheet(unit)
    try await worker.tell(outcome, WorkReport(lines: [sheet.line], fields: sheet))
    return 0
  }
}

/// The types and skills of every pack in force; nothing is refused where there is none.
struct KnownCodes {
  private var types: Set<UnitType> = []
  private var skills: Set<Skill> = []
  private var isAny = true

  init(_ desk: Desk) async throws {
    for name in await desk.packNames() {
      guard let pack = try await desk.packInForce(name) else { continue }
      types.formUnion(pack.unitTypes.keys)
      skills.formUnion(pack.skills.keys)
      isAny = false
    }
  }

  func check(_ type: UnitType?, _ wanted: Set<Skill>) throws {
    guard !isAny else { return }
    if let type, !types.contains(type) {
      throw CommandFault("no pack in force has a unit type \(type); there is \(KnownCodes.list(types))")
    }
    if let skill = wanted.subtracting(skills).sorted().first {
      throw CommandFault("no pack in force has a skill \(skill); there is \(KnownCodes.list(skills))")
    }
  }

  private static func list(_ codes: Set<some Identifier>) -> String {
    codes.isEmpty ? "none" : codes.sorted().map(\.text).joined(separator: ", ")
  }
}

/// `tocsin unit skills`: all it can do, in place of what was noted before.
struct UnitSkills: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "skills", abstract: "Say which skills a unit has; none where none is given.",
    discussion: """
      Example:
        tocsin unit skills G1 --skill gas-registered --skill key-holding --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @Option(name: .customLong("skill"), help: "The code of a skill it has; give it for each.") var skills: [String] = []
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    let skills = Set(try self.skills.map { try Skill($0) })
    try await KnownCodes(worker.desk).check(nil, skills)
    return .unit(unit, .setSkills(skills))
  }
}

/// `tocsin unit number`: by which radio or telephone it is reached.
struct UnitNumber: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "number", abstract: "Say by which radio or telephone a unit is reached; the unit's own, no person's.",
    discussion: """
      Example:
        tocsin unit number G1 "call group 7" --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @Argument(help: "The number, as it is dialled or called.") var number: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .unit(unit, .setNumber(number))
  }
}

/// `tocsin unit position`: where it is.
struct UnitPosition: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "position", abstract: "Say where a unit is.",
    discussion: """
      South and west may be written with a letter or, behind two hyphens, with a sign.

      Examples:
        tocsin unit position G1 53.3441N,6.2675W --store store --actor anna
        tocsin unit position G1 --plus-code 9C5M8PVJ+M2 --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @Argument(help: ArgumentHelp("The point in degrees.", valueName: "LAT,LON")) var place: String?
  @OptionGroup var point: GivenPosition
  @OptionGroup var options: WorkOptions

  func validate() throws {
    let given = [place, point.position, point.plusCode].compactMap { $0 }
    guard given.count == 1 else { throw ValidationError("give the point once: LAT,LON or --plus-code CODE") }
    if let place { do { _ = try Coordinates(place) } catch { throw ValidationError("\(error)") } }
  }

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    guard let coordinates = try place.map({ try Coordinates($0) }) ?? point.coordinates else {
      throw CommandFault("no point was given")
    }
    return .unit(unit, .place(coordinates))
  }
}

/// `tocsin unit show`: one unit.
struct UnitShow: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one unit.",
    discussion: """
      Example:
        tocsin unit show G1 --store store
      """)

  @Argument(help: .sign) var sign: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let desk = looker.desk
    let unit = try CallSign(sign)
    guard let state = await desk.units()[unit], state.phase != .unregistered else {
      throw CommandFault("no unit \(Malformed.excerpt(sign)) is registered; `tocsin unit list` shows those that are")
    }
    let sheet = UnitSheet(unit, try await desk.shown(state, to: looker.actor), desk.clock.now())
    if options.json { try await office.output.json(sheet) } else { try await office.output.line(sheet.line) }
    return 0
  }
}
