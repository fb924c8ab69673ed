internal import Foundation
internal import GRDB
package import Vocabulary

/// What is drawn of a rectangle: lines by how much they matter, and names of settlements.
package struct Drawing: Hashable, Sendable {
  /// One line; the points are as many ten-millionths from the one before, latitude and longitude in turn, from 0, 0.
  package struct Line: Hashable, Sendable {
    package let rank: LineRank
    package let name: String
    package let steps: [Int64]
  }

  /// The name of a settlement where it is.
  package struct Label: Hashable, Sendable {
    package let name: String
    package let coordinates: Coordinates
    package let weight: Int64
  }

  package var lines: [Line] = []
  package var labels: [Label] = []
  /// Whether there is more in the rectangle than was taken.
  package var isCut = false

  /// Nothing.
  package init() {}
}

/// How much a line matters, the most first; the stored numbers never change.
package enum LineRank: Int64, CaseIterable, Hashable, Sendable {
  case motorway = 1
  case mainRoad = 2
  case road = 3
  case street = 4
  case path = 5
  case railway = 6
  case water = 7
  case coast = 8
}

extension Gazetteer {
  /// What is drawn of a rectangle, at most `linesMax` lines, those that matter most first.
  package func drawing(_ bounds: Bounds, upTo rank: LineRank, linesMax: Int) async throws(GazetteerFault) -> Drawing {
    var drawing = Drawing()
    for extract in extracts {
      let rest = linesMax - drawing.lines.count
      let part = try await extract.read { database in
        try Drawing(database, bounds, upTo: rank, linesMax: rest)
      }
      drawing.lines += part.lines
      drawing.labels += part.labels
      drawing.isCut = drawing.isCut || part.isCut
    }
    return drawing
  }
}

extension Drawing {
  /// More names than these cannot be read beside each other.
  private static let labelsMax = 60

  init(_ database: Database, _ bounds: Bounds, upTo rank: LineRank, linesMax: Int) throws {
    let arguments: StatementArguments = [
      "south": bounds.south, "north": bounds.north, "west": bounds.west, "east": bounds.east, "rank": rank.rawValue,
      "limit": max(0, linesMax) + 1,
    ]
    // Railways, water and coasts help to know where one is at every scale.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT line.rank, line.name, line.points FROM line_box JOIN line ON line.id = line_box.id
        WHERE line_box.north >= :south AND line_box.south <= :north AND line_box.east >= :west AND line_box.west <= :east
          AND (line.rank <= :rank OR line.rank >= \(LineRank.railway.rawValue))
        ORDER BY line.rank % \(LineRank.coast.rawValue), line.length DESC LIMIT :limit
        """, arguments: arguments)
    while let row = try rows.next() {
      guard lines.count < linesMax else {
        isCut = true
        break
      }
      guard let rank = LineRank(rawValue: row["rank"]) else { continue }
      lines.append(Line(rank: rank, name: row["name"], steps: PackedSteps.unpacked(Array(row["points"] as Data))))
    }
    let places = try Row.fetchAll(
      database,
      sql: """
        SELECT name, latitude, longitude, weight FROM place
        WHERE kind = '\(PlaceKind.settlement.rawValue)' AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?
        ORDER BY weight DESC LIMIT \(Drawing.labelsMax)
        """, arguments: [bounds.south, bounds.north, bounds.west, bounds.east])
    labels = try places.map { row in
      Label(
        name: row["name"], coordinates: try Coordinates(latitudeE7: row["latitude"], longitudeE7: row["longitude"]),
        weight: row["weight"])
    }
  }
}

/// Steps from point to point as few bytes: zigzag, then seven bits to a byte.
enum PackedSteps {
  static func packed(_ steps: [Int64]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(steps.count * 3)
    for step in steps {
      var rest = UInt64(bitPattern: (step << 1) ^ (step >> 63))
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    return bytes
  }

  /// What is cut off in the middle of a step is left out.
  static func unpacked(_ bytes: [UInt8]) -> [Int64] {
    var steps: [Int64] = []
    var rest: UInt64 = 0, shift: UInt64 = 0
    for byte in bytes {
      rest |= UInt64(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 || shift > 63 else { continue }
      steps.append(Int64(bitPattern: rest >> 1) ^ -Int64(bitPattern: rest & 1))
      (rest, shift) = (0, 0)
    }
    return steps
  }
}
