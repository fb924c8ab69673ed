import Foundation

/// SplitMix64: the same seed gives the same run. `TOCSIN_SEED` sets another, `TOCSIN_ROUNDS` multiplies the work.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 up to `bound`, quickly; the slight unevenness does not matter here.
  mutating func below(_ bound: Int) -> Int { Int(truncatingIfNeeded: next() % UInt64(bound)) }

  /// The seed of this run, printed so that it can be run again.
  static func seed(_ usual: UInt64, for test: String) -> UInt64 {
    let seed = ProcessInfo.processInfo.environment["TOCSIN_SEED"].flatMap { UInt64($0) } ?? usual
    print("\(test): seed \(seed)")
    return seed
  }

  static func rounds(_ usual: Int) -> Int {
    usual * (ProcessInfo.processInfo.environment["TOCSIN_ROUNDS"].flatMap { Int($0) } ?? 1)
  }

  /// Spoils bytes in one to four places: other bytes, signs that mean something, repetitions, cuts.
  mutating func spoil(_ bytes: [UInt8]) -> [UInt8] {
    let signs = [
      "\"", "\\", "{", "}", "[", "]", ",", ":", "-", "0", "null", "\\u0000", "\\u00+1", "\\u00", "\u{0}", "\u{1F}",
      "\u{FFFD}", "é",
      "9223372036854775808", "\"personal\":[]", "true", " ",
    ]
    var bytes = bytes
    for _ in 0...below(4) {
      let place = below(bytes.count + 1)
      let end = min(bytes.count, place + 1 + below(12))
      switch below(6) {
      case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: next())
      case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
      case 2: bytes.insert(contentsOf: signs[below(signs.count)].utf8, at: place)
      case 3: bytes.removeSubrange(place..<end)
      case 4: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count + 1))
      default: if below(8) == 0 { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }

  /// Bytes of a length below `most`, half of them signs of JSON.
  mutating func noise(_ most: Int) -> [UInt8] {
    let signs = Array(#"{}[]":,\0123456789-nulltrefas"#.utf8)
    return (0..<below(most)).map { _ in below(2) == 0 ? signs[below(signs.count)] : UInt8(truncatingIfNeeded: next()) }
  }
}
