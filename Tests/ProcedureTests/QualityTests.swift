import Procedure
import Testing

/// How criteria of quality look at what the record of an incident holds.
@Suite struct QualityTests {
  static func pack(_ criteria: String) -> [String: String] {
    var files = FullPack.files
    files["quality.yaml"] = "criteria:\n" + criteria
    return files
  }

  static func findings(_ criteria: String) -> [String] {
    SmallPack.findings(pack(criteria)).map(\.description)
  }

  @Test func `an incident meets, misses, is not asked, or cannot be said`() throws {
    let answered = try #require(try Pack(files: FullPack.files).criteria.first)
    func finding(_ medium: String?, _ seconds: Int64?) -> Criterion.Finding {
      var handling = Handling()
      handling.texts[.medium] = medium
      handling.numbers[.answer] = seconds
      return answered.finding(for: handling)
    }
    #expect(finding("call", 10).outcome == .met)
    #expect(finding("call", 11).outcome == .missed)
    #expect(finding("sms", 11).outcome == .notApplicable)
    #expect(finding("call", nil).outcome == .undecided, "nobody knows how long it took")
    #expect(finding("call", nil).reason != nil)
    #expect(finding(nil, 3).outcome == .notApplicable, "no contact led to it")
  }

  @Test func `the values that decided are told as FEEL writes them`() throws {
    let pack = try Pack(files: FullPack.files)
    var handling = Handling()
    handling.texts[.medium] = "call"
    handling.numbers[.answer] = 25
    handling.lists = [.facts: ["water-rising"], .advised: []]
    let findings = pack.criteria.map { $0.finding(for: handling) }
    #expect(findings.map(\.outcome) == [.missed, .missed])
    #expect(findings[0].found.map { [$0.name, $0.value] } == [["seconds to answer", "25"]])
    #expect(findings[1].found.map(\.name) == ["advised", "facts"])
    #expect(findings[1].found.map(\.value) == ["[]", "[\"water-rising\"]"])
    handling.texts[.medium] = "alarm"
    let other = pack.criteria[0].finding(for: handling)
    #expect(other.condition == "medium = \"call\"" && other.found.map(\.value) == ["\"alarm\""])
  }

  @Test func `a criterion that its own examples do not bear out is told`() {
    let found = Self.findings(
      "  - {id: a, words: W, if: 'contacts > 1', met_by: {contacts: 1}, missed_by: {contacts: 0}}")
    #expect(found.count == 1 && found[0].contains("comes to “no” for its own `met_by`, expected “yes”"))
    let null = Self.findings(
      "  - {id: a, words: W, if: 'contacts > medium', met_by: {contacts: 1, medium: call}, missed_by: {contacts: 0, medium: sms}}"
    )
    #expect(null.count == 1 && null[0].contains("can only be null"))
    let half = Self.findings(
      "  - {id: a, words: W, if: 'contacts > 1', met_by: {contacts: 2}, missed_by: {}}")
    #expect(half.count == 1 && half[0].contains("comes to “cannot be said” for its own `missed_by`"))
  }

  @Test func `what it is for is asked beside that, and only then`() {
    let lacking = Self.findings(
      "  - {id: a, words: W, applies: assessed, if: 'contacts > 1', met_by: {assessed: true, contacts: 2}, missed_by: {assessed: true, contacts: 1}}"
    )
    #expect(lacking.count == 1 && lacking[0].contains("lacks `not_for`"))
    let spare = Self.findings(
      "  - {id: a, words: W, if: 'contacts > 1', met_by: {contacts: 2}, missed_by: {contacts: 1}, not_for: {contacts: 0}}"
    )
    #expect(spare.count == 1 && spare[0].contains("asks of every incident"))
  }

  @Test(arguments: [
    ("looks: many", "expected a whole number"), ("assessed: 1", "expected true or false"),
    ("priority: P9", "expected P1, P2"), ("medium: pigeon", "found “pigeon”"),
    ("nature: no-such", "unknown nature"), ("leaf: no-such", "unknown leaf"),
    ("tree: no-such", "unknown decision tree"),
    ("disposition: no-such", "unknown disposition"), ("asked: [no-such]", "unknown question"),
    ("advised: [no-such]", "unknown advice card"), ("facts: [no-such]", "unknown fact"),
    ("colour: red", "unknown key"),
  ])
  func `what no record can hold is refused in an example`(_ entry: (said: String, told: String)) {
    let found = Self.findings(
      "  - {id: a, words: W, if: 'contacts > 1', met_by: {contacts: 2, \(entry.said)}, missed_by: {contacts: 1}}")
    #expect(found.contains { $0.hasPrefix("quality.yaml:2") && $0.contains(entry.told) }, "\(found)")
  }

  @Test func `the packs of the repository have criteria, each with an outcome for an empty record`() throws {
    for name in ["fire-brigade", "telecare", "council-out-of-hours"] {
      let criteria = try Pack.read(folder: "\(StarterPack.all)/\(name)").criteria
      #expect(criteria.count >= 7, "\(name)")
      // Of what nothing is known nothing is said to be met or missed that asks for more than an empty list.
      let outcomes = criteria.map { $0.finding(for: Handling()).outcome }
      #expect(!outcomes.contains(.missed), "\(name): \(outcomes)")
    }
  }
}
