internal import ArgumentParser
internal import Foundation

/// Measures the journal; `bin/benchmark` runs it beside its references and prints the ratios.
@main
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "JournalBenchmark", abstract: "Measures the journal.",
    subcommands: [
      AppendBenchmark.self, MakeStore.self, StartBenchmark.self, RebuildBenchmark.self, VerifyBenchmark.self,
      DeskBenchmark.self, ProposalBenchmark.self, MakeAssessed.self, TrialBenchmark.self,
    ])
}

/// Seconds since the machine started, to the nanosecond.
func now() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

/// The most memory this process has held, in MB (10^6 bytes).
func residentMegabytesMax() throws -> Double {
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  let kilobytes = line.flatMap { Double($0.split(whereSeparator: { $0 == " " || $0 == "\t" })[1]) } ?? 0
  return kilobytes * 1_024 / 1e6
}

/// One JSON object on standard output.
func tell(_ values: [String: Double]) throws {
  let data = try JSONSerialization.data(withJSONObject: values, options: [.sortedKeys])
  print(String(decoding: data, as: UTF8.self))
}
