/// Percentiles that interpolate linearly between order statistics (type 7 of Hyndman and Fan, 1996).
package struct Percentiles: Sendable {
  private let sorted: [Double]

  package init(_ values: [Double]) { sorted = values.sorted() }

  package var count: Int { sorted.count }

  /// `fraction` between 0 and 1; nil without values.
  package func at(_ fraction: Double) -> Double? {
    guard let last = sorted.last else { return nil }
    let place = Double(sorted.count - 1) * min(max(fraction, 0), 1)
    let below = Int(place.rounded(.down))
    guard below + 1 < sorted.count else { return last }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
