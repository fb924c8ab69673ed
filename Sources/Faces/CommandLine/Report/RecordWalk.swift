internal import Account
internal import ArgumentParser
internal import Desk
internal import Overview

/// What reports that list incidents take.
struct ListingOptions: ParsableArguments {
  @OptionGroup var store: StoreOption
  @Option(help: "The most incidents that are listed.") var limit = 50
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard (0...100_000).contains(limit) else { throw ValidationError("--limit takes 0 to 100000") }
  }
}

/// A look at the whole record of a store that tells how far it is. Whoever types on a page is given what is at hand for all of them: a walk
/// would take the server's threads from those at work.
struct RecordWalk {
  /// Between two words on how far it is.
  private static let progressInterval = Duration.seconds(2)

  let office: Office

  /// One part of the hindsight, and how many seconds it took.
  func run(_ part: Hindsight.Part, linesMax: Int) async throws -> (hindsight: Hindsight, seconds: Double) {
    try office.check(.review)
    if office.viewer != nil { return (try await lookBack().hindsight, 0) }
    let start = ContinuousClock.now
    var told = start
    let hindsight = try await office.desk().hindsight(of: [part], linesMax: linesMax) { position, last in
      guard ContinuousClock.now - told > RecordWalk.progressInterval else { return }
      told = ContinuousClock.now
      try await office.output.remark("\(position * 100 / max(1, last)) % of \(last) entries")
    }
    let elapsed = (ContinuousClock.now - start).components
    return (hindsight, Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
  }

  /// The figures at hand, a minute old at most.
  func lookBack() async throws -> LookBack {
    switch try await office.desk().lookBack() {
    case .outcome(let found): return found
    case .reading(let position, let last):
      throw CommandFault(
        "the record is being read, \(position * 100 / max(1, last)) % of it so far; ask again in a moment")
    case .failed(let words): throw CommandFault("the record could not be read: \(words)")
    }
  }
}
