internal import ArgumentParser
internal import Foundation
internal import Gazetteer
internal import Logging
internal import PageParts

/// What a server's maps are made of, as it is set when it starts.
struct MapOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A server of map tiles, such as https://tiles.example.org/{z}/{x}/{y}.png; without one the imported streets are drawn.",
      valueName: "URL"))
  var tileServer: String?
  @Option(help: ArgumentHelp("Who made the tiles, to be shown with them.", valueName: "TEXT")) var tileAttribution:
    String?

  func validate() throws {
    guard (tileServer == nil) == (tileAttribution == nil) else {
      throw ValidationError("--tile-server and --tile-attribution belong together; give both")
    }
    do { _ = try tiles } catch { throw ValidationError(error.words) }
  }

  private var tiles: TileServer? {
    get throws(TileServerFlaw) {
      guard let tileServer, let tileAttribution else { return nil }
      return try TileServer(tileServer, attribution: tileAttribution)
    }
  }

  /// `store` is the folder of the journal.
  func base(store: String, _ logger: Logger) throws -> MapBase {
    let leaflet = FetchedLeaflet.read()
    if leaflet == nil {
      logger.warning("pages have no map: Leaflet was not found; bin/setup fetches it", metadata: [:])
    }
    return MapBase(gazetteer: Gazetteer(store: store), tiles: try tiles, leaflet: leaflet)
  }
}

/// Leaflet where bin/setup put it: in `.build-assets` of the working folder or of a folder above the program.
enum FetchedLeaflet {
  /// The version that bin/setup checks.
  private static let folder = ".build-assets/leaflet-1.7.1"

  /// nil where it was not fetched; `TOCSIN_ASSETS` may name the folder that holds it.
  static func read() -> Leaflet? {
    let environment = ProcessInfo.processInfo.environment["TOCSIN_ASSETS"].map { "\($0)/leaflet-1.7.1" }
    var places = [environment, "\(FileManager.default.currentDirectoryPath)/\(folder)"].compactMap(\.self)
    var above = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
    for _ in 0..<5 {
      above = above.deletingLastPathComponent()
      places.append(above.appendingPathComponent(folder).path)
    }
    for place in places {
      guard let script = FileManager.default.contents(atPath: "\(place)/leaflet.min.js"),
        let stylesheet = FileManager.default.contents(atPath: "\(place)/leaflet.css")
      else { continue }
      return Leaflet(script: Array(script), stylesheet: Array(stylesheet))
    }
    return nil
  }
}
