package import Vocabulary

/// A unit's way to a place: in a straight line, and how long it would take by the procedures' speeds.
package struct Way: Hashable, Sendable {
  package let metres: Double
  /// Nil where the procedures name no speeds, or the unit's type is not known.
  package let seconds: Double?

  /// Nil where the place or the unit's position is not known.
  package init?(of unit: UnitState, to place: Coordinates?, speeds: TravelSpeeds?) {
    guard let place, let position = unit.position else { return nil }
    let metres = position.coordinates.metres(to: place)
    self.metres = metres
    seconds = unit.type.flatMap { speeds?.seconds(for: metres, by: $0) }
  }

  /// What one way is compared with another by: seconds, or metres where there are none.
  package var order: Double { seconds ?? metres }

  /// `1.3 km, about 4 min`.
  package var words: String {
    Way.words(metres: Int64(metres.rounded()), seconds: seconds.map { Int64($0.rounded()) })
  }

  package static func words(metres: Int64, seconds: Int64?) -> String {
    spoken(metres: metres) + (seconds.map { ", about \(estimated(seconds: $0))" } ?? "")
  }
}
