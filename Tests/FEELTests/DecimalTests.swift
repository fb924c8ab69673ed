import FEEL
import Testing

/// Numbers as IEEE 754 decimal128.
struct DecimalTests {
  @Test func `numbers of different scale are equal`() throws {
    #expect(try #require(Decimal128("1.50")) == #require(Decimal128("1.5")))
  }
}
