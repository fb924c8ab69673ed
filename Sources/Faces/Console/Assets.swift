package import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import NIOCore

/// The stylesheet and the script, named by their content so that browsers keep each version for good.
package enum Assets {
  /// Where the stylesheet of all pages is.
  package static var stylesheetPath: Path { stylesheet.path }

  static let stylesheet = Asset(extension: "css", type: "text/css; charset=utf-8", text: Looks.text)
  static let lockScript = Asset(
    extension: "js", type: "text/javascript; charset=utf-8", text: LockScript.text)
  static let script = Asset(
    extension: "js", type: "text/javascript; charset=utf-8",
    text: LiveScript.text + WaitingScript.text + WorkScript.text + SoundScript.text + PlaceScript.text
      + DutyScript.text + EditorScript.text)
  /// For the pages that have a map, behind Leaflet.
  static let mapScript = Asset(
    extension: "js", type: "text/javascript; charset=utf-8", text: MapScript.text)

  /// The asset of exactly this name; any other name is not found.
  static func response(to name: String?, _ leaflet: Leaflet?) throws -> Response {
    let fetched = leaflet.map { [$0.script, $0.stylesheet] } ?? []
    guard let asset = ([stylesheet, script, lockScript, mapScript] + fetched).first(where: { $0.name == name }) else {
      throw HTTPError(.notFound)
    }
    return Response(
      status: .ok, headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
      body: ResponseBody(byteBuffer: asset.content))
  }
}

/// One file sent to browsers.
struct Asset: Sendable {
  /// `tocsin-` and the first 8 hexadecimal digits of the content's SHA-256.
  let name: String
  let type: String
  let content: ByteBuffer

  init(extension ending: String, type: String, text: String) {
    self.init(extension: ending, type: type, bytes: Array(text.utf8))
  }

  init(extension ending: String, type: String, bytes: [UInt8]) {
    name = "tocsin-\(Digest.of(bytes).description.prefix(8)).\(ending)"
    self.type = type
    content = ByteBuffer(bytes: bytes)
  }

  var path: Path { "/assets/\(name)" }
}
