internal import Gazetteer
internal import Vocabulary

/// The part of the map a browser shows, and how finely what is in it is drawn.
struct MapWindow {
  let bounds: Bounds
  /// Up to which lines are drawn.
  let rank: LineRank
  /// Ten-millionths of a degree that cannot be told apart at this scale.
  let grain: Int64

  /// Reads `south`, `west`, `north`, `east` in degrees and `zoom` from 0 to 24, as Leaflet counts it.
  init(_ asked: (String) -> String?) throws(Malformed) {
    func degrees(_ name: String, _ limit: Double) throws(Malformed) -> Double {
      guard let text = asked(name), text.utf8.count <= 32, let number = Double(text), number.isFinite else {
        throw Malformed(
          expected: "\(name) in degrees", found: asked(name) ?? "nothing", remedy: "give all four sides of the window")
      }
      return max(-limit, min(limit, number))
    }
    let southWest = try Coordinates(latitude: try degrees("south", 90), longitude: try degrees("west", 180))
    let northEast = try Coordinates(latitude: try degrees("north", 90), longitude: try degrees("east", 180))
    bounds = try Bounds(southWest: southWest, northEast: northEast)
    let zoom = max(0, min(24, asked("zoom").flatMap { Int($0.prefix(3)) } ?? 0))
    rank =
      switch zoom {
      case ..<9: .motorway
      case 9..<12: .mainRoad
      case 12..<14: .road
      case 14..<16: .street
      default: .path
      }
    grain = zoom >= 15 ? 100 : zoom >= 12 ? 500 : 5_000
  }

  /// `{"grain":…,"lines":[{"rank":…,"name":…,"steps":[…]}],"labels":[…],"isCut":…}`; steps count grains from the point before.
  func answer(_ drawing: Drawing) -> JSONText {
    var json = JSONText()
    json.raw("{\"grain\":")
    json.number(grain)
    json.raw(",\"isCut\":")
    json.raw(drawing.isCut ? "true" : "false")
    json.raw(",\"lines\":")
    json.array(drawing.lines) { json, line in
      json.raw("{\"rank\":")
      json.number(line.rank.rawValue)
      json.raw(",\"name\":")
      json.text(line.name)
      json.raw(",\"steps\":")
      json.array(coarser(line.steps)) { $0.number($1) }
      json.raw("}")
    }
    json.raw(",\"labels\":")
    json.array(drawing.labels) { json, label in
      json.raw("{\"name\":")
      json.text(label.name)
      json.raw(",\"latitude\":")
      json.degrees(label.coordinates.latitudeE7)
      json.raw(",\"longitude\":")
      json.degrees(label.coordinates.longitudeE7)
      json.raw("}")
    }
    json.raw("}")
    return json
  }

  /// Points that fall together with the one before are left out, but for the last.
  private func coarser(_ steps: [Int64]) -> [Int64] {
    var coarse: [Int64] = []
    var (latitude, longitude, lastLatitude, lastLongitude) = (Int64(0), Int64(0), Int64(0), Int64(0))
    for place in stride(from: 0, to: steps.count - 1, by: 2) {
      latitude += steps[place]
      longitude += steps[place + 1]
      let (row, column) = (latitude / grain, longitude / grain)
      let isLast = place + 3 >= steps.count
      guard place == 0 || isLast || row != lastLatitude || column != lastLongitude else { continue }
      coarse += [row - lastLatitude, column - lastLongitude]
      (lastLatitude, lastLongitude) = (row, column)
    }
    return coarse
  }
}
