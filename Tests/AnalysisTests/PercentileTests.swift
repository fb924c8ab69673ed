import Analysis
import Testing

@Suite struct PercentileTests {
  private static let ten = [3.7, -1.2, 0, 14.25, 8, 8, 2.5, 100, 55.125, 7]

  /// `numpy.percentile(ten, 100 * fraction)` of numpy 2.4.6, whose default is type 7.
  static let computed: [(fraction: Double, value: Double)] = [
    (0, -1.2), (0.01, -1.092), (0.25, 2.8), (0.5, 7.5), (0.9, 59.6125), (0.99, 95.96125), (1, 100),
  ]

  @Test(arguments: computed) func `a percentile is the one numpy computes`(_ fraction: Double, _ value: Double) throws {
    let found = try #require(Percentiles(Self.ten).at(fraction))
    #expect(abs(found - value) < 1e-9)
  }

  /// `[(i * 7919) % 1009 for i in range(1000)]`, which is in no order.
  static let thousand: [(fraction: Double, value: Double)] = [
    (0.5, 505.5), (0.9, 907.1), (0.99, 998.01), (0.333, 336.667),
  ]

  @Test(arguments: thousand) func `so it is of a thousand values in no order`(_ fraction: Double, _ value: Double)
    throws
  {
    let found = try #require(Percentiles((0..<1_000).map { Double(($0 * 7_919) % 1_009) }).at(fraction))
    #expect(abs(found - value) < 1e-9)
  }

  @Test func `of no values there is no percentile, of one it is that one`() {
    #expect(Percentiles([]).at(0.5) == nil)
    for fraction in [0, 0.5, 0.99, 1] { #expect(Percentiles([42]).at(fraction) == 42) }
  }

  @Test func `a fraction beyond the ends is the end`() {
    #expect(Percentiles([1, 2, 3]).at(-0.5) == 1)
    #expect(Percentiles([1, 2, 3]).at(7) == 3)
    #expect(Percentiles([1, 2, 3]).count == 3)
  }
}
