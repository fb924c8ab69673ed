import HTML
import Testing

@Suite struct RoundTripTests {
  static let seed = UInt64.random(in: 1...UInt64.max)

  @Test(.timeLimit(.minutes(1))) func `any text written into an element is read back the same`() {
    print("RoundTripTests, elements: seed \(Self.seed)")
    var generator = SeededGenerator(seed: Self.seed)
    for _ in 0..<3_000 {
      let text = generator.hostileText()
      let markup = rendered { $0.text(text) }
      #expect(areSameBytes(unescaped(markup), permitted(text)), "seed \(Self.seed), text \(text.debugDescription)")
      #expect(isInert(markup), "seed \(Self.seed), text \(text.debugDescription)")
    }
  }

  @Test(.timeLimit(.minutes(1))) func `any text written into an attribute is read back the same`() {
    print("RoundTripTests, attributes: seed \(Self.seed)")
    var generator = SeededGenerator(seed: Self.seed)
    for _ in 0..<3_000 {
      let text = generator.hostileText()
      let markup = rendered { $0.input(.title(text), .data("x", text)) }
      // By scalars: a combining mark at the start of a value would make one Character with the quote.
      let parts = markup.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
      #expect(parts.count == 5, "seed \(Self.seed), text \(text.debugDescription)")
      guard parts.count == 5 else { continue }
      #expect([parts[0], parts[2], parts[4]] == ["<input title=", " data-x=", ">"])
      for value in [parts[1], parts[3]] {
        #expect(areSameBytes(unescaped(value), permitted(text)), "seed \(Self.seed)")
        #expect(isInert(value), "seed \(Self.seed), text \(text.debugDescription)")
      }
    }
  }

  @Test(.timeLimit(.minutes(1))) func `any value in a path stays one segment of it`() {
    print("RoundTripTests, paths: seed \(Self.seed)")
    var generator = SeededGenerator(seed: Self.seed)
    for _ in 0..<3_000 {
      let text = generator.hostileText()
      let segments = ("/incidents/\(text)/closure" as Path).text.split(separator: "/", omittingEmptySubsequences: false)
      #expect(segments.count == 4, "seed \(Self.seed), text \(text.debugDescription)")
      guard segments.count == 4 else { continue }
      let expected = text.unicodeScalars.allSatisfy { $0 == "." } ? "\u{FFFD}" : text
      #expect(areSameBytes(percentDecoded(segments[2]), expected), "seed \(Self.seed)")
      #expect(segments[2].utf8.allSatisfy { "%-._~".utf8.contains($0) || isLetterOrDigit($0) }, "seed \(Self.seed)")
    }
  }

  private func isInert(_ markup: String) -> Bool {
    !markup.utf8.contains { "<>\"'\r\0".utf8.contains($0) }
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
  }

  private func percentDecoded(_ segment: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = segment.utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(String(Substring(rest.prefix(2))), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
