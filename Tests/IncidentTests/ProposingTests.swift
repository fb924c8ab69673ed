import Decider
import Deployment
import Testing
import Vocabulary

/// Which units are proposed for a requirement, and why the others are not.
@Suite struct ProposingTests {
  static let van = UnitType(trusted: "van")
  static let ropes = Skill(trusted: "ropes")
  static let medic = Skill(trusted: "medic")
  static let place = UnitKeepingWhereTests.point(53_0, -6_0)

  /// A unit so many tenths of a degree to the north of the place.
  static func unit(
    _ type: UnitType = pump, north: Int64? = 0, skills: Set<Skill> = [], phase: UnitState.Phase = .available
  ) -> UnitState {
    var unit = UnitState()
    unit.type = type
    unit.phase = phase
    unit.skills = skills
    unit.position = north.flatMap { UnitKeepingWhereTests.point(53_0 + $0, -6_0) }.map {
      UnitState.Position(coordinates: $0, at: at(100))
    }
    return unit
  }

  static func proposed(
    _ types: [UnitType: Int] = [:], skills: [Skill: Int] = [:], _ units: [String: UnitState],
    at place: Coordinates? = place
  ) -> Proposal {
    let named = units.reduce(into: [:]) { $0[CallSign(trusted: $1.key)] = $1.value }
    return Proposing.propose(Requirement(types: types, skills: skills), at: place, among: named, now: at(160))
  }

  func chosen(_ proposal: Proposal) -> [String] { proposal.chosen.map(\.unit.text) }

  @Test func `the nearest free unit of the type`() {
    let proposal = Self.proposed(
      [pump: 1], ["far": Self.unit(north: 5), "near": Self.unit(north: 1), "nearest": Self.unit(Self.van)])
    #expect(chosen(proposal) == ["near"])
    #expect(proposal.lines.map(\.verdict) == [.chosen(type: true, skills: []), .notNeeded, .spare])
    #expect(proposal.missing.isEmpty && proposal.cover == [pump: 1, Self.van: 1])
  }

  @Test func `a unit going home is as good as one that is available`() {
    let proposal = Self.proposed([pump: 1], ["a": Self.unit(north: 2), "b": Self.unit(north: 1, phase: .returning)])
    #expect(chosen(proposal) == ["b"])
  }

  @Test func `a unit that the procedures leave out is passed over, and says so in their words`() {
    let units = ["near": Self.unit(north: 1), "far": Self.unit(north: 3), "van": Self.unit(Self.van)]
    let named = units.reduce(into: [:]) { $0[CallSign(trusted: $1.key)] = $1.value }
    let out: [CallSign: String] = [CallSign(trusted: "near"): "it is tired", CallSign(trusted: "van"): "it is tired"]
    let proposal = Proposing.propose(
      Requirement(types: [pump: 2]), at: Self.place, among: named, leftOut: out, now: at(160))
    #expect(chosen(proposal) == ["far"])
    let verdicts = Dictionary(uniqueKeysWithValues: proposal.lines.map { ($0.unit.text, $0.verdict) })
    #expect(verdicts["near"] == .leftOut("it is tired") && verdicts["van"] == .notNeeded)
    #expect(proposal.missing.types == [pump: 1] && proposal.cover.isEmpty)
  }

  @Test func `each unit that cannot be had says why`() {
    let proposal = Self.proposed(
      [pump: 1],
      [
        "a": Self.unit(phase: .offDuty), "b": Self.unit(north: 1, phase: .unavailable(reason: "no fuel")),
        "c": Self.unit(north: 2, phase: .busy(flood, .mobile)), "d": Self.unit(north: 3),
      ])
    #expect(
      proposal.lines.map(\.verdict) == [
        .chosen(type: true, skills: []), .offDuty, .unavailable("no fuel"), .busy(flood),
      ])
    #expect(proposal.cover == [:] && proposal.missing.isEmpty)
  }

  @Test func `what nobody free can meet is missing`() {
    let proposal = Self.proposed(
      [pump: 3, Self.van: 1], skills: [Self.ropes: 2],
      ["a": Self.unit(skills: [Self.ropes]), "b": Self.unit(), "c": Self.unit(Self.van, phase: .busy(flood, .atScene))])
    #expect(chosen(proposal) == ["a", "b"])
    #expect(proposal.missing == Requirement(types: [pump: 1, Self.van: 1], skills: [Self.ropes: 1]))
  }

  @Test func `a unit of the type that has the skill too saves another one`() {
    let proposal = Self.proposed(
      [pump: 1], skills: [Self.ropes: 1],
      ["near": Self.unit(), "far": Self.unit(north: 1, skills: [Self.ropes, Self.medic])])
    #expect(proposal.chosen.map(\.verdict) == [.chosen(type: true, skills: [Self.ropes])])
    #expect(chosen(proposal) == ["far"] && proposal.missing.isEmpty)
  }

  @Test func `a skill may come with a unit of any type`() {
    let proposal = Self.proposed(
      [pump: 1], skills: [Self.medic: 1], ["a": Self.unit(), "b": Self.unit(Self.van, north: 3, skills: [Self.medic])])
    #expect(
      proposal.chosen.map(\.verdict) == [.chosen(type: true, skills: []), .chosen(type: false, skills: [Self.medic])])
  }

  @Test func `units whose position is not known come last, in the order of their names`() {
    let units = ["c": Self.unit(north: nil), "a": Self.unit(north: nil), "b": Self.unit(north: 9)]
    let proposal = Self.proposed([pump: 2], units)
    #expect(chosen(proposal) == ["b", "a"])
    #expect(proposal.lines.map(\.metres) == [100_076, nil, nil])
    #expect(proposal.lines.map(\.positionSeconds) == [60, nil, nil])
    #expect(chosen(Self.proposed([pump: 2], units, at: nil)) == ["a", "b"])
    #expect(Self.proposed([pump: 2], units, at: nil).lines.allSatisfy { $0.metres == nil })
  }

  @Test func `by speeds, whoever is there first goes before whoever is nearer`() {
    let units = ["slow": Self.unit(north: 1), "fast": Self.unit(Self.van, north: 2, skills: [Self.medic])]
    let named = units.reduce(into: [:]) { $0[CallSign(trusted: $1.key)] = $1.value }
    let speeds = TravelSpeeds(usual: 10, byType: [Self.van: 60])
    let proposal = Proposing.propose(
      Requirement(types: [pump: 1, Self.van: 1]), at: Self.place, among: named, speeds: speeds, now: at(160))
    #expect(chosen(proposal) == ["fast", "slow"])
    // 22,239 m at 60 km/h, 11,120 m at 10 km/h.
    #expect(proposal.lines.map(\.metres) == [22_239, 11_120] && proposal.lines.map(\.travelSeconds) == [1_334, 4_003])
    #expect(Self.proposed([pump: 1], units).lines.allSatisfy { $0.travelSeconds == nil }, "no speeds, no time")
    let hidden = Proposing.propose(
      Requirement(types: [pump: 1]), at: Self.place, among: named, unplaced: Set(named.keys), speeds: speeds,
      now: at(160))
    #expect(hidden.lines.allSatisfy { $0.metres == nil && $0.travelSeconds == nil })
  }

  @Test func `nothing required, nobody chosen, all are cover`() {
    let proposal = Self.proposed([:], ["a": Self.unit(), "b": Self.unit(north: 1)])
    #expect(proposal.chosen == [] && proposal.cover == [pump: 2] && proposal.missing.isEmpty)
    #expect(proposal.lines.map(\.verdict) == [.notNeeded, .notNeeded])
  }

  @Test func `what was never registered is not looked at`() {
    #expect(Self.proposed([pump: 1], ["a": UnitState()]).lines == [])
  }

  @Test func `of very many units the nearest are listed, the others counted`() {
    let many = (0..<80).reduce(into: [String: UnitState]()) { $0["u\(100 + $1)"] = Self.unit(north: Int64($1)) }
    let proposal = Self.proposed([pump: 2], many)
    #expect(proposal.lines.count == Proposal.linesMax && proposal.unlisted == 30)
    #expect(chosen(proposal) == ["u100", "u101"] && proposal.cover == [pump: 78])
  }

  @Test func `every verdict has its words`() {
    let verdicts: [Proposal.Verdict] = [
      .chosen(type: true, skills: [Self.ropes]), .spare, .notNeeded, .offDuty, .unavailable("no fuel"), .busy(flood),
    ]
    #expect(verdicts.map(\.words).allSatisfy { !$0.isEmpty })
    #expect(verdicts.first?.words == "chosen for its type, ropes")
  }
}
