/// Why nobody can say how far units are from an incident.
package enum NoWays: Error, Hashable, Sendable, CustomStringConvertible {
  case noPoint
  case noSpeeds

  package var description: String {
    switch self {
    case .noPoint: "The place of the incident has no coordinates, so that no way to it is known; say where it is first."
    case .noSpeeds: "The procedures name no speeds, so that nobody knows how long a way takes; leave the minutes out."
    }
  }
}
