package import Desk
package import PageParts
package import Photos

/// What the doors of the public are made of, as it is set when a server starts.
package struct PublicDoor: Sendable {
  package let desk: Desk
  package let photos: PhotoDesk
  /// What stands under the marks of a map.
  package let map: MapBase
  /// What to ring when somebody is in danger; at the top of each page.
  package let emergencyNumber: String
  /// The centre's own number; nil where people are not to ring it.
  package let centreNumber: String?
  /// Whether people reach it over TLS, here or at a proxy.
  package let isSecure: Bool
  /// Whether a proxy in front says who asks, in the last address of `X-Forwarded-For`.
  package let isBehindProxy: Bool
  /// Whether reports are taken; links that were given work in any case.
  package let takesReports: Bool

  package init(
    desk: Desk, photos: PhotoDesk, map: MapBase = MapBase(), emergencyNumber: String = "112",
    centreNumber: String? = nil,
    isSecure: Bool = false, isBehindProxy: Bool = false, takesReports: Bool = true
  ) {
    self.desk = desk
    self.photos = photos
    self.map = map
    self.emergencyNumber = emergencyNumber
    self.centreNumber = centreNumber
    self.isSecure = isSecure
    self.isBehindProxy = isBehindProxy
    self.takesReports = takesReports
  }

  /// Whom to ring where writing does not help.
  var ringWords: String { centreNumber.map { "Ring us on \($0)." } ?? "Ring us instead." }
}
