import Procedure
import Testing
import Vocabulary

/// Which units the procedures let be proposed.
@Suite struct EligibilityTests {
  static func eligibility(_ rules: String) throws -> Eligibility {
    var files = SmallPack.files
    files["units.yaml", default: ""] += "\neligible:\n" + rules
    return try Pack(files: files).eligibility
  }

  static func unit(
    _ type: String = "van", skills: [String] = [], metres: Double? = nil, travel: Double? = nil, duty: Int64? = nil,
    position: Int64? = nil
  ) -> UnitKnown {
    UnitKnown(
      type: UnitType(trusted: type), skills: Set(skills.map { Skill(trusted: $0) }), metres: metres,
      travelSeconds: travel,
      dutySeconds: duty, positionSeconds: position)
  }

  static let nothing = IncidentKnown(nature: nil, priority: nil, facts: [])

  @Test func `the first rule that fails says why, and what cannot be said leaves nobody out`() throws {
    let rules = try Self.eligibility(
      """
        - {id: rested, if: 'duty minutes <= 720', otherwise: on duty too long, leaves_out: {duty minutes: 721}}
        - {id: near, if: 'metres < 30000', otherwise: too far, leaves_out: {metres: 30000}}
        - {id: seen, if: 'position minutes = null or position minutes <= 60', otherwise: not seen for an hour, leaves_out: {position minutes: 61}}
      """)
    func refusal(_ unit: UnitKnown) -> String? { rules.refusal(of: unit, for: Self.nothing) }
    #expect(refusal(Self.unit()) == nil, "nothing is known of it")
    #expect(refusal(Self.unit(metres: 40_000, duty: 721 * 60)) == "on duty too long")
    #expect(refusal(Self.unit(metres: 40_000, duty: 720 * 60)) == "too far")
    #expect(refusal(Self.unit(metres: 29_999.4, duty: 60, position: 61 * 60)) == "not seen for an hour")
    #expect(refusal(Self.unit(metres: 29_999.4, duty: 60, position: 60 * 60)) == nil)
  }

  @Test func `rules look at the time of the way, and speeds are the type's own or the usual one`() throws {
    let rule = "{id: soon, if: 'travel minutes <= 30', otherwise: too far, leaves_out: {travel minutes: 31}}"
    let rules = try Self.eligibility("  - \(rule)\ntravel: {usual_kmh: 30}\n")
    #expect(rules.refusal(of: Self.unit(travel: 31 * 60), for: Self.nothing) == "too far")
    #expect(rules.refusal(of: Self.unit(travel: 30 * 60), for: Self.nothing) == nil)
    #expect(rules.refusal(of: Self.unit(metres: 90_000), for: Self.nothing) == nil, "where it is not known")
    var files = SmallPack.files
    files["units.yaml", default: ""] += "\ntravel: {usual_kmh: 30, kmh: {van: 60}}\n"
    let speeds = try #require(try Pack(files: files).speeds)
    #expect(speeds.seconds(for: 10_000, by: UnitType(trusted: "van")) == 600)
    #expect(speeds.seconds(for: 10_000, by: UnitType(trusted: "boat")) == 1_200)
    #expect(try Pack(files: SmallPack.files).speeds == nil)
  }

  @Test func `rules look at the incident too`() throws {
    let pack = try Pack.read(folder: StarterPack.all + "/council-out-of-hours")
    let child = IncidentKnown(nature: nil, priority: .p1, facts: [FactCode(trusted: "children-present")])
    let worker = Self.unit("social-worker")
    #expect(pack.eligibility.refusal(of: worker, for: child)?.contains("a child is there") == true)
    #expect(pack.eligibility.refusal(of: worker, for: Self.nothing) == nil)
    #expect(pack.eligibility.refusal(of: Self.unit("social-worker", skills: ["children"]), for: child) == nil)
    #expect(pack.eligibility.refusal(of: Self.unit("plumber"), for: child) == nil)
  }
}
