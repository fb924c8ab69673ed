import Procedure
import Testing

@Suite struct YamlLimitTests {
  private func findings(units text: String) -> [Finding] {
    var files = SmallPack.files
    files["units.yaml"] = text
    return SmallPack.findings(files).filter { $0.file == "units.yaml" }
  }

  @Test func `an alias bomb is refused at the line of its first anchor`() {
    var bomb = "types:\n  - a0: &a0 [x, x]\n"
    for level in 1...40 { bomb += "  - a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
    let found = findings(units: bomb)
    #expect(found.map(\.line) == [2])
    #expect(found.first?.what.contains("anchor or alias") == true)
  }

  @Test func `an alias bomb in the keys is refused before the parser compares them`() {
    var bomb = "? &a0 [x, x]\n: 1\n"
    for level in 1...60 { bomb += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: 1\n" }
    #expect(findings(units: bomb).map(\.line) == [1])
  }

  @Test func `an alias bomb without spaces is refused`() {
    var bomb = "[&a0 [x,x]"
    for level in 1...60 { bomb += ",{?*a\(level - 1) :*a\(level - 1)},&a\(level) [*a\(level - 1),*a\(level - 1)]" }
    #expect(findings(units: bomb + "]").map(\.line) == [1])
  }

  @Test func `an ampersand in quoted wording is no anchor`() {
    #expect(findings(units: "types:\n  - {type: van, title: \"Fish & chips, R&D, *now*\", codes: [VAN]}\n").isEmpty)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[a: "])
  func `endless nesting is refused`(_ opening: String) {
    let found = findings(units: String(repeating: opening, count: 100_000))
    #expect(found.count == 1)
  }

  @Test func `nesting beyond what packs need is refused with its line`() {
    let found = findings(units: "types:\n  " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40))
    #expect(found.contains { $0.line == 2 && $0.what.contains("deep inside each other") })
  }

  @Test func `a file of very many parts is refused`() {
    let found = findings(units: "types: [" + String(repeating: "a,", count: 200_000) + "a]")
    #expect(found.contains { $0.what.contains("more than 100000 parts") })
  }

  @Test func `control signs are refused`() {
    #expect(
      findings(units: "types:\n  - {type: van, title: \"V\\u0007an\"}\n").contains { $0.what.contains("control signs") }
    )
    #expect(findings(units: "types:\n  - {type: van, title: V\u{7}an}\n").map(\.line) == [2])
  }

  @Test func `findings themselves are bounded`() {
    let text = "types:\n" + String(repeating: "  - {x: 1}\n", count: 5_000)
    #expect(findings(units: text).count == PackLimits.findingsMax + 1)
  }
}
