import Testing
import Vocabulary

struct PlusCodeTests {
  /// Codes and centres as the specification's own test data has them.
  static let known: [(code: String, latitude: Double, longitude: Double)] = [
    ("7FG40000+", 20.5, 2.5), ("7FG49Q00+", 20.375, 2.775), ("7FG49QCJ+2V", 20.3700625, 2.7821875),
    ("7FG49QCJ+2VX", 20.3701125, 2.782234375), ("7FG49QCJ+2VXGJ", 20.3701135, 2.78223535156),
    ("8FVC2222+22", 47.0000625, 8.0000625), ("4VCPPQGP+Q9", -41.2730625, 174.7859375), ("62G20000+", 0.5, -179.5),
    ("22220000+", -89.5, -179.5), ("22222222+22", -89.9999375, -179.9999375), ("6VGX0000+", 0.5, 179.5),
    ("6FH32222+222", 1.0000125, 1.000015625), ("CFX30000+", 89.5, 1.5), ("CFX3X2X2+X2", 89.9999375, 1.0000625),
    ("62000000+", 0, -170),
  ]

  @Test(arguments: known)
  func `known codes lead to their centres`(code: String, latitude: Double, longitude: Double) throws {
    let centre = try PlusCode(code).centre
    #expect(abs(centre.latitude - latitude) < 2e-7)
    #expect(abs(centre.longitude - longitude) < 2e-7)
  }

  @Test(arguments: [
    (20.3700625, 2.7821875, "7FG49QCJ+2V"), (47.0000625, 8.0000625, "8FVC2222+22"),
    (-41.2730625, 174.7859375, "4VCPPQGP+Q9"), (-90, -180, "22222222+22"), (90, 1, "CFX3X2X2+X2"),
    (1, 180, "62H22222+22"), (1, -180, "62H22222+22"), (0, 0, "6FG22222+22"),
  ])
  func `a point is in the code of its cell`(latitude: Double, longitude: Double, code: String) throws {
    #expect(PlusCode(try Coordinates(latitude: latitude, longitude: longitude)).text == code)
  }

  @Test func `a code of ten digits comes back from its centre`() throws {
    var random = SeededNumbers(seed: 20_261_121)
    for _ in 0..<20_000 {
      let point = try Coordinates(
        latitudeE7: Int64.random(in: -900_000_000...900_000_000, using: &random),
        longitudeE7: Int64.random(in: -1_800_000_000...1_800_000_000, using: &random))
      let code = PlusCode(point).text
      let centre = try PlusCode(code).centre
      #expect(PlusCode(centre).text == code)
      #expect(abs(centre.latitudeE7 - point.latitudeE7) <= 1_250)
      let apart = abs(centre.longitudeE7 - point.longitudeE7)
      #expect(min(apart, 3_600_000_000 - apart) <= 625 || point.latitudeE7 == 900_000_000)
    }
  }

  @Test func `small letters are capitals`() throws {
    #expect(try PlusCode("8fvc2222+22") == PlusCode("8FVC2222+22"))
  }

  @Test(arguments: [
    "", "+", "8FVC2222", "8FVC2222+2", "8FVC2222+22+", "++", "8FVC+2222", "22+22", "CJ+2V", "WC2345+G6g", "8FWC2_45+",
    "8FWC2η45+", "8FWC2345+1", "8FWC0000+22", "80000000+", "00000000+", "8F000000+2", "8FW00000+", "8F0C0000+",
    "FFFF2222+22", "8XVC2222+22", "8FVC2222+22222222", "8FVC 222+22", " 8FVC2222+22", "8FVC2222+2\u{0}", "8FVC2222+2A",
    "８FVC2222+22", "8FVC2222+2\u{1B}[31m", String(repeating: "2", count: 1_000_000) + "+22",
  ])
  func `what is no full code is refused`(text: String) {
    #expect(throws: Malformed.self) { try PlusCode(text) }
  }

  @Test func `bytes at random are read or refused`() {
    var random = SeededNumbers(seed: 7)
    let alphabet = Array("23456789CFGHJMPQRVWX0+aA")
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 0...17, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "+" })
      do {
        let code = try PlusCode(text)
        #expect(abs(code.centre.latitudeE7) <= 900_000_000)
      } catch { #expect(!error.description.isEmpty) }
    }
  }
}

/// SplitMix64.
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
