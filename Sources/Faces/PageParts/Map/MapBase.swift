package import Gazetteer
internal import Vocabulary

/// What stands under the marks of a map: tiles of a server, else streets of the gazetteer, else a grid.
package struct MapBase: Sendable {
  /// nil where nothing can be searched or drawn.
  package let gazetteer: Gazetteer?
  package let tiles: TileServer?
  /// The script that draws maps; nil where it was not set up, and pages then say so.
  package let leaflet: Leaflet?

  package init(gazetteer: Gazetteer? = nil, tiles: TileServer? = nil, leaflet: Leaflet? = nil) {
    self.gazetteer = gazetteer
    self.tiles = tiles
    self.leaflet = leaflet
  }

  /// Whether anything stands under the marks but a grid.
  package var isDrawn: Bool { tiles != nil || gazetteer?.bounds != nil }
}

/// Where pictures of the map come from, as the one who serves them has agreed to.
package struct TileServer: Hashable, Sendable {
  /// With `{z}`, `{x}` and `{y}` in it.
  let template: String
  /// Scheme, host and port: what a page may fetch pictures from.
  package let origin: String
  /// What has to be shown with them.
  let attribution: String

  /// Takes `https://tiles.example.org/{z}/{x}/{y}.png`; the host is fixed, since the pages' policy names it. Throws, in words.
  package init(_ template: String, attribution: String) throws(TileServerFlaw) {
    let isPlain = template.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || ":/.-_~?&=%@{}[]".utf8.contains(byte)
    }
    guard template.utf8.count <= 1_024, isPlain else { throw .notAnAddress }
    guard let scheme = ["https://", "http://"].first(where: { template.hasPrefix($0) }) else { throw .notAnAddress }
    let rest = template.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard !host.isEmpty, host.count < rest.count, !host.contains(where: { "{}@?&=%~_".contains($0) }) else {
      throw .hostChanges
    }
    for part in ["{z}", "{x}", "{y}"] where template.firstRange(of: part) == nil { throw .missing(part) }
    guard attribution.hasWords, attribution.utf8.count <= 500 else { throw .noAttribution }
    self.template = template
    origin = scheme + host
    self.attribution = attribution
  }
}

/// Why a tile server cannot be used as it was given.
package enum TileServerFlaw: Error, Hashable, Sendable {
  case notAnAddress
  case hostChanges
  case missing(String)
  case noAttribution

  package var words: String {
    switch self {
    case .notAnAddress: "--tile-server takes an address such as https://tiles.example.org/{z}/{x}/{y}.png"
    case .hostChanges:
      "--tile-server needs one fixed host and a path behind it; pages are allowed pictures from that host alone"
    case .missing(let part): "--tile-server has no \(part) in it; write {z}, {x} and {y} where their numbers go"
    case .noAttribution: "--tile-attribution says who made the tiles, in at most 500 bytes; their licence asks for it"
    }
  }
}

/// Leaflet as it was fetched at set-up: its script and its stylesheet.
package struct Leaflet: Sendable {
  package let script: PageAsset
  package let stylesheet: PageAsset

  package init(script: [UInt8], stylesheet: [UInt8]) {
    self.script = .script(script)
    self.stylesheet = .stylesheet(stylesheet)
  }
}
