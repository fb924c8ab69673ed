import Foundation

/// Delays from a seed that is printed: `TOCSIN_SEED` runs the same ones again, `TOCSIN_CRASHES` says how many.
struct CrashSeed {
  let seed: UInt64
  private var state: UInt64

  init(for test: String) {
    seed = CrashSeed.setting("TOCSIN_SEED") ?? UInt64.random(in: 0..<1_000_000)
    state = seed
    print("\(test): seed \(seed)")
  }

  static func setting(_ name: String) -> UInt64? { ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) } }

  /// How often a writer is killed: 25 times unless told otherwise.
  static var crashes: Int64 { setting("TOCSIN_CRASHES").map { Int64($0) } ?? 25 }

  /// 5 to 400 milliseconds, in microseconds.
  mutating func delay() -> UInt32 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return 5_000 + UInt32((state >> 33) % 395_000)
  }
}
