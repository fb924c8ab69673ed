import Foundation
import Procedure
import Testing
import Vocabulary

/// The public records outside the project, where TOCSIN_DATA says they are.
struct PublicRecord {
  /// The different values of one column, or nil after saying that the test was not run.
  static func values(of column: String, in file: String) throws -> Set<String>? {
    guard let folder = ProcessInfo.processInfo.environment["TOCSIN_DATA"] else {
      print("not run: \(file) against the starter pack, TOCSIN_DATA is not set")
      return nil
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent("incidents/" + file))
    let rows = rows(Array(data))
    let index = try #require(rows.first?.firstIndex(of: column), "\(file) has no column \(column)")
    return Set(rows.dropFirst().filter { $0.count > index }.map { $0[index] })
  }

  /// Comma-separated values with quoted fields; enough for these three files.
  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      if byte == 34 {
        isQuoted.toggle()
      } else if !isQuoted, byte == 44 || byte == 10 {
        row.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 10 {
          rows.append(row)
          row = []
        }
      } else if byte != 13 {
        field.append(byte)
      }
    }
    return rows
  }
}

@Suite struct PublicRecordTests {
  static let columns: [(file: String, column: String, leftOut: Set<String>)] = [
    ("dublin-fire-2020-2021.csv", "Description", ["F/UNDER", "S/S HIGH", "S/S LIFT", "S/S MER", "S/S WATER"]),
    ("sf-fire-units-2017.csv", "Call Type", []),
    ("london-animal-rescues-2009-2017.csv", "special service type", []),
  ]

  @Test(arguments: columns)
  func `every code of a public record has its answer, save those whose meaning we cannot tell`(
    _ file: String, _ column: String, _ leftOut: Set<String>
  ) throws {
    guard let values = try PublicRecord.values(of: column, in: file) else { return }
    let pack = try Pack.read(folder: StarterPack.folder)
    let tree = try #require(pack.trees[try TreeID("fire")])
    let question = try #require(tree.questions[tree.first])
    #expect(values.filter { question.answer(recognising: $0) == nil } == leftOut)
  }

  @Test func `every unit type and disposition of the San Francisco record is known`() throws {
    let file = "sf-fire-units-2017.csv"
    guard let types = try PublicRecord.values(of: "Unit Type", in: file),
      let dispositions = try PublicRecord.values(of: "Call Final Disposition", in: file)
    else { return }
    let pack = try Pack.read(folder: StarterPack.folder)
    #expect(types.count > 5 && types.allSatisfy { pack.unitType(recognising: $0) != nil })
    #expect(dispositions.count > 3 && dispositions.allSatisfy { pack.disposition(recognising: $0) != nil })
  }
}
