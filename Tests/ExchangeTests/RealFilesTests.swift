import Desk
import Exchange
import Incident
import Journal
import Testing
import Vocabulary

/// The public records outside the project, whole or in part.
@Suite struct RealFilesTests {
  struct Expected: Sendable {
    let format: RecordFormat
    let file: String
    let rows: Int
    let records: Int
    /// Blanks by column and other dirt by kind, counted with Python's csv module.
    let missing: [String: Int]
    let dirt: [Dirt.Kind: Int]
  }

  static let expected: [Expected] = [
    Expected(
      format: .dublinFire, file: "dublin-fire-2020-2021.csv", rows: 23_608, records: 23_608,
      missing: ["MOB": 908, "IA": 5_040, "MAV": 1_576], dirt: [.refused: 0, .unreadable: 0, .repaired: 0]),
    Expected(
      format: .sfFire, file: "sf-fire-units-2017.csv", rows: 865, records: 173,
      missing: ["Response DtTm": 14, "On Scene DtTm": 319], dirt: [.refused: 0, .unreadable: 0, .backward: 0]),
    Expected(
      format: .londonAnimals, file: "london-animal-rescues-2009-2017.csv", rows: 5_253, records: 5_253,
      missing: ["INCIDENT_NUMBER": 1_187], dirt: [.refused: 0]),
  ]

  @Test(arguments: expected.indices)
  func `every row of a public file is a record, and what is wrong with it is counted`(_ index: Int) throws {
    let expected = Self.expected[index]
    guard let bytes = try OutsideData.bytes(expected.file) else { return }
    let file = try expected.format.read(bytes)
    #expect(file.rows == expected.rows && file.records.count == expected.records)
    #expect(Set(file.records.map(\.source)).count == expected.records)
    for (field, count) in expected.missing { #expect(file.fields(.missing).count { $0 == field } == count, "\(field)") }
    for (kind, count) in expected.dirt { #expect(file.fields(kind).count == count, "\(kind)") }
  }

  @Test(arguments: [(0, 2_000), (1, .max), (2, 1_000)] as [(Int, Int)])
  func `public records are played without a refusal, and every incident ends`(_ index: Int, _ most: Int) async throws {
    let expected = Self.expected[index]
    guard let bytes = try OutsideData.bytes(expected.file) else { return }
    var file = try expected.format.read(bytes)
    file.records = Array(file.records.prefix(most))
    var playing = try Playing()
    try await playing.play(file, expected.format)
    #expect(playing.failures == [] && playing.overlaps == [])
    #expect(playing.clocks == playing.clocks.sorted())
    let rows = try playing.rows()
    #expect(rows.count == file.records.count)
    #expect(rows.values.allSatisfy { $0.closed != nil && $0.priority != nil && $0.reference != nil })
    let open = await playing.desk.live().stands.keys.filter { $0.kind == .incident || $0.kind == .contact }
    #expect(open == [])
    for record in file.records {
      let sent = record.units.map { times($0.mobilised, $0.mobile, $0.attended) }.filter { $0 != "- - -" }
      let units = (rows[record.source]?.units ?? []).map { times($0.mobilised, $0.mobile, $0.attended) }
      #expect(units.sorted() == sent.sorted(), "\(record.source)")
    }
  }

  private func times(_ moments: Moment?...) -> String { moments.map { time($0) ?? "-" }.joined(separator: " ") }
}
