package import Vocabulary

/// Matches a requirement against the units there are: the free one that is there first and meets what is still missing, one after another.
/// Where the procedures name no speeds, the nearest is there first.
package enum Proposing {
  private struct Candidate {
    let unit: CallSign
    let state: UnitState
    let type: UnitType
    let way: Way?

    /// What the order goes by; all have it in seconds, or all in metres.
    var far: Double? { way?.order }
  }

  /// `units` in any order; the same units give the same proposal. `leftOut` are those that the procedures do not let be
  /// proposed, with their words; how far the `unplaced` are is counted and not told. `speeds` are those of the procedures, if any.
  package static func propose(
    _ requirement: Requirement, at place: Coordinates?, among units: [CallSign: UnitState],
    leftOut: [CallSign: String] = [:], unplaced: Set<CallSign> = [],
    speeds: TravelSpeeds? = nil, now: Moment
  ) -> Proposal {
    let candidates = units.compactMap { unit, state -> Candidate? in
      guard let type = state.type else { return nil }
      return Candidate(unit: unit, state: state, type: type, way: Way(of: state, to: place, speeds: speeds))
    }
    .sorted { left, right in
      switch (left.far, right.far) {
      case (let near?, let far?) where near != far: near < far
      case (_?, nil): true
      case (nil, _?): false
      default: left.unit < right.unit
      }
    }
    let (chosen, missing) = choose(requirement, among: candidates.filter { $0.state.isFree && leftOut[$0.unit] == nil })
    var lines: [Proposal.Line] = []
    var others: [Proposal.Line] = []
    var cover: [UnitType: Int] = [:]
    for candidate in candidates {
      let verdict = chosen[candidate.unit] ?? verdict(on: candidate, requirement, leftOut[candidate.unit])
      let way = unplaced.contains(candidate.unit) ? nil : candidate.way
      let line = Proposal.Line(
        unit: candidate.unit, type: candidate.type,
        metres: way.map { Int64($0.metres.rounded()) }, travelSeconds: way?.seconds.map { Int64($0.rounded()) },
        positionSeconds: candidate.state.position.map { Int64(max(0, now.seconds(since: $0.at))) },
        dutySeconds: candidate.state.dutySeconds(at: now), verdict: verdict)
      if chosen[candidate.unit] != nil {
        lines.append(line)
      } else {
        others.append(line)
        if candidate.state.isFree, leftOut[candidate.unit] == nil { cover[candidate.type, default: 0] += 1 }
      }
    }
    let all = lines + others
    return Proposal(
      requirement: requirement, lines: Array(all.prefix(Proposal.linesMax)),
      unlisted: Int64(max(0, all.count - Proposal.linesMax)), missing: missing, cover: cover)
  }

  /// The units taken and for what, and what is left unmet; of the candidates, whoever is there first comes first.
  private static func choose(
    _ requirement: Requirement, among free: [Candidate]
  ) -> (chosen: [CallSign: Proposal.Verdict], missing: Requirement) {
    var missing = requirement
    var chosen: [CallSign: Proposal.Verdict] = [:]
    func take(_ candidate: Candidate) {
      let isForType = (missing.types[candidate.type] ?? 0) > 0
      if isForType { missing.types.takeOne(candidate.type) }
      let skills = candidate.state.skills.filter { (missing.skills[$0] ?? 0) > 0 }.sorted()
      for skill in skills { missing.skills.takeOne(skill) }
      chosen[candidate.unit] = .chosen(type: isForType, skills: skills)
    }
    // A unit of a needed type that also has a needed skill goes before one that has not.
    for candidate in free
    where missing.types[candidate.type] != nil && candidate.state.skills.contains(where: { missing.skills[$0] != nil })
    {
      take(candidate)
    }
    for candidate in free where chosen[candidate.unit] == nil && missing.types[candidate.type] != nil {
      take(candidate)
    }
    for candidate in free
    where chosen[candidate.unit] == nil && candidate.state.skills.contains(where: { missing.skills[$0] != nil }) {
      take(candidate)
    }
    return (chosen, missing)
  }

  private static func verdict(
    on candidate: Candidate, _ requirement: Requirement, _ leftOut: String?
  ) -> Proposal.Verdict {
    switch candidate.state.phase {
    case .unregistered, .offDuty: return .offDuty
    case .unavailable(let reason): return .unavailable(reason)
    case .busy(let incident, _): return .busy(incident)
    case .available, .returning:
      let wouldDo =
        requirement.types[candidate.type] != nil
        || candidate.state.skills.contains { requirement.skills[$0] != nil }
      guard wouldDo else { return .notNeeded }
      return leftOut.map { .leftOut($0) } ?? .spare
    }
  }
}

extension [UnitType: Int] {
  fileprivate mutating func takeOne(_ key: UnitType) { self[key] = (self[key] ?? 1) > 1 ? (self[key] ?? 1) - 1 : nil }
}

extension [Skill: Int] {
  fileprivate mutating func takeOne(_ key: Skill) { self[key] = (self[key] ?? 1) > 1 ? (self[key] ?? 1) - 1 : nil }
}
