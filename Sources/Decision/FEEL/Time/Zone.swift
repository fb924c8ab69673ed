internal import Foundation

/// How a time lies to UTC: by a fixed offset, or by the rules of a region.
public enum Zone: Sendable, Hashable {
  /// Seconds east of UTC, within 18 hours.
  case offset(Int32)
  case region(Region)

  /// Without an offset.
  public static let utc = Zone.offset(0)

  /// A region of the IANA time zone database, such as `Europe/Paris`.
  public final class Region: Sendable, Hashable {
    /// As the database names it.
    public let identifier: String
    let rules: TimeZone

    /// Nil where the machine's time zone database does not have it.
    public init?(_ identifier: String) {
      guard let rules = TimeZone(identifier: identifier) else { return nil }
      self.identifier = identifier
      self.rules = rules
    }

    /// By identifier.
    public static func == (left: Region, right: Region) -> Bool { left.identifier == right.identifier }
    /// By identifier.
    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
  }
}
