internal import ArgumentParser
internal import Desk
internal import Exchange
internal import Foundation
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin replay FILE`: plays public records through the same orders a person gives.
struct Replay: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Play recorded incidents under a replayed clock, which is also the recorded time.",
    discussion: """
      Nothing is sent out. The store must hold no live work; it is dedicated to rehearsal. Playing a file again changes
      nothing, and continues a replay that was interrupted. Exits 3 where rows could not be played at all.

      Examples:
        tocsin replay dublin-fire-2020-2021.csv --format dublin-fire --store rehearsal --speed max --json
        tocsin replay sf-fire-units-2017.csv --format sf-fire --store rehearsal --speed 60
      """)

  @Argument(help: "The file of records (CSV).") var file: String
  @Option(help: "dublin-fire, sf-fire or london-animals.") var format: RecordFormat
  @OptionGroup var store: StoreOption
  @Option(help: "How many times faster than it happened, or max.") var speed = ReplaySpeed.max
  @Option(help: ArgumentHelp("A procedure pack to publish and use.", valueName: "FOLDER")) var pack: String?
  @Flag(help: "Print JSON.") var json = false

  /// The largest file that is read.
  private static let fileBytesMax = 512 * 1_024 * 1_024

  var mayMakeStore: Bool { true }

  func run(in office: Office) async throws -> Int32 {
    let records = try read(office.path(file))
    let actor = try ActorID("replay \(format.rawValue)")
    let desk = try await office.desk()
    _ = try await desk.perform(Order(.dedicate(.rehearsal), id: CommandID("dedicate rehearsal"), by: actor))
    if await !desk.hasZone {
      _ = try await desk.perform(Order(.setZone(format.zone), id: CommandID("zone \(format.rawValue)"), by: actor))
    }
    let pack = try await StarterPack.inForce(pack, office, by: actor)
    var run = ReplayRun(
      desk: desk, output: office.output, speed: speed,
      timeline: try ReplayTimeline(records.records, format: format, pack: pack))
    let played = try await run.play()
    let report = ReplayReport(format, records, played, run.timeline)
    if json { try await office.output.json(report) } else { try await report.print(office.output) }
    return report.refused.isEmpty ? 0 : 3
  }

  private func read(_ path: String) throws -> RecordFile {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
      throw CommandFault("\(path) is not a file; name a file of records")
    }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    guard size <= Replay.fileBytesMax else {
      throw CommandFault("\(path) has \(size) bytes, at most \(Replay.fileBytesMax) are read; split it")
    }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    do { return try format.read(bytes).withoutDoubles } catch let flaw {
      throw CommandFault("\(path):\(flaw.line): \(flaw.reason)")
    }
  }
}

extension RecordFormat: ExpressibleByArgument {}

/// How fast a replay goes.
enum ReplaySpeed: ExpressibleByArgument, CustomStringConvertible {
  case max
  /// That many times as fast as it happened.
  case times(Double)

  init?(argument: String) {
    if argument == "max" {
      self = .max
    } else if let times = Double(argument), times.isFinite, (0.01...1_000_000).contains(times) {
      self = .times(times)
    } else {
      return nil
    }
  }

  var description: String {
    switch self {
    case .max: "max"
    case .times(let times): "\(times)"
    }
  }
}
