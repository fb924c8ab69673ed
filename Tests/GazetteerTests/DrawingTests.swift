import Testing
import Vocabulary

@testable import Gazetteer

/// What is drawn of a rectangle.
@Suite struct DrawingTests {
  private func bounds(_ south: Double, _ west: Double, _ north: Double, _ east: Double) throws -> Bounds {
    try Bounds(
      southWest: Coordinates(latitude: south, longitude: west),
      northEast: Coordinates(latitude: north, longitude: east))
  }

  @Test func `steps come back from as few bytes as they are packed in`() {
    var random = SeededNumbers(seed: 4)
    let steps = (0..<2_000).map { _ in
      Int64.random(in: -3_600_000_000...3_600_000_000, using: &random) >> Int64.random(in: 0...31, using: &random)
    }
    #expect(PackedSteps.unpacked(PackedSteps.packed(steps)) == steps)
    #expect(PackedSteps.packed([0, -1, 1, 63]).count == 4)
    #expect(PackedSteps.unpacked([0x80, 0x80]).isEmpty, "what is cut off in the middle is left out")
    #expect(PackedSteps.unpacked(Array(repeating: 0xFF, count: 40)).count <= 4, "what is no number ends somewhere")
  }

  @Test func `lines that cross the rectangle are drawn, by how much they matter`() async throws {
    let town = try InventedTown()
    try town.make()
    let all = try await town.gazetteer.drawing(try bounds(9.9, 19.9, 10.1, 20.1), upTo: .path, linesMax: 100)
    #expect(all.lines.count == 8 && !all.isCut)
    #expect(Set(all.labels.map(\.name)) == ["Oldtown", "Farville"])
    let coarse = try await town.gazetteer.drawing(try bounds(9.9, 19.9, 10.1, 20.1), upTo: .road, linesMax: 100)
    #expect(Set(coarse.lines.map(\.rank)) == [.road, .water], "rivers help at every scale")
    let first = try #require(coarse.lines.first { $0.rank == .road })
    #expect(first.name == "Landstrasse" && first.steps.prefix(2) == [100_000_000, 200_800_000])
    let far = try await town.gazetteer.drawing(try bounds(10.0, 20.079, 10.001, 20.09), upTo: .path, linesMax: 100)
    #expect(far.lines.map(\.name) == ["Landstrasse"])
    let cut = try await town.gazetteer.drawing(try bounds(9.9, 19.9, 10.1, 20.1), upTo: .path, linesMax: 3)
    #expect(cut.lines.count == 3 && cut.isCut)
    let none = try await town.gazetteer.drawing(try bounds(50, 50, 51, 51), upTo: .path, linesMax: 100)
    #expect(none == Drawing())
  }

  @Test func `corners that are swapped are refused`() throws {
    #expect(throws: Malformed.self) { try bounds(1, 0, 0, 1) }
    #expect(throws: Malformed.self) { try bounds(0, 1, 1, 0) }
  }
}
