internal import ArgumentParser
internal import Deployment
internal import Desk
internal import Vocabulary

/// `tocsin unit list`: every unit, or those of a type, with skills, in a state, not too long on duty.
struct UnitList: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List units with their type, home, skills, state and hours on duty.",
    discussion: """
      Examples:
        tocsin unit list --store store --json
        tocsin unit list --type gas-engineer --skill gas-registered --state available --hours-max 8 --store store
      """)

  /// A state as the list names it.
  enum State: String, CaseIterable, ExpressibleByArgument, Sendable {
    case offDuty = "off-duty"
    case available, returning, unavailable, busy

    func fits(_ phase: UnitState.Phase) -> Bool {
      switch phase {
      case .unregistered: false
      case .offDuty: self == .offDuty
      case .available: self == .available
      case .returning: self == .returning
      case .unavailable: self == .unavailable
      case .busy: self == .busy
      }
    }
  }

  @Option(help: "Only units of this type.") var type: String?
  @Option(name: .customLong("skill"), help: "Only units with this skill; give it for each.") var skills: [String] = []
  @Option(name: .customLong("state"), help: "Only units in this state; give it for each.") var states: [State] = []
  @Option(help: "Only units on duty for at most so many hours.") var hoursMax: Double?
  @Option(help: "Tell each unit's way to this incident, by its reference.") var near: String?
  @Option(help: "With --near: only units that would be there in so many minutes by the speeds of the procedures.")
  var minutesMax: Double?
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func validate() throws {
    if let hoursMax, !(0...1_000).contains(hoursMax) {
      throw ValidationError("--hours-max takes hours from 0 to 1000, not \(hoursMax)")
    }
    if let minutesMax, !(0...10_000).contains(minutesMax) {
      throw ValidationError("--minutes-max takes minutes from 0 to 10000, not \(minutesMax)")
    }
    if minutesMax != nil, near == nil { throw ValidationError("--minutes-max needs --near and an incident") }
  }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let desk = looker.desk
    let now = desk.clock.now()
    let type = try type.map { try UnitType($0) }
    let skills = Set(try skills.map { try Skill($0) })
    try await KnownCodes(desk).check(type, skills)
    let ways = try await ways(looker)
    let all = await desk.units()
    let units = all.filter { sign, state in
      (type == nil || state.type == type) && skills.isSubset(of: state.skills)
        && (states.isEmpty || states.contains { $0.fits(state.phase) })
        && hoursMax.map { Double(state.dutySeconds(at: now) ?? 0) <= $0 * 3_600 } ?? true
        && minutesMax.map { minutes in ways[sign]?.seconds.map { $0 <= minutes * 60 } ?? false } ?? true
    }
    var sheets: [UnitSheet] = []
    for (sign, state) in units.sorted(by: { $0.key < $1.key }) {
      sheets.append(UnitSheet(sign, try await desk.shown(state, to: looker.actor), now, way: ways[sign]))
    }
    if options.json {
      try await office.output.json(sheets)
      return 0
    }
    for sheet in sheets { try await office.output.line(sheet.line) }
    if all.isEmpty {
      try await office.output.remark("no unit is registered; `tocsin unit register` does that")
    } else if sheets.isEmpty {
      try await office.output.remark("none of \(all.count) units is like that; leave out an option to see more")
    }
    return 0
  }

  /// The ways to the incident asked for; empty where none is.
  private func ways(_ looker: Looker) async throws -> [CallSign: Way] {
    guard let near else { return [:] }
    return try await looker.desk.ways(to: try await looker.life(near).life, areTimed: minutesMax != nil)
  }
}
