import Foundation
import Procedure
import Testing

/// SplitMix64: the same seed gives the same run everywhere.
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
}

/// Damages a text as slips of the hand, bad merges and ill will do.
struct Damage {
  static let signs = [
    "&a ", "*a", "[", "]", "{", "}", ": ", "- ", "? ", "|", ">", "'", "\"", "#", "%", "@", "!", "!!x ", ",", "\t", "\n",
    "\r", "\u{0}",
    "\u{2028}", "\u{FEFF}", "\u{1F525}", "---\n", "...\n", "<<: ", "~", "true", "-1", "9999999999999999999", "P6", "  ",
  ]

  static func damage(_ text: String, _ numbers: inout SeededNumbers) -> String {
    var bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return "x" }
    let at = Int.random(in: 0..<bytes.count, using: &numbers)
    let end = min(bytes.count, at + Int.random(in: 1...40, using: &numbers))
    switch Int.random(in: 0..<7, using: &numbers) {
    case 0: bytes[at] = UInt8.random(in: 0...127, using: &numbers)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: Array((signs.randomElement(using: &numbers) ?? "").utf8), at: at)
    case 3: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &numbers))
    case 4: bytes.removeSubrange(at...)
    case 5: return lines(text, &numbers)
    default: bytes[at] = UInt8.random(in: 128...255, using: &numbers)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func lines(_ text: String, _ numbers: inout SeededNumbers) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let (one, other) = (
      Int.random(in: 0..<lines.count, using: &numbers), Int.random(in: 0..<lines.count, using: &numbers)
    )
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: lines.swapAt(one, other)
    case 1: lines.insert(lines[one], at: other)
    case 2: lines.remove(at: one)
    default: lines[one] = "  " + lines[one]
    }
    return lines.joined(separator: "\n")
  }
}

@Suite struct MutationTests {
  /// Set TOCSIN_SEED and TOCSIN_ROUNDS to look further.
  private func setting(_ name: String, _ usual: UInt64) -> UInt64 {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) } ?? usual
  }

  private func run(_ files: [String: String], rounds: UInt64, seed: UInt64) throws -> (sound: Int, refused: Int) {
    var numbers = SeededNumbers(seed: seed)
    let paths = files.keys.sorted()
    var (sound, refused) = (0, 0)
    for round in 0..<rounds {
      var damaged = files
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let path = try #require(paths.randomElement(using: &numbers))
        damaged[path] = Damage.damage(damaged[path] ?? "", &numbers)
      }
      do {
        let pack = try Pack(files: damaged)
        #expect(pack.files == damaged, "seed \(seed), round \(round)")
        sound += 1
      } catch {
        #expect(!error.findings.isEmpty && error.findings.allSatisfy { $0.line > 0 }, "seed \(seed), round \(round)")
        refused += 1
      }
    }
    return (sound, refused)
  }

  @Test func `no damage to the small pack's texts stops the reader`() throws {
    let seed = setting("TOCSIN_SEED", 20_261_121)
    print("seed \(seed)")
    let (sound, refused) = try run(SmallPack.files, rounds: setting("TOCSIN_ROUNDS", 1_500), seed: seed)
    #expect(sound > 0 && refused > sound)
  }

  @Test func `no damage to the full pack's texts stops the reader`() throws {
    let seed = setting("TOCSIN_SEED", 271_101)
    print("seed \(seed)")
    let (sound, refused) = try run(FullPack.files, rounds: setting("TOCSIN_ROUNDS", 1_000), seed: seed)
    #expect(sound > 0 && refused > sound)
  }

  @Test func `no damage to the starter pack's texts stops the reader`() throws {
    let seed = setting("TOCSIN_SEED", 112_999)
    print("seed \(seed)")
    let (_, refused) = try run(try StarterPack.files(), rounds: setting("TOCSIN_ROUNDS", 60), seed: seed)
    #expect(refused > 0)
  }
}
