internal import Gazetteer
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import PageParts
internal import Vocabulary

/// What the map and the fields for a place ask for: places for what is typed, and streets of a rectangle. Both as JSON.
struct MapRoutes: Sendable {
  let base: MapBase

  /// How many places are offered at once.
  static let placesMax = 8

  func add(to router: Router<ConsoleContext>) {
    router.get("/places/search") { request, context in try await places(request, context) }
    router.get("/map/streets") { request, context in try await MapStreets(base).answer(request, context.logger) }
  }

  // MARK: Places

  private func places(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let asked = try MapRoutes.form(request)
    guard let gazetteer = base.gazetteer else { return MapAnswer.json(MapRoutes.answer([], [])) }
    do {
      let near = try asked["near"].flatMap { text throws(Malformed) in try Coordinates(written: text) }
      let found = try await gazetteer.search(asked["q"] ?? "", near: near, limit: MapRoutes.placesMax)
      let used = Set(found.compactMap(\.source))
      let credits = gazetteer.sources.filter { used.contains($0.kind) }.map(\.credit)
      return MapAnswer.json(MapRoutes.answer(found, Set(credits).sorted()))
    } catch let malformed as Malformed {
      return MapAnswer.refusal(malformed.description, .unprocessableContent)
    } catch let fault as GazetteerFault {
      context.logger.error("Places could not be searched", metadata: ["fault": "\(fault)"])
      return MapAnswer.refusal("The map cannot be searched at the moment; write the place out.", .serviceUnavailable)
    }
  }

  private static func answer(_ places: [PlaceFound], _ credits: [String]) -> JSONText {
    var json = JSONText()
    json.raw("{\"places\":")
    json.array(places) { json, place in
      json.raw("{\"text\":")
      json.text(place.text)
      json.raw(",\"kind\":")
      json.text(place.kind.rawValue)
      json.raw(",\"note\":")
      json.text(place.note)
      json.raw(",\"latitude\":")
      json.degrees(place.coordinates.latitudeE7)
      json.raw(",\"longitude\":")
      json.degrees(place.coordinates.longitudeE7)
      json.raw("}")
    }
    json.raw(",\"credits\":")
    json.array(credits) { $0.text($1) }
    json.raw("}")
    return json
  }

  // MARK: Answers

  private static func form(_ request: Request) throws -> Form {
    do throws(FormFlaw) { return try Form(Array((request.uri.query ?? "").utf8)) } catch {
      throw HTTPError(error.status)
    }
  }
}
