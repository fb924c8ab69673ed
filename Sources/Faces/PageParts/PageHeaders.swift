internal import HTTPTypes
package import Hummingbird

/// Headers by which a browser refuses everything we did not write ourselves; what is not said to be kept is not kept.
package struct PageHeaders: Sendable {
  private let policy: String
  private let further: [(name: String, value: String)]

  /// `pictures` is the one other origin from which a page may fetch pictures: that of the map's tiles. Where there is one, pictures
  /// written into an address are taken too: Leaflet lets go of a tile by giving it such an empty one. `further` are those of one face
  /// beside the common ones.
  package init(pictures: String?, further: [(name: String, value: String)] = []) {
    let pictures = pictures.map { "'self' \($0) data:" } ?? "'self'"
    policy =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src \(pictures); "
      + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms, and nobody could know them.
    self.further =
      [("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin")] + further
  }

  /// Adds them; a policy that is narrower already, as that of a photo, stays.
  package func put(on response: inout Response) {
    if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = policy }
    response.headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in further { if let name = HTTPField.Name(name) { response.headers[name] = value } }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
  }
}
