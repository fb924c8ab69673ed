import Procedure
import Testing
import Vocabulary

/// What law and standards ask, as packs say it.
@Suite struct RegulationsTests {
  static func findings(_ regulations: String) -> [String] {
    var files = SmallPack.files
    files["regulations.yaml"] = "regulations:\n" + regulations
    return SmallPack.findings(files).map(\.description)
  }

  @Test func `all of it is read`() throws {
    let regulations = try Pack(files: FullPack.files).regulations
    let first = try #require(regulations.first)
    #expect(first.id.text == "report" && first.source == "Water Act, section 1")
    #expect(first.questions.map(\.text) == ["what"] && first.steps == Regulation.Step.allCases)
    let clock = try #require(first.clock)
    #expect(clock.seconds == 259_200 && clock.start == .received && clock.who?.text == "manager")
    #expect(clock.what == "Tell the water board" && clock.doneWhen == "they have said so")
    #expect(regulations.last?.clock?.start == .known && regulations.last?.clock?.who == nil)
    let rising = KnownSoFar(facts: [FactCode(trusted: "water-rising")])
    #expect(first.applies(to: rising) && !first.applies(to: KnownSoFar()))
  }

  @Test func `the summary says it to people and to programs`() throws {
    let summary = PackSummary(try Pack(files: FullPack.files))
    #expect(summary.regulations.map(\.id) == ["report", "at-once"])
    #expect(summary.regulations.first?.when == "fact water-rising")
    let lines = summary.lines.joined(separator: "\n")
    #expect(lines.contains("report: Somebody has to be told") && lines.contains("source: Water Act, section 1"))
    #expect(lines.contains("clock: 3 d 0 h from received, manager: Tell the water board; done when they have said so"))
  }

  private static let parts = "title: T, words: W, source: S"

  @Test(arguments: [
    ("{id: a, \(parts)}", "would be shown nowhere"),
    ("{id: a, \(parts), steps: [closing], clock: {within: 5, do: D, done_when: W}}", "would start for every incident"),
    ("{id: a, \(parts), when: {natures: [danger]}}", "lacks `applies_to`"),
    ("{id: a, \(parts), when: {natures: [danger]}, applies_to: {nature: nuisance}}", "does not apply to its own case"),
    ("{id: a, \(parts), when: {natures: [no-such]}, applies_to: {nature: no-such}}", "unknown nature"),
    ("{id: a, \(parts), questions: [no-such]}", "unknown question"),
    ("{id: a, \(parts), steps: [lunch]}", "expected a step of the work, found “lunch”"),
    ("{id: a, \(parts), steps: [closing], colour: red}", "unknown key"),
    ("{id: a, title: T, words: W, steps: [closing]}", "lacks `source`"),
    (
      "{id: a, \(parts), when: {natures: [danger]}, applies_to: {nature: danger}, clock: {within: 5, from: birth, do: D, done_when: W}}",
      "expected known, received"
    ),
    (
      "{id: a, \(parts), when: {natures: [danger]}, applies_to: {nature: danger}, clock: {within: -1, do: D, done_when: W}}",
      "expected a whole number from 1"
    ),
  ])
  func `what cannot be is told with where it stands`(_ entry: (written: String, told: String)) {
    let found = Self.findings("  - " + entry.written)
    #expect(found.contains { $0.hasPrefix("regulations.yaml:2") && $0.contains(entry.told) }, "\(found)")
  }

  @Test func `an id stands once`() {
    let found = Self.findings(
      "  - {id: a, \(Self.parts), steps: [closing]}\n  - {id: a, \(Self.parts), steps: [opening]}")
    #expect(found.count == 1 && found[0].contains("is there twice"))
  }
}
