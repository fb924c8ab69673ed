package import HTML
internal import Hummingbird
internal import PageParts

/// The stylesheet and the scripts of the console.
package enum Assets {
  /// Where the stylesheet of all pages is.
  package static var stylesheetPath: Path { path(of: stylesheet) }

  static let stylesheet = PageAsset.stylesheet(Looks.text)
  static let lockScript = PageAsset.script(LockScript.text)
  static let script = PageAsset.script(scriptText)
  /// All in one file, which share their names.
  static let scriptText =
    LiveScript.text + TimesScript.text + RestingScript.text + WaitingScript.text + WorkScript.text + SoundScript.text
    + PlaceScript.text
    + DutyScript.text
    + PhotoWaiting.script + EditorScript.text
  /// For the pages that have a map, behind Leaflet.
  static let mapScript = PageAsset.script(MapScript.text)

  static func path(of asset: PageAsset) -> Path { asset.path(.console) }

  /// The asset of exactly this name; any other name is not found.
  static func response(to name: String?, _ leaflet: Leaflet?) throws -> Response {
    let fetched = leaflet.map { [$0.script, $0.stylesheet] } ?? []
    return try PageAsset.response(to: name, among: [stylesheet, script, lockScript, mapScript] + fetched)
  }
}
