import Foundation
import Testing
import Vocabulary

@testable import Gazetteer

/// What is found for what somebody types, in which order, and that nothing typed does harm.
@Suite struct SearchTests {
  @Test(arguments: [
    ("landstrasse 12", "Landstrasse 12, 9490 Oldtown"), ("12 landstrasse oldtown", "12 Landstrasse, 9490 Oldtown"),
    ("Landstr. 12", "Landstrasse 12, 9490 Oldtown"), ("lanstrase 12 oldtwon", "Landstrasse 12, 9490 Oldtown"),
    ("LANDSTRASSE 12 A", "Landstrasse 12a, 9490 Oldtown"), ("landstrasse 16", "Landstrasse 14;16, 9490 Oldtown"),
    ("landstrasse 12 farville", "Landstrasse 12, 9490 Farville"),
    ("st marys lane 7", "Saint Mary's Lane 7, 9490 Oldtown"),
    ("saint mary's ln", "Saint Mary's Lane, Oldtown"), ("st. mary lane", "Saint Mary's Lane, Oldtown"),
    ("rue de l'eglise", "Rue de l'\u{C9}glise, Oldtown"), ("rue eglise", "Rue de l'\u{C9}glise, Oldtown"),
    ("egl", "Rue de l'\u{C9}glise, Oldtown"), ("aulestrasse", "\u{C4}ulestra\u{DF}e, Oldtown"),
    ("\u{E4}ulestr", "\u{C4}ulestra\u{DF}e, Oldtown"), ("aulestrase", "\u{C4}ulestra\u{DF}e, Oldtown"),
    ("nameless yard 3", "Nameless Yard 3, 9490 Oldtown"), ("lion farmacy", "Lion Pharmacy, Oldtown"),
    ("pharmacy", "Lion Pharmacy, Oldtown"), ("oldtown", "Oldtown"), ("odltown", "Oldtown"), ("altstadt", "Oldtown"),
    ("farvile", "Farville"), ("landst", "Landstrasse, Oldtown"), ("lantstr", "Landstrasse, Oldtown"),
  ])
  func `slips, short forms and accents are forgiven`(typed: String, found: String) async throws {
    let town = try InventedTown()
    try town.make()
    #expect(try await town.first(typed) == found)
  }

  @Test(arguments: ["zzzzzz", "qqqq 12", "12", "9490", "", "   ", "!!!", "pub", "pharmaxxx"])
  func `what nobody has is not found`(typed: String) async throws {
    let town = try InventedTown()
    try town.make()
    #expect(try await town.find(typed).isEmpty)
  }

  @Test func `a house number the map does not have gives the street, and says so`() async throws {
    let town = try InventedTown()
    try town.make()
    let found = try #require(try await town.find("landstrasse 99 oldtown").first)
    #expect(found.text == "Landstrasse 99, Oldtown" && found.kind == .street)
    #expect(found.note == "number 99 is not on the map; the point is the street's")
    #expect(abs(found.coordinates.longitude - 20.001) < 0.0021 && found.coordinates.latitude == 10)
  }

  @Test func `what is as alike is ordered by distance, what is more alike comes first`() async throws {
    let town = try InventedTown()
    try town.make()
    let near = try await town.find("landstrasse 12", near: (10.0, 20.08))
    #expect(near.map(\.text).prefix(2) == ["Landstrasse 12, 9490 Farville", "Landstrasse 12, 9490 Oldtown"])
    #expect(near.first?.metres.map { $0 < 10 } == true)
    let far = try await town.find("oldtown landstrasse", near: (10.0, 20.08))
    #expect(far.first?.text == "Landstrasse, Oldtown", "the town that was typed weighs more than the distance")
  }

  @Test func `degrees and plus codes are points, short codes with their town`() async throws {
    let town = try InventedTown()
    try town.make()
    let points = ["10.001, 20.001", "10\u{B0}00'03.6\"N 20\u{B0}00'03.6\"E", "N 10.001 E 20.001", "10,001 20,001"]
    for text in points {
      let found = try #require(try await town.find(text).first)
      #expect(found.kind == .point && found.source == nil)
      #expect(found.coordinates == (try Coordinates(latitude: 10.001, longitude: 20.001)), "\(text)")
    }
    let code = PlusCode(try Coordinates(latitude: 10.001, longitude: 20.001)).text
    #expect(try await town.find(code).first?.coordinates == (try PlusCode(code).centre))
    let short = try await town.find("\(code.suffix(7)) Oldtown")
    #expect(short.first?.coordinates == (try PlusCode(code).centre))
    #expect(try await town.find("\(code.suffix(7)) Nowhere").isEmpty)
    #expect(try await town.find(String(code.suffix(7)), near: (10.0, 20.0)).first?.kind == .point)
  }

  @Test(arguments: [
    "\"", "'; DROP TABLE place; --", "landstrasse\" OR \"x", "NEAR(landstrasse 12)", "* NOT landstrasse", "a AND b:c",
    "%", "_", "\u{0}landstrasse", "\u{202E}essartsdnal", "landstrasse\n12", "<b>landstrasse</b>", "++++", "+", "12+34",
    "\u{1F525}\u{1F525}", "a\u{300}\u{301}\u{302}", "\\", "))))((((",
  ])
  func `operators, quotes and odd signs are only letters`(typed: String) async throws {
    let town = try InventedTown()
    try town.make()
    _ = try await town.find(typed)
    #expect(try await town.first("landstrasse 12 oldtown") == "Landstrasse 12, 9490 Oldtown", "all is still there")
  }

  @Test func `a text that is too long is refused in words, not cut`() async throws {
    let town = try InventedTown()
    try town.make()
    for text in [String(repeating: "x", count: 10_000), String(repeating: "landstrasse ", count: 1_000)] {
      let refusal = await #expect(throws: Malformed.self) { _ = try await town.find(text) }
      #expect(refusal?.description.contains("256 bytes") == true)
    }
    let most = String(repeating: "landstrasse ", count: 21)
    #expect(try await town.first(most) == "Landstrasse, Oldtown")
  }

  @Test func `markup in a name stays text`() async throws {
    let town = try InventedTown()
    try town.make()
    #expect(try await town.first("script alert sons") == "<script>alert(1)</script> & \"Sons\", Oldtown")
  }

  @Test func `the same settlement of two sources stands once, with streets' own source first`() async throws {
    let town = try InventedTown()
    try town.make()
    let table = town.store + "/names.txt"
    let columns = [
      "1", "Oldtown", "Oldtown", "Vieilleville", "10.01", "20.01", "P", "PPL", "XX", "", "", "", "", "", "12000",
    ]
    try (columns + ["", "", "", ""]).joined(separator: "\t").write(toFile: table, atomically: true, encoding: .utf8)
    _ = try MapImport(store: town.store, now: Moment(microseconds: 0)).run(table)
    let found = try await town.find("oldtown")
    #expect(found.filter { $0.kind == .settlement }.map(\.source) == [.openStreetMap])
    #expect(try await town.find("vieilleville").map(\.text) == ["Oldtown, XX"], "by a name that one alone has")
  }
}
