/// How fast units get to a place, by their type: kilometres in a straight line for each hour on the way. Bends, lights and the time of day are in
/// the figure, which an organisation takes from its own records; what is reckoned with it is an estimate.
package struct TravelSpeeds: Hashable, Sendable {
  /// Of every type that has none of its own.
  package let usual: Int64
  package let byType: [UnitType: Int64]

  /// Each at least 1.
  package init(usual: Int64, byType: [UnitType: Int64] = [:]) {
    self.usual = usual
    self.byType = byType
  }

  package func kilometresAnHour(of type: UnitType) -> Int64 { byType[type] ?? usual }

  /// The seconds a unit of this type needs for so many metres in a straight line.
  package func seconds(for metres: Double, by type: UnitType) -> Double {
    metres * 3.6 / Double(max(1, kilometresAnHour(of: type)))
  }
}
