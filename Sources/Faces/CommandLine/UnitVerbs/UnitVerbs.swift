internal import ArgumentParser
internal import Deployment
internal import Desk
internal import Incident
internal import Vocabulary

/// `tocsin unit`: who can be sent, where they are, and what they report.
struct UnitVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit", abstract: "Register units, put them on duty, propose, assign and follow them.",
    discussion: """
      Examples:
        tocsin unit register G1 gas-engineer --skill gas-registered --home depot --store store --actor anna
        tocsin unit on G1 --store store --actor anna
        tocsin unit propose 261121-0042 --store store --actor anna
        tocsin unit assign G1 261121-0042 --duty "make the appliances safe" \\
          --task "shut the valve|the valve is shut|1800" --store store --actor anna
        tocsin unit at-scene G1 --store store --actor anna
        tocsin unit divert G1 --to 261121-0043 --duty "free two people" --reason "life first" --store store --actor anna
        tocsin unit clear G1 --store store --actor anna
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Units",
        subcommands: [
          UnitRegister.self, UnitList.self, UnitShow.self, UnitSkills.self, UnitNumber.self, UnitPosition.self,
          UnitOn.self, UnitUntil.self, UnitOff.self,
          UnitWithdraw.self, UnitAvailable.self, UnitReturning.self,
        ]),
      CommandGroup(
        name: "On an incident",
        subcommands: [
          UnitPropose.self, UnitAssign.self, UnitAcknowledge.self, UnitMobile.self, UnitAtScene.self, UnitClear.self,
          UnitRefuse.self, UnitStandDown.self, UnitDivert.self, UnitHeard.self, UnitRollCall.self,
        ]),
    ])
}

/// Work with one unit; when it is done, how it stands is said.
protocol UnitWork: WorkCommand {
  var sign: String { get }

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent
}

extension UnitWork {
  func intent(_ worker: Worker) async throws -> Intent {
    let unit = try CallSign(sign)
    return try await intent(worker, unit, try await worker.unit(unit))
  }

  func report(_ worker: Worker) async throws -> WorkReport? {
    let unit = try CallSign(sign)
    let sheet = try await worker.sheet(unit)
    return WorkReport(lines: [sheet.line], fields: sheet)
  }
}

extension Worker {
  func unit(_ unit: CallSign) async throws -> UnitState {
    guard case .unit(let state) = try await desk.stand(.unit(unit)).state else { return UnitState() }
    return state
  }

  /// As whoever works may see it.
  func sheet(_ unit: CallSign) async throws -> UnitSheet {
    UnitSheet(unit, try await desk.shown(try await self.unit(unit), to: actor), desk.clock.now())
  }
}

extension UnitState {
  /// The incident it is on.
  func incident(_ unit: CallSign) throws -> IncidentID {
    guard case .busy(let incident, _) = phase else {
      throw CommandFault("\(unit) is on no incident; `tocsin unit assign` sends it")
    }
    return incident
  }
}

extension ArgumentHelp {
  /// What names a unit.
  static let sign: ArgumentHelp = "The unit's call sign."
}

/// A unit as it stands.
struct UnitSheet: Encodable, Sendable {
  let unit: String
  let type: String?
  let home: String?
  let skills: [String]
  let number: String?
  let phase: String
  let incident: String?
  let step: String?
  let reason: String?
  let latitude: Double?
  let longitude: Double?
  let positionSeconds: Int64?
  let onDutySince: String?
  let dutySeconds: Int64?
  let dutyEnds: String?
  /// In a straight line to the incident that was asked for.
  let metres: Int64?
  let travelSeconds: Int64?

  init(_ unit: CallSign, _ state: UnitState, _ now: Moment, way: Way? = nil) {
    self.unit = unit.text
    type = state.type?.text
    home = state.home?.text
    skills = state.skills.map(\.text).sorted()
    number = state.number
    dutyEnds = state.dutyEnds?.rfc3339
    latitude = state.position?.coordinates.latitude
    longitude = state.position?.coordinates.longitude
    positionSeconds = state.position.map { Int64(max(0, now.seconds(since: $0.at))) }
    onDutySince = state.onDutySince?.rfc3339
    dutySeconds = state.dutySeconds(at: now)
    metres = way.map { Int64($0.metres.rounded()) }
    travelSeconds = way?.seconds.map { Int64($0.rounded()) }
    switch state.phase {
    case .unregistered: (phase, incident, step, reason) = ("unregistered", nil, nil, nil)
    case .offDuty: (phase, incident, step, reason) = ("off-duty", nil, nil, nil)
    case .available: (phase, incident, step, reason) = ("available", nil, nil, nil)
    case .returning: (phase, incident, step, reason) = ("returning", nil, nil, nil)
    case .unavailable(let why): (phase, incident, step, reason) = ("unavailable", nil, nil, why)
    case .busy(let on, let now): (phase, incident, step, reason) = ("busy", on.text, now.rawValue, nil)
    }
  }

  var line: String {
    let more = reason.map { "(\($0))" } ?? incident.map { "\(step ?? "") on \($0)" } ?? ""
    let place = positionSeconds.map { "position \(spoken(seconds: $0)) old" } ?? ""
    let duty = dutySeconds.map { "on duty for \(spoken(seconds: $0))" } ?? ""
    let end = dutyEnds.map { "until \($0)" } ?? ""
    let way = metres.map { Way.words(metres: $0, seconds: travelSeconds) + " away" } ?? ""
    return [
      unit, type ?? "", home ?? "", skills.joined(separator: ", "), number ?? "", phase, more, duty, end, place, way,
    ]
    .filter { !$0.isEmpty }.map { shown($0) }.joined(separator: "  ")
  }
}
