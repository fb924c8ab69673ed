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
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func validate() throws {
    if let hoursMax, !(0...1_000).contains(hoursMax) {
      throw ValidationError("--hours-max takes hours from 0 to 1000, not \(hoursMax)")
    }
  }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let desk = looker.desk
    let now = desk.clock.now()
    let type = try type.map { try UnitType($0) }
    let skills = Set(try skills.map { try Skill($0) })
    try await KnownCodes(desk).check(type, skills)
    let all = await desk.units()
    let units = all.filter { _, state in
      (type == nil || state.type == type) && skills.isSubset(of: state.skills)
        && (states.isEmpty || states.contains { $0.fits(state.phase) })
        && hoursMax.map { Double(state.dutySeconds(at: now) ?? 0) <= $0 * 3_600 } ?? true
    }
    var sheets: [UnitSheet] = []
    for (sign, state) in units.sorted(by: { $0.key < $1.key }) {
      sheets.append(UnitSheet(sign, try await desk.shown(state, to: looker.actor), now))
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
}
