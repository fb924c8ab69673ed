internal import Desk
internal import Incident
internal import IncidentLog
internal import Overview
internal import Shift
internal import Vocabulary

/// Who is on duty, as programs read it and in lines for people.
struct ShiftCard: Encodable, Sendable {
  /// Whether shifts are kept at all.
  let isKept: Bool
  let onDuty: [Duty]
  /// The latest first.
  let handovers: [Handover]
  /// Open incidents whose owner is not on duty.
  let uncovered: [Uncovered]
  private let clock: WallClock

  /// Somebody on duty.
  struct Duty: Encodable, Sendable {
    let actor, since: String
    let role, pausedSince: String?
    let openIncidents: Int
    fileprivate let line: String

    private enum CodingKeys: String, CodingKey { case actor, since, role, pausedSince, openIncidents }
  }

  /// What went from one to the other.
  struct Handover: Encodable, Sendable {
    let from, to, at: String
    /// References, or ids where there is none.
    let incidents: [String]
  }

  /// An incident that falls back on whoever the pack names.
  struct Uncovered: Encodable, Sendable {
    let incident, owner, answeredForBy: String
    let reference: String?
  }

  private enum CodingKeys: String, CodingKey { case isKept, onDuty, handovers, uncovered }

  private static let handoversMax = 10

  init(_ looker: Looker) async throws {
    let desk = looker.desk
    let shift = try await desk.shift()
    let clock = await WallClock(desk)
    var lives: [(id: IncidentID, life: Life)] = []
    for (stream, stand) in await desk.live().stands.sorted(by: { $0.key < $1.key }) {
      if case .incident(let life) = stand.state, let id = IncidentID(of: stream) { lives.append((id, life)) }
    }
    isKept = shift.isKept
    onDuty = shift.onDuty.sorted { $0.key < $1.key }.map { actor, duty in
      Duty(actor, duty, owning: lives.count { $0.life.isOpen && $0.life.log.owner == actor }, clock)
    }
    uncovered = lives.compactMap { id, life in
      guard case .fallback(let fallback, insteadOf: let owner)? = Ownership(life, shift) else { return nil }
      return Uncovered(
        incident: id.text, owner: owner.text, answeredForBy: fallback.text, reference: life.log.reference?.description)
    }
    var handovers: [Handover] = []
    for handover in shift.handovers.suffix(ShiftCard.handoversMax).reversed() {
      var names: [String] = []
      for id in handover.incidents { names.append(try await desk.life(id).log.reference?.description ?? id.text) }
      handovers.append(
        Handover(from: handover.from.text, to: handover.to.text, at: handover.at.rfc3339, incidents: names))
    }
    self.handovers = handovers
    self.clock = clock
  }

  /// Who is on duty, and what nobody on duty owns.
  var dutyLines: [String] {
    let duty = onDuty.isEmpty ? [isKept ? "nobody is on duty" : "nobody has begun a shift yet"] : onDuty.map(\.line)
    return duty
      + uncovered.map { "\($0.reference ?? $0.incident): \($0.owner) is off duty, \($0.answeredForBy) answers for it" }
  }

  var lines: [String] {
    dutyLines
      + handovers.map { "handed over \($0.at) from \($0.from) to \($0.to): \($0.incidents.joined(separator: ", "))" }
  }
}

extension ShiftCard.Duty {
  init(_ actor: ActorID, _ duty: ShiftState.OnDuty, owning: Int, _ clock: WallClock) {
    self.actor = actor.text
    role = duty.role
    since = duty.since.rfc3339
    pausedSince = duty.pausedSince?.rfc3339
    openIncidents = owning
    let pause = duty.pausedSince.map { ", pauses since \(clock.since($0))" } ?? ""
    line =
      "\(actor)\(duty.role.map { ", \(shown($0))" } ?? ""), on duty since \(clock.since(duty.since))\(pause), "
      + "owns \(owning) open incidents"
  }
}
