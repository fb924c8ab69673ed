import Exchange
import Foundation
import Testing

/// Whatever bytes come, reading ends, keeps within its limits, and accounts for every row.
@Suite struct CSVFuzzTests {
  static let seed = ProcessInfo.processInfo.environment["TOCSIN_SEED"].flatMap { UInt64($0) } ?? 20_261_121
  private static let rounds = 1_500

  private static let pieces: [[UInt8]] =
    [
      ",", "\n", "\r\n", "\r", "\"", "\"\"", "\",\"", "", " ", "\u{FEFF}", "\u{0}", "00:06:08", "23:59:59", "24:00:00",
      "01/01/2020",
      "29/02/2020", "31/02/2021", "01/31/2017 11:47:55 PM", "13/31/2017 13:47:55 XM", "(37.78, -122.44)", "(nan, inf)",
      "()", "-255",
      "1e400", "NULL", "NA", "F/SMALL", "Structure Fire", "Finglas Fire Station", "🚒", "\u{202E}", "a/b",
      "9999999999999999999",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [UInt8](repeating: 65, count: 70_000)]

  /// Mostly good rows with pieces in place of some of their fields; now and then a byte anywhere, the header too, is another.
  private static func bytes(_ random: inout SeededGenerator, _ header: String, _ good: String) -> [UInt8] {
    var bytes = Array(header.utf8) + [10]
    let fields = good.utf8.split(separator: 44, omittingEmptySubsequences: false).map { Array($0) }
    for _ in 0..<random.below(12) {
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(random.chance(1) ? 10 : 44) }
        bytes += random.chance(80) ? field : pieces[random.below(pieces.count - (random.chance(98) ? 1 : 0))]
      }
      bytes += random.chance(20) ? [13, 10] : [10]
    }
    for _ in 0..<random.below(3) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
    return bytes
  }

  @Test(arguments: [RecordFormat.dublinFire, .sfFire, .londonAnimals])
  func `any bytes are read as records or refused with a reason`(_ format: RecordFormat) throws {
    print("fuzz: \(format.rawValue): seed \(Self.seed), \(Self.rounds) files")
    let (header, good) =
      switch format {
      case .dublinFire:
        (Records.dublinHeader, "1,15/01/2020,Tara,F/CAR,23:58:00,23:59:30,00:01:00,00:09:00,,,00:40:00,00:41:00")
      case .sfFire: (Records.sfHeader, Records.sfUnit("1", "E01", dispatch: "10:01:00 AM", available: "10:30:00 AM"))
      case .londonAnimals: (Records.londonHeader, LondonAnimalsTests.good)
      }
    var random = SeededGenerator(seed: Self.seed)
    var (refused, read) = (0, 0)
    for round in 0..<Self.rounds {
      let bytes = Self.bytes(&random, header, good)
      do throws(CSVFile.Flaw) {
        let file = try format.read(bytes)
        read += file.records.count
        let lines = bytes.count { $0 == 10 || $0 == 13 } + 1
        #expect(file.rows <= lines && file.records.count <= file.rows, "seed \(Self.seed), round \(round)")
        #expect(file.dirt.allSatisfy { (1...lines).contains($0.line) && $0.found.utf8.count < 600 }, "round \(round)")
        for record in file.records {
          #expect(record.source.utf8.count <= 60 && record.reported.utf8.count <= 65_536 * 3, "round \(round)")
        }
      } catch {
        refused += 1
        #expect(!error.reason.isEmpty && error.reason.utf8.count < 2_000, "seed \(Self.seed), round \(round)")
      }
    }
    #expect(refused > 0 && refused < Self.rounds / 2 && read > 0, "refused \(refused), read \(read)")
  }

  @Test func `rows made by us are read back, whatever is in their fields`() throws {
    print("fuzz: round trip: seed \(Self.seed)")
    var random = SeededGenerator(seed: Self.seed)
    for round in 0..<2_000 {
      let fields = (0..<2).map { _ in
        (0..<random.below(6)).map { _ in String(decoding: Self.pieces[random.below(33)], as: UTF8.self) }.joined()
      }
      let quoted = fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      let file = try CSVFileTests.read("a,b\n" + quoted + (random.chance(50) ? "\r\n" : "\n"))
      let found = file.rows.map { [$0("a"), $0("b")] }
      #expect(found == [fields.map(Self.trimmed)], "seed \(Self.seed), round \(round): \(quoted.debugDescription)")
    }
  }

  /// Without bytes up to the space at either end.
  private static func trimmed(_ text: String) -> String {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last <= 32 { bytes.removeLast() }
    return String(decoding: bytes.drop { $0 <= 32 }, as: UTF8.self)
  }
}
