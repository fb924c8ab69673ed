import Deployment
import Testing
import Vocabulary

/// Proposals against what trying everything out gives, on small cases.
@Suite struct ProposingLaws {
  static let types = [pump, ProposingTests.van, UnitType(trusted: "ladder")]
  static let skills = [ProposingTests.ropes, ProposingTests.medic]

  struct Small {
    var units: [(unit: CallSign, state: UnitState)]
    var need: Requirement
    var place: Coordinates?
  }

  static func small(_ random: inout SeededGenerator) -> Small {
    let units = (0..<random.below(7)).map { index -> (unit: CallSign, state: UnitState) in
      let phase: UnitState.Phase = random.any(
        .available, .available, .available, .returning, .offDuty, .busy(fire, .mobile), .unavailable(reason: "x"))
      let can = skills.filter { _ in random.chance(40) }
      let north: Int64? = random.chance(80) ? Int64(random.below(4)) : nil
      return (
        CallSign(trusted: "u\(index)"),
        ProposingTests.unit(types[random.below(3)], north: north, skills: Set(can), phase: phase)
      )
    }
    var need = Requirement()
    for type in types where random.chance(50) { need.types[type] = 1 + random.below(3) }
    for skill in skills where random.chance(30) { need.skills[skill] = 1 + random.below(2) }
    return Small(units: units, need: need, place: random.chance(85) ? ProposingTests.place : nil)
  }

  static func propose(_ small: Small) -> Proposal {
    Proposing.propose(
      small.need, at: small.place, among: Dictionary(uniqueKeysWithValues: small.units.map { ($0.unit, $0.state) }),
      now: at(160))
  }

  /// What is left of a requirement once these are sent.
  static func left(_ need: Requirement, sending units: [UnitState]) -> Requirement {
    func rest<Key>(_ counts: [Key: Int], _ held: (Key, UnitState) -> Bool) -> [Key: Int] {
      counts.compactMapValues { $0 }.reduce(into: [:]) { rest, entry in
        let missing = entry.value - units.filter { held(entry.key, $0) }.count
        if missing > 0 { rest[entry.key] = missing }
      }
    }
    return Requirement(types: rest(need.types) { $1.type == $0 }, skills: rest(need.skills) { $1.skills.contains($0) })
  }

  /// The fewest units that leave no more unmet than sending every free one would.
  static func fewest(_ small: Small) -> Int {
    let free = small.units.map(\.state).filter(\.isFree)
    let best = left(small.need, sending: free)
    return (0..<(1 << free.count)).filter { set in
      left(small.need, sending: free.indices.filter { set & (1 << $0) != 0 }.map { free[$0] }) == best
    }.map(\.nonzeroBitCount).min() ?? 0
  }

  @Test(arguments: 0..<40) func `a proposal meets whatever can be met and says what cannot`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let small = Self.small(&random)
      let proposal = Self.propose(small)
      let chosen = small.units.filter { unit in proposal.chosen.contains { $0.unit == unit.unit } }
      #expect(chosen.allSatisfy { $0.state.isFree })
      let free = small.units.map(\.state).filter(\.isFree)
      #expect(proposal.missing == Self.left(small.need, sending: free), "\(small)")
      #expect(Self.left(small.need, sending: chosen.map(\.state)) == proposal.missing, "\(small)")
    }
  }

  @Test(arguments: 0..<40) func `every unit is listed once with its verdict, and the others free are the cover`(
    _ seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let small = Self.small(&random)
      let proposal = Self.propose(small)
      #expect(proposal.lines.map(\.unit).sorted() == small.units.map(\.unit).sorted() && proposal.unlisted == 0)
      var cover: [UnitType: Int] = [:]
      for (unit, state) in small.units where state.isFree && !proposal.chosen.contains(where: { $0.unit == unit }) {
        if let type = state.type { cover[type, default: 0] += 1 }
      }
      #expect(proposal.cover == cover)
      for line in proposal.lines {
        let state = small.units.first { $0.unit == line.unit }?.state
        switch line.verdict {
        case .chosen(let type, let skills):
          #expect(type || !skills.isEmpty, "chosen for something")
          #expect(skills.allSatisfy { state?.skills.contains($0) ?? false })
        case .leftOut: Issue.record("nothing was left out here")
        case .spare, .notNeeded: #expect(state?.isFree == true)
        case .offDuty: #expect(state?.phase == .offDuty)
        case .unavailable(let reason): #expect(state?.phase == .unavailable(reason: reason))
        case .busy(let incident): #expect(state?.phase == .busy(incident, .mobile))
        }
      }
    }
  }

  @Test(arguments: 0..<40) func `where only types are needed the nearest of each are chosen`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var small = Self.small(&random)
      small.need.skills = [:]
      let proposal = Self.propose(small)
      func distance(_ state: UnitState) -> Double {
        guard let place = small.place, let here = state.position else { return .infinity }
        return here.coordinates.metres(to: place)
      }
      for (type, count) in small.need.types {
        let nearest = small.units.filter { $0.state.isFree && $0.state.type == type }
          .sorted { (distance($0.state), $0.unit) < (distance($1.state), $1.unit) }.prefix(count).map(\.unit)
        #expect(proposal.chosen.filter { $0.type == type }.map(\.unit) == nearest, "\(small)")
      }
      #expect(proposal.chosen.count == Self.fewest(small))
    }
  }

  @Test(arguments: 0..<20) func `whatever the order of the units, the proposal is the same`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var small = Self.small(&random)
      let proposal = Self.propose(small)
      for _ in 0..<4 {
        small.units.shuffle(using: &random)
        #expect(Self.propose(small) == proposal)
      }
    }
  }

  @Test(arguments: 0..<20) func `what units are chosen for adds up to what is needed and not missing`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let small = Self.small(&random)
      let proposal = Self.propose(small)
      var met = Requirement()
      for line in proposal.chosen {
        guard case .chosen(let type, let skills) = line.verdict else { continue }
        if type { met.types[line.type, default: 0] += 1 }
        for skill in skills { met.skills[skill, default: 0] += 1 }
      }
      met.types.merge(proposal.missing.types) { $0 + $1 }
      met.skills.merge(proposal.missing.skills) { $0 + $1 }
      #expect(met == small.need, "\(small)")
    }
  }
}
