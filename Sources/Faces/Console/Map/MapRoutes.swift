internal import Gazetteer
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Vocabulary

/// What the map and the fields for a place ask for: places for what is typed, and streets of a rectangle. Both as JSON.
struct MapRoutes: Sendable {
  let base: MapBase

  /// How many places are offered at once.
  static let placesMax = 8
  /// What a browser draws without stumbling.
  private static let linesMax = 4_000

  func add(to router: Router<ConsoleContext>) {
    router.get("/places/search") { request, context in try await places(request, context) }
    router.get("/map/streets") { request, context in try await streets(request, context) }
  }

  // MARK: Places

  private func places(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let asked = try MapRoutes.form(request)
    guard let gazetteer = base.gazetteer else { return MapRoutes.json(MapRoutes.answer([], [])) }
    do {
      let near = try asked["near"].flatMap { text throws(Malformed) in try Coordinates(written: text) }
      let found = try await gazetteer.search(asked["q"] ?? "", near: near, limit: MapRoutes.placesMax)
      let used = Set(found.compactMap(\.source))
      let credits = gazetteer.sources.filter { used.contains($0.kind) }.map(\.credit)
      return MapRoutes.json(MapRoutes.answer(found, Set(credits).sorted()))
    } catch let malformed as Malformed {
      return MapRoutes.refusal(malformed.description, .unprocessableContent)
    } catch let fault as GazetteerFault {
      context.logger.error("Places could not be searched", metadata: ["fault": "\(fault)"])
      return MapRoutes.refusal("The map cannot be searched at the moment; write the place out.", .serviceUnavailable)
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

  // MARK: Streets

  private func streets(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let asked = try MapRoutes.form(request)
    let window: MapWindow
    do throws(Malformed) { window = try MapWindow(asked) } catch {
      return MapRoutes.refusal(error.description, .unprocessableContent)
    }
    guard let gazetteer = base.gazetteer else { return MapRoutes.json(window.answer(Drawing())) }
    do {
      let drawing = try await gazetteer.drawing(window.bounds, upTo: window.rank, linesMax: MapRoutes.linesMax)
      return MapRoutes.json(window.answer(drawing), isKept: true)
    } catch {
      context.logger.error("Streets could not be drawn", metadata: ["fault": "\(error)"])
      return MapRoutes.refusal("The streets cannot be drawn at the moment.", .serviceUnavailable)
    }
  }

  // MARK: Answers

  private static func form(_ request: Request) throws -> Form {
    do throws(FormFlaw) { return try Form(Array((request.uri.query ?? "").utf8)) } catch {
      throw HTTPError(error.status)
    }
  }

  private static func json(_ json: JSONText, _ status: HTTPResponse.Status = .ok, isKept: Bool = false) -> Response {
    var headers: HTTPFields = [.contentType: "application/json"]
    if isKept { headers[.cacheControl] = "private, max-age=60" }
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
  }

  private static func refusal(_ words: String, _ status: HTTPResponse.Status) -> Response {
    var json = JSONText()
    json.raw("{\"words\":")
    json.text(words)
    json.raw("}")
    return MapRoutes.json(json, status)
  }
}
