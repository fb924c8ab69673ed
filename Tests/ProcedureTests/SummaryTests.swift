import Foundation
import Procedure
import Testing

@Suite struct SummaryTests {
  @Test func `a tree reads as indented text`() throws {
    let summary = PackSummary(try Pack(files: FullPack.files))
    #expect(
      summary.trees.first?.lines == [
        "tree main: Main",
        "  ? what: What is it? (within 30 s)",
        "    - flood: A flood [threat to life] [water-rising]",
        "      ? who: Is anybody in the water?",
        "        - someone: Somebody",
        "          = danger: danger, P1, 2 van, 1 with pumping, level 3, advice keep-out",
        "        - no-one: Nobody",
        "          = damage: danger, P2, 1 van",
        "    - noise: Noise",
        "      = nuisance: nuisance, P4, nothing",
        "    - unknown: No idea [unknown]",
        "      = unknown: unknown, P2, nothing",
      ])
  }

  @Test func `a question that several answers lead to is shown once`() throws {
    var files = FullPack.files
    files["trees/main.yaml"] = FullPack.tree.replacing("heard: [so loud], next: nuisance", with: "next: who").replacing(
      "\n  - {id: nuisance, nature: nuisance, priority: P4}", with: "")
    files["examples/all.yaml"] = FullPack.examples.replacing(
      "{what: noise}\n    expect: {leaf: nuisance, nature: nuisance, priority: P4, requirement: {}}",
      with: "{what: noise, who: no-one}\n    expect: {leaf: damage, nature: danger, priority: P2}")
    let lines = PackSummary(try Pack(files: files)).trees[0].lines
    #expect(
      lines.filter { $0.contains("? who") } == ["      ? who: Is anybody in the water?", "      ? who, as above"])
  }

  @Test func `the whole pack is told, always in the same order`() throws {
    let lines = PackSummary(try Pack(files: FullPack.files)).lines
    for line in [
      "Full: full 1", "  water: Water; begins with the tree main", "  danger: Danger (P1, P2)",
      "  medical: Illness; not ours, send to: the ambulance service; say: That is for the ambulance service.",
      "  2: Lead; asks lead, then deputy, 1 min 00 s each",
      "  mayday: fact mayday -> level 3; such as: A crew calls mayday",
      "  nobody: no unit assigned after 10 min 00 s, where at least P3 -> level 2; such as: Late",
      "    opens: nature danger, what = flood, fact water-rising, not fact mayday",
      "    must not say: That the water is safe.", "  van: Van", "  pumping: Pumps water out", "  call_back: 31 s",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(lines.allSatisfy { !$0.contains("\n") })
    for _ in 0..<5 { #expect(try PackSummary(Pack(files: FullPack.files)).lines == lines) }
  }

  @Test func `the summary as JSON is the same every time`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = try encoder.encode(PackSummary(try Pack(files: FullPack.files)))
    #expect(try encoder.encode(PackSummary(Pack(files: FullPack.files))) == data)
    #expect(String(decoding: data, as: UTF8.self).contains(#""requirement":{"van":2}"#))
  }
}
