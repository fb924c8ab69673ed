internal import Vocabulary

/// The settlements of a source, to say which one a street or a house belongs to.
struct Localities {
  /// More are found by search, but give no name to what lies around them.
  static let countMax = 300_000
  /// What lies further away belongs to none.
  private static let metresMax = 15_000.0
  /// Tenths of a degree: a cell of the grid by which the near ones are found.
  private static let cellE7: Int64 = 1_000_000
  /// How many cells away is looked.
  private static let cellsMax: Int64 = 2

  private struct Cell: Hashable {
    let row: Int64
    let column: Int64
  }

  private(set) var names: [String] = []
  private var points: [Coordinates] = []
  /// By how much the distance to each is taken for less, since a town reaches further than a hamlet.
  private var reaches: [Double] = []
  private var cells: [Cell: [Int]] = [:]

  mutating func take(_ name: String, at point: Coordinates, reach: Double) {
    guard names.count < Localities.countMax else { return }
    cells[Localities.cell(point), default: []].append(names.count)
    names.append(name)
    points.append(point)
    reaches.append(reach)
  }

  /// The place in `names` of the settlement a point belongs to.
  func nearest(to point: Coordinates) -> Int? {
    let here = Localities.cell(point)
    var best: (place: Int, distance: Double)?
    for row in -Localities.cellsMax...Localities.cellsMax {
      for column in -Localities.cellsMax...Localities.cellsMax {
        for place in cells[Cell(row: here.row + row, column: here.column + column)] ?? [] {
          let metres = points[place].metres(to: point)
          let distance = metres / reaches[place]
          if metres <= Localities.metresMax, distance < best?.distance ?? .infinity { best = (place, distance) }
        }
      }
    }
    return best?.place
  }

  private static func cell(_ point: Coordinates) -> Cell {
    Cell(
      row: (point.latitudeE7 + 900_000_000) / cellE7, column: (point.longitudeE7 + 1_800_000_000) / cellE7)
  }
}
