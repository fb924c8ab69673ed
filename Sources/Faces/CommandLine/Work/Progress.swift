internal import Vocabulary

/// Says now and then how far something long has come.
actor Progress {
  private static let interval = Duration.seconds(2)
  private let output: any Output
  private var told = ContinuousClock.now

  init(_ output: any Output) { self.output = output }

  func tell(_ words: String) async throws {
    guard ContinuousClock.now - told > Progress.interval else { return }
    told = ContinuousClock.now
    try await output.remark(words)
  }
}
