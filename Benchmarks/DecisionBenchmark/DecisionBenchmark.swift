internal import ArgumentParser
internal import DMN
internal import FEEL
internal import Foundation

/// Measures decisions of one table; Benchmarks/decision.py runs it beside its reference and compares the results.
@main struct DecisionBenchmark: ParsableCommand {
  @Argument(help: "The model.") var model: String
  @Argument(help: "The inputs, one JSON object a line.") var inputs: String
  @Option(help: "The decision.") var decision = "triage"
  @Option(help: "For how long each way is measured, in seconds.") var seconds = 2.0
  @Option(help: "Where the results go, one JSON value a line.") var results: String?

  func run() throws {
    let definitions = try ModelReading.definitions(from: try Data(contentsOf: URL(fileURLWithPath: model)))
    let began = ContinuousClock.now
    let indexed = DecisionModel(definitions)
    let prepared = try PreparedDecision(indexed, decision)
    let compiled = began.duration(to: .now)
    let plain = DecisionModel(definitions, isIndexed: false)
    let lines = try Data(contentsOf: URL(fileURLWithPath: inputs)).split(separator: 10).map { Array($0) }
    let rows = try InputRows(lines, prepared.inputs)

    var output: [UInt8] = []
    for line in lines {
      try line.withUnsafeBytes { try prepared.decide(json: $0, into: &output) }
      output.append(10)
    }
    if let results { try Data(output).write(to: URL(fileURLWithPath: results)) }

    let measured = Measured(
      inputs: lines.count, isIndexed: prepared.isIndexed, compileMilliseconds: compiled.milliseconds,
      indexBytes: prepared.indexByteCount ?? 0, jsonPerSecond: try json(prepared, lines),
      valuesPerSecond: values(prepared, rows), interpretedPerSecond: try interpreted(plain, rows),
      modelPerSecond: try interpreted(indexed, rows))
    let bytes = try JSONEncoder().encode(measured)
    FileHandle.standardOutput.write(bytes + [10])
  }

  private func json(_ prepared: PreparedDecision, _ lines: [[UInt8]]) throws -> Double {
    var output: [UInt8] = []
    return try perSecond(lines.count) {
      output.removeAll(keepingCapacity: true)
      for line in lines {
        try line.withUnsafeBytes { try prepared.decide(json: $0, into: &output) }
        output.append(10)
      }
    }
  }

  private func values(_ prepared: PreparedDecision, _ rows: InputRows) -> Double {
    var nulls = 0
    return perSecond(rows.values.count) {
      for row in rows.values where prepared.decide(row).isNull { nulls += 1 }
    }
  }

  private func interpreted(_ model: DecisionModel, _ rows: InputRows) throws -> Double {
    let part = Array(rows.inputs.prefix(2_000))
    return try perSecond(part.count) {
      for inputs in part { _ = try model.decide(decision, inputs) }
    }
  }

  /// Per second of the processor's time, which others on the machine do not take from us, after a first round that counts not.
  private func perSecond(_ count: Int, _ round: () throws -> Void) rethrows -> Double {
    try round()
    let began = processorSeconds()
    var rounds = 0
    var taken = 0.0
    repeat {
      try round()
      rounds += 1
      taken = processorSeconds() - began
    } while taken < seconds
    return Double(rounds * count) / taken
  }

  /// What all threads of this process have taken of the processor.
  private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// What one run measured, as the comparison reads it.
private struct Measured: Encodable {
  let inputs: Int
  let isIndexed: Bool
  let compileMilliseconds: Double
  let indexBytes: Int
  let jsonPerSecond: Double
  let valuesPerSecond: Double
  /// Rule by rule, each test evaluated.
  let interpretedPerSecond: Double
  /// The same model with its index, asked by name with named inputs.
  let modelPerSecond: Double
}

extension Duration {
  fileprivate var milliseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1_000 + Double(attoseconds) / 1e15
  }
}
