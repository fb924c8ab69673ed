internal import HTML
internal import Hummingbird
internal import PageParts

/// The stylesheet and the scripts of the public's pages.
enum PublicAssets {
  static let stylesheet = PageAsset.stylesheet(PublicLooks.text)
  static let script = PageAsset.script(PublicScript.text)
  /// For the pages of a caller's link, which keep photos.
  static let photoScript = PageAsset.script("\"use strict\";\n" + PhotoWaiting.script)
  /// For the pages that have a map, behind Leaflet.
  static let mapScript = PageAsset.script(PublicMapScript.text)

  static func path(of asset: PageAsset) -> Path { asset.path(.open) }

  /// The asset of exactly this name; any other name is not found.
  static func response(to name: String?, _ leaflet: Leaflet?) throws -> Response {
    let fetched = leaflet.map { [$0.script, $0.stylesheet] } ?? []
    return try PageAsset.response(to: name, among: [stylesheet, script, photoScript, mapScript] + fetched)
  }
}
