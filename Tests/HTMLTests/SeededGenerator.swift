/// The SplitMix64 sequence: the same seed gives the same texts on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text of up to 60 scalars in which markup, controls and scripts of several widths are all common.
  mutating func hostileText() -> String {
    let pieces = [
      "<", ">", "&", "\"", "'", "\r", "\n", "\t", "&amp;", "&lt", "<script>", "</td>", "<!--", "]]>",
      "javascript:", " ", "=",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...60, using: &self) {
      switch UInt64.random(in: 0..<6, using: &self) {
      case 0, 1: text += pieces.randomElement(using: &self) ?? ""
      case 2: text.unicodeScalars.append(scalar(in: 0...0x1F))
      case 3: text.unicodeScalars.append(scalar(in: 0x20...0x7F))
      case 4: text.unicodeScalars.append(scalar(in: 0x80...0x2FFF))
      default: text.unicodeScalars.append(scalar(in: 0x3000...0x10FFFF))
      }
    }
    return text
  }

  private mutating func scalar(in range: ClosedRange<UInt32>) -> Unicode.Scalar {
    Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "\u{FFFD}"
  }
}
