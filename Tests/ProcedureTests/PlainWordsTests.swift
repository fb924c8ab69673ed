import Procedure
import Testing

/// Codes of the house in words that go out of it.
@Suite struct PlainWordsTests {
  static let wording = Wording(plainWords: ["P1": "life in danger", "made-safe": "safe for now", "no": "never"])

  @Test(arguments: [
    ("It is P1.", "It is life in danger."), ("(made-safe), P1!", "(safe for now), life in danger!"),
    ("P1", "life in danger"), ("", ""), ("p1 P10 P1-a made safe", "p1 P10 P1-a made safe"),
    ("now, nobody, no", "now, nobody, never"), ("Größe P1\n\tP1", "Größe life in danger\n\tlife in danger"),
    ("  two  spaces ", "  two  spaces "),
  ])
  func `a code that stands by itself is said plainly, and nothing else is touched`(_ entry: (String, String)) {
    #expect(Self.wording.plain(entry.0) == entry.1)
  }

  @Test func `where the pack has none the words stay`() {
    #expect(Wording().plain("P1 made-safe") == "P1 made-safe")
  }
}
