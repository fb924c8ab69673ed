internal import ArgumentParser
internal import Gazetteer

/// `tocsin map`: the streets, addresses and places that a store's pages and terminals find.
struct MapVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Import streets, addresses and places, and search them.",
    subcommands: [MapImporting.self, MapSearch.self, MapList.self, MapRemove.self])
}

/// A command on a store's gazetteer. It needs no journal, so it runs beside a server, which sees what came of it by itself.
protocol MapCommand: AsyncParsableCommand {
  /// Throws what went wrong, in words.
  func work(_ output: any Output) async throws
}

extension MapCommand {
  mutating func run() async throws {
    let terminal = Terminal()
    do { try await work(terminal) } catch {
      try await terminal.complain(error)
      throw ExitCode(1)
    }
  }
}

extension GazetteerSource {
  /// `monaco: 1204 streets, 90 addresses, 310 landmarks, 12 settlements, 4021 lines`.
  var line: String {
    let parts = [
      (counts.streets, "street", "streets"), (counts.addresses, "address", "addresses"),
      (counts.landmarks, "landmark", "landmarks"), (counts.settlements, "settlement", "settlements"),
      (counts.lines, "line", "lines"),
    ]
    return "\(name): " + parts.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }.joined(separator: ", ")
  }
}
