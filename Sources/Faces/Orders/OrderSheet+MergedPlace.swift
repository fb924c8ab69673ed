internal import Incident
internal import IncidentLog
internal import Vocabulary

extension OrderSheet {
  /// Where it is, as far as nobody else changed the same meanwhile. A point belongs to the words it came with: whoever
  /// writes other words brings its point, or none. Throws `Unfit`, `ChangedMeanwhile`.
  func mergedLocation(asked: String?) async throws -> Location {
    let typed = try location(ground: try optionalName("ground"), asked: asked)
    let words = typed.place.words ?? ""
    var merging = try await merging()
    func place(_ life: Life) -> String { life.log.location?.place.words ?? "" }
    func point(_ coordinates: Coordinates?) -> String {
      coordinates.map { "\($0.latitude),\($0.longitude)" } ?? ""
    }
    let mergedPlace = merging.field("place", "Place", mine: words, of: place)
    let ground = merging.field(
      "ground", "Ground of station", mine: fields["ground"].map { _ in typed.ground?.text ?? "" }
    ) { $0.log.location?.ground?.text ?? "" }
    var coordinates = typed.coordinates
    if merging.isUntouched(words, of: place) {
      let mine = fields["point"].map { _ in point(typed.coordinates) }
      let merged = merging.field("point", "Point on the map", mine: mine) { point($0.log.location?.coordinates) }
      if merged != point(typed.coordinates) { coordinates = merging.now.log.location?.coordinates }
    }
    try merging.finish()
    return Location(
      place: PersonalText(mergedPlace), coordinates: coordinates, ground: ground.isEmpty ? nil : try Station(ground),
      asked: asked)
  }
}
