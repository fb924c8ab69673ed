import Assessment
import Decider
import Incident
import IncidentLog
import Testing
import Vocabulary

/// What those who act must know, as it is said and as it is read back.
@Suite struct BriefTests {
  static let opened = LifeKeepingTests.opened
  static let located = IncidentEvent.log(.located(LogKeepingTests.asked))
  static let assessed = IncidentEvent.assessment(
    .reached(
      AssessingTests.determinant(
        "danger", "Danger", .p1, Targets(assignSeconds: 60, attendSeconds: 600, updateSeconds: 601))))
  static let full: [IncidentEvent] = [
    opened, located, .log(LogKeepingTests.confirmed), assessed, .log(.established(trapped)), .log(.established(gas)),
    .log(.stated(.hazard, "Cylinders".personal)), .log(.stated(.hazard, "Live wire".personal)),
    .log(.stated(.access, "By the yard".personal)), .log(.stated(.person, "Two children".personal)),
    .log(.stated(.fact, "Flames at the roof".personal)), .log(.noted(.person, "Third call".personal)),
    .log(.noted(.machine, "First words: Help".personal)),
  ]

  static func brief(_ past: [IncidentEvent], hazards: [String] = [], access: [String] = []) -> Brief {
    Brief(LifeKeeping.after(past), since: "09:30", hazards: hazards, access: access)
  }

  @Test func `a brief says where, what, hazards, access, who and since when`() {
    #expect(
      Self.brief(Self.full).fields == [
        .where: "12 Quay Street", .what: "P1, Danger; gas; trapped; Flames at the roof",
        .hazards: "Cylinders; Live wire", .access: "By the yard", .who: "Two children", .since: "09:30",
      ])
  }

  @Test func `what nobody knows yet is said to be unknown`() {
    #expect(
      Self.brief([Self.opened]).fields == [
        .where: "not known yet", .what: "not yet assessed", .hazards: "none known", .access: "none known",
        .who: "none known", .since: "09:30",
      ])
  }

  @Test func `a place asked for only once is said to be unconfirmed`() {
    #expect(Self.brief([Self.opened, Self.located]).fields[.where] == "12 Quay Street (not confirmed)")
    let erased = IncidentEvent.log(.located(Location(place: .erased)))
    #expect(Self.brief([Self.opened, erased]).fields[.where] == "[erased] (not confirmed)")
  }

  @Test func `what was struck, withdrawn or erased is not said`() {
    let past =
      Self.full + [
        .log(.struck(entry: 7, reason: "Empty ones")), .log(.withdrawn(gas, reason: "Sewer")),
        .log(.struck(entry: 10, reason: "They are out")), .log(.stated(.access, .erased)),
      ]
    let fields = Self.brief(past).fields
    #expect(fields[.hazards] == "Live wire" && fields[.who] == "none known" && fields[.access] == "By the yard")
    #expect(fields[.what] == "P1, Danger; trapped; Flames at the roof")
  }

  @Test func `what is known of the place comes before what was learned in the call`() {
    let fields = Self.brief(Self.full, hazards: ["Acid"], access: ["Key at the gate", "Low bridge"]).fields
    #expect(fields[.hazards] == "Acid; Cylinders; Live wire")
    #expect(fields[.access] == "Key at the gate; Low bridge; By the yard")
  }

  @Test func `it is read out field by field, and counted at a hundred and fifty words a minute`() {
    let brief = Self.brief([Self.opened])
    #expect(
      brief.text == "Where: not known yet. What: not yet assessed. Hazards: none known. Access: none known. "
        + "Who: none known. Since: 09:30.")
    #expect(brief.words == 19)
    #expect(brief.seconds == 8)
    let long = Self.brief([Self.opened], hazards: [Array(repeating: "acid", count: 133).joined(separator: " ")])
    #expect(long.words == 150 && long.seconds == 60)
  }

  struct Heard: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let given: String
    let heard: String?
    let isSame: Bool
  }

  static let hearing: [Heard] = [
    Heard(testDescription: "word for word", given: "Two cylinders", heard: "Two cylinders", isSame: true),
    Heard(testDescription: "in capitals", given: "Two cylinders", heard: "TWO CYLINDERS", isSame: true),
    Heard(testDescription: "with other marks", given: "Acid; wires, live.", heard: "acid wires -  live", isSame: true),
    Heard(testDescription: "without accents", given: "Á Dún Laoghaire", heard: "a dun laoghaire", isSame: true),
    Heard(testDescription: "in wide letters", given: "D11", heard: "Ｄ１１", isSame: true),
    Heard(testDescription: "another number", given: "12 cylinders", heard: "21 cylinders", isSame: false),
    Heard(testDescription: "digits run together", given: "1.5 bar", heard: "15 bar", isSame: false),
    Heard(testDescription: "a word less", given: "no live wires", heard: "live wires", isSame: false),
    Heard(testDescription: "in another order", given: "acid wires", heard: "wires acid", isSame: false),
    Heard(testDescription: "left out", given: "Two cylinders", heard: nil, isSame: false),
    Heard(testDescription: "said as nothing", given: "Two cylinders", heard: "", isSame: false),
    Heard(testDescription: "marks left out", given: "???", heard: nil, isSame: false),
    Heard(testDescription: "other marks", given: "☢", heard: "☣", isSame: false),
  ]

  @Test(arguments: hearing) func `a read-back says the same or it does not`(_ row: Heard) throws {
    let brief = Self.brief([Self.opened], hazards: [row.given])
    let fields = brief.compared(with: row.heard.map { [.hazards: $0] } ?? [:])
    let field = try #require(fields.first { $0.name == "hazards" })
    #expect(field.isSame == row.isSame)
    #expect(field.given == row.given.personal && field.heard == (row.heard ?? "").personal)
  }

  @Test func `every field that says something is compared, in the order in which it is said`() {
    let fields = Self.brief(Self.full).compared(with: [.where: "12 quay street", .since: "9:30"])
    #expect(fields.map(\.name) == ["where", "what", "hazards", "access", "who", "since"])
    #expect(fields.map(\.isSame) == [true, false, false, false, false, false])
  }

  @Test func `what is not known need not be said, and what is said all the same is compared`() {
    let brief = Self.brief([Self.opened])
    #expect(brief.compared(with: [:]).map(\.name) == ["where", "what", "since"])
    let fields = brief.compared(with: [.hazards: "acid", .who: "None known."])
    #expect(fields.map(\.name) == ["where", "what", "hazards", "who", "since"])
    #expect(fields.map(\.isSame) == [false, false, false, true, false])
  }
}
