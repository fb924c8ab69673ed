import FEEL
import Testing

/// Numbers as IEEE 754 decimal128.
struct DecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("1.50", "1.5"), ("100", "100"), ("1e3", "1000"), ("1E-3", "0.001"), (".5", "0.5"),
    ("-12.340", "-12.34"), ("123456789012345678901234567890.1234", "123456789012345678901234567890.1234"),
    ("1e40", "1E+40"), ("1e39", "1000000000000000000000000000000000000000"), ("1.5e-50", "1.5E-50"),
    ("9999999999999999999999999999999999", "9999999999999999999999999999999999"),
    ("99999999999999999999999999999999999", "100000000000000000000000000000000000"), ("1e6144", "1E+6144"),
  ])
  func `a number is read and written in its shortest form`(text: String, shown: String) throws {
    #expect(try #require(Decimal128(text)).description == shown)
  }

  @Test(arguments: ["", "-", ".", "1.", "1e", "e5", "1.2.3", "1 2", "0x1", "NaN", "inf", "１", "1e6145", "--1", "1-2"])
  func `other text is no number`(text: String) { #expect(Decimal128(text) == nil) }

  @Test func `numbers of different scale are equal and hash alike`() throws {
    let one = try #require(Decimal128("1.500"))
    let other = try #require(Decimal128("1.5"))
    #expect(one == other)
    #expect(Set([one, other]).count == 1)
  }

  @Test(
    arguments: [
      ("0.1 + 0.2", "0.3"), ("1 / 3", "0.3333333333333333333333333333333333"),
      ("2 / 3", "0.6666666666666666666666666666666667"),
      ("10 / 4", "2.5"), ("2 ** 10", "1024"), ("2 ** -1", "0.5"), ("2 ** 0.5", "1.414213562373095048801688724209698"),
      ("exp(4)", "54.59815003314423907811026120286088"), ("log(10)", "2.302585092994045684017991454684364"),
      ("sqrt(16)", "4"), ("1 / 0", "null"), ("0 / 0", "null"), ("9E6144 * 10", "null"), ("-1 ** 0.5", "null"),
    ] as [Row])
  func `sums have 34 digits and never an infinity`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(arguments: [
    (Decimal128.Rounding.halfEven, ["-2", "-2", "0", "0", "2", "2"]),
    (.halfUp, ["-3", "-2", "-1", "1", "2", "3"]), (.halfDown, ["-2", "-1", "0", "0", "1", "2"]),
    (.down, ["-3", "-2", "-1", "0", "1", "2"]), (.up, ["-2", "-1", "0", "1", "2", "3"]),
    (.towardZero, ["-2", "-1", "0", "0", "1", "2"]), (.awayFromZero, ["-3", "-2", "-1", "1", "2", "3"]),
  ])
  func `halves are rounded as asked`(rounding: Decimal128.Rounding, results: [String]) throws {
    for (text, result) in zip(["-2.5", "-1.5", "-0.5", "0.5", "1.5", "2.5"], results) {
      let number = try #require(Decimal128(text))
      let rounded = try #require(number.rounded(0, rounding))
      #expect(rounded.description == result, "\(text) \(rounding)")
    }
  }

  @Test func `whole numbers beyond those of the machine stay exact`() throws {
    let large = try #require(Decimal128("12345678901234567890"))
    #expect(large.integer == nil)
    #expect(large.adding(.one)?.description == "12345678901234567891")
    #expect(Decimal128("9223372036854775807")?.integer == Int.max)
    #expect(Decimal128(Int.min).integer == Int.min)
  }

  @Test func `quotient and rest make the number again`() throws {
    var generator = SeededGenerator(seed: 20_261_121)
    for _ in 0..<2_000 {
      let dividend = Decimal128(Int.random(in: -1_000_000...1_000_000, using: &generator))
      let divisor = Decimal128(Int.random(in: 1...1_000, using: &generator))
      let rest = try #require(dividend.modulo(divisor))
      let quotient = try #require(dividend.divided(by: divisor)).floor
      #expect(quotient.multiplied(by: divisor)?.adding(rest) == dividend, "\(dividend) modulo \(divisor)")
      #expect(rest < divisor && !rest.isNegative, "\(dividend) modulo \(divisor)")
    }
  }
}
