import Foundation
import Testing
import Vocabulary

@testable import Gazetteer

/// Bringing sources in: whole or not at all, seen at once, told where they come from.
@Suite struct ImportTests {
  private func write(_ town: InventedTown, _ name: String, _ bytes: [UInt8]) throws -> String {
    let path = "\(town.store)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func run(_ town: InventedTown, _ path: String, name: String? = nil) throws -> GazetteerSource {
    try MapImport(store: town.store, now: Moment(microseconds: 1)).run(path, name: name)
  }

  @Test func `a source says what it is, where it comes from and what has to be shown`() throws {
    let town = try InventedTown()
    let source = try town.make()
    #expect(source.counts.settlements == 2 && source.counts.addresses == 7 && source.counts.landmarks == 2)
    #expect(source.counts.streets == 6 && source.counts.lines == 8)
    #expect(source.credit == "\u{A9} OpenStreetMap contributors, ODbL 1.0")
    #expect(town.gazetteer.credits.map(\.address) == ["https://www.openstreetmap.org/copyright"])
    let path = try write(town, "a.json", Array(#"[{"name":"Ax","latitude":1,"longitude":2}]"#.utf8))
    #expect(try run(town, path).credit == "\u{A9} GeoNames, CC BY 4.0")
    #expect(Set(town.gazetteer.credits.map(\.words)).count == 2)
  }

  @Test func `an import takes the place of the former one, and an open gazetteer sees it`() async throws {
    let town = try InventedTown()
    let gazetteer = town.gazetteer
    #expect(try await gazetteer.search("oldtown").isEmpty && gazetteer.bounds == nil)
    try town.make()
    #expect(try await gazetteer.search("oldtown").count == 1)
    try town.make("town", [InventedTown.point(0, 0, ["place": "town", "name": "Newtown"])])
    #expect(try await gazetteer.search("oldtown").isEmpty)
    #expect(try await gazetteer.search("newtown").map(\.text) == ["Newtown"])
    try MapImport(store: town.store, now: Moment(microseconds: 0)).remove("town")
    #expect(try await gazetteer.search("newtown").isEmpty)
  }

  @Test func `whatever goes wrong on the way, the former one stays and the next import works`() async throws {
    let town = try InventedTown()
    try town.make()
    struct Cut: Error {}
    let map = MapImport(store: town.store, now: Moment(microseconds: 0))
    #expect(throws: Cut.self) {
      try map.make("town", of: .openStreetMap, file: "x") { writer, _ in
        try OSMReading(writer: writer).take(Array(InventedTown.features[0].utf8), JSONDecoder())
        throw Cut()
      }
    }
    #expect(try await town.first("landstrasse 12 oldtown") != nil)
    // As a killed import leaves it: a half-made file in its folder, and its lock gone with the process.
    let left = town.folder + "/importing"
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
    try Data(repeating: 7, count: 5_000).write(to: URL(fileURLWithPath: left + "/built.sqlite"))
    #expect(town.gazetteer.sources.count == 1 && town.gazetteer.faults.isEmpty)
    try town.make("town", [InventedTown.point(0, 0, ["place": "town", "name": "Newtown"])])
    #expect(try await town.first("newtown") == "Newtown")
    #expect(!FileManager.default.fileExists(atPath: left))
  }

  @Test func `two imports do not work at once`() throws {
    let town = try InventedTown()
    try town.make("town", [InventedTown.features[0]])
    let map = MapImport(store: town.store, now: Moment(microseconds: 0))
    let refusal = #expect(throws: GazetteerFault.self) {
      try map.make("one", of: .openStreetMap, file: "x") { _, _ in
        try map.make("two", of: .openStreetMap, file: "x") { _, _ in "" }.sha256
      }
    }
    #expect(refusal?.description.contains("another import is at work") == true)
  }

  static let bad: [(name: String, bytes: [UInt8], words: String)] = [
    ("empty.osm.pbf", [], "it is empty"),
    ("noise.osm.pbf", Array(repeating: 0x55, count: 9_000), "expected an extract"),
    ("cut.json", Array(#"[{"name":"A","latitude":1,"longi"#.utf8), "ends in the middle"),
    ("object.json", Array(#"{"name":"A"}"#.utf8), "expected an extract"),
    ("numbers.json", Array("[1,2,3]".utf8), "no JSON array of objects"),
    ("nothing.json", Array("[]".utf8), "no street, address or place"),
    ("far.json", Array(#"[{"name":"A","latitude":91,"longitude":2}]"#.utf8), "no street, address or place"),
    ("zip.zip", Array("PK\u{3}\u{4}".utf8), "unpack it first"),
  ]

  @Test(arguments: bad) func `a bad file is named with what is wrong, and nothing is altered`(
    name: String, bytes: [UInt8], words: String
  ) async throws {
    let town = try InventedTown()
    try town.make()
    let before = try FileManager.default.contentsOfDirectory(atPath: town.folder).sorted()
    let path = try write(town, name, bytes)
    let refusal = #expect(throws: GazetteerFault.self) { try run(town, path, name: "town") }
    #expect(refusal?.description.hasPrefix("\(name) was not imported: ") == true)
    #expect(refusal?.description.contains(words) == true, "\(refusal?.description ?? "")")
    #expect(try FileManager.default.contentsOfDirectory(atPath: town.folder).sorted() == before)
    #expect(try await town.first("landstrasse 12 oldtown") != nil)
  }

  @Test(arguments: ["../up", "a/b", "", "A", ".hidden", "-x", "a b", String(repeating: "a", count: 65)])
  func `a name that is no plain file name is refused`(name: String) throws {
    let town = try InventedTown()
    let path = try write(town, "a.json", Array(#"[{"name":"A","latitude":1,"longitude":2}]"#.utf8))
    #expect(throws: GazetteerFault.self) { try run(town, path, name: name) }
    #expect(throws: GazetteerFault.self) {
      try MapImport(store: town.store, now: Moment(microseconds: 0)).remove(name)
    }
  }

  @Test func `a file that was damaged later is told and passed over, the others go on`() async throws {
    let town = try InventedTown()
    try town.make()
    try town.make("other", [InventedTown.point(0, 0, ["place": "town", "name": "Newtown"])])
    try Data(repeating: 0, count: 300).write(to: URL(fileURLWithPath: town.folder + "/other.sqlite"))
    let gazetteer = town.gazetteer
    #expect(try await gazetteer.search("oldtown").count == 1)
    #expect(gazetteer.faults.map(\.description).first?.hasPrefix("the gazetteer other cannot be read") == true)
  }

  @Test func `features that cannot be used are counted, not guessed`() throws {
    let town = try InventedTown()
    let broken = [
      "{", "[]", #"{"geometry":{"type":"Point","coordinates":[]},"properties":{"place":"town","name":"A"}}"#,
      #"{"geometry":{"type":"Point","coordinates":[400,0]},"properties":{"place":"town","name":"A"}}"#,
      #"{"geometry":{"type":"GeometryCollection"},"properties":{}}"#,
      InventedTown.way([(0, 0)], ["highway": "residential", "name": "One Point"]),
    ]
    let source = try town.make("town", broken + [InventedTown.features[0]])
    #expect(source.counts.passedOver == broken.count && source.counts.settlements == 1)
  }
}
