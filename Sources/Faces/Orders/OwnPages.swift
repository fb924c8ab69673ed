internal import HTTPTypes
package import Hummingbird

/// Tells what our own pages send from what other sites make a browser send.
package enum OwnPages {
  /// By what the browser says of the page; older ones and plain HTTP name the origin instead.
  package static func sent(_ request: Request) -> Bool {
    let origin = request.headers[.origin]
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
      return site == "same-origin" || (site == "none" && origin == nil)
    }
    guard let origin, let authority = request.head.authority, !authority.isEmpty else { return false }
    return origin == "http://\(authority)" || origin == "https://\(authority)"
  }
}
