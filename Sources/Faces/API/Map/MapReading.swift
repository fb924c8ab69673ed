internal import Account
internal import Desk
internal import Gazetteer
internal import HTTPTypes
internal import Incident
internal import PageParts
internal import Vocabulary

extension View where Subject == PlaceFound {
  static let place = View(
    "PlaceFound",
    [
      .always("text", .text, "What it is called, to be written into a log.") { .text($0.text) },
      .always("kind", .choice(PlaceKind.allCases.map(\.rawValue))) { .text($0.kind.rawValue) },
      .always("note", .text, "What tells it from others of the same name; may be empty.") { .text($0.note) },
      .always("point", .point) { .point($0.coordinates) },
    ])
}

/// Places found by what is typed, and the streets of a window, as programs read them.
struct MapReading: Sendable {
  let base: MapBase

  private static let placesMax: Int64 = 20
  private static let near = APIParameter(
    name: "near", shape: .text, summary: "Latitude and longitude in degrees with a comma; what is near goes first.")
  private static let zoom = APIParameter(
    name: "zoom", shape: .integer, summary: "As Leaflet counts it; small streets are left out far off.", range: 0...24)

  private static let streets = Shape.object([
    ShapeMember("grain", .integer, "Ten-millionths of a degree; steps count in these.", isAlways: true),
    ShapeMember("isCut", .flag, "Whether there was more than is drawn.", isAlways: true),
    ShapeMember(
      "lines",
      .list(
        .object([
          ShapeMember("rank", .integer, "1 motorway to 8 water.", isAlways: true),
          ShapeMember("name", .text, isAlways: true),
          ShapeMember(
            "steps", .list(.integer), "Latitude and longitude in turn, each from the point before.", isAlways: true),
        ])), isAlways: true),
    ShapeMember(
      "labels",
      .list(
        .object(
          [ShapeMember("name", .text, isAlways: true)]
            + ["latitude", "longitude"].map { ShapeMember($0, .number, isAlways: true) })), isAlways: true),
  ])

  var routes: [APIRoute] {
    [
      APIRoute(
        method: .get, path: "/gazetteer", scope: .read, action: .look,
        summary: "Streets, addresses and settlements by what is typed; typing errors are forgiven.",
        parameters: [
          APIParameter(name: "words", shape: .text, summary: "What is looked for.", isRequired: true), MapReading.near,
          APIParameter(
            name: "limit", shape: .integer, summary: "How many at most.", range: 1...MapReading.placesMax),
        ],
        answer: .object([
          ShapeMember("items", .list(.named("PlaceFound")), isAlways: true),
          ShapeMember("credits", .list(.text), "Who made the data, to be shown beside it.", isAlways: true),
        ]), handle: { try await places($0) }),
      APIRoute(
        method: .get, path: "/map/streets", scope: .read, action: .look, summary: "The streets of a window.",
        parameters: ["south", "west", "north", "east"].map {
          APIParameter(name: $0, shape: .number, summary: "In degrees.", isRequired: true)
        } + [MapReading.zoom], answer: MapReading.streets
      ) { call in
        _ = try call.number("zoom", 0...24)
        do {
          let drawing = try await MapStreets(base).streets { call.query[$0] }
          return APIAnswer(.bytes(drawing.bytes))
        } catch let fault as GazetteerFault { throw MapReading.problem(fault) } catch let malformed as Malformed {
          throw Problem(.badRequest, malformed.description)
        }
      },
    ]
  }

  private func places(_ call: APICall) async throws -> APIAnswer {
    let limit = try call.number("limit", 1...MapReading.placesMax) ?? MapReading.placesMax
    let near: Coordinates?
    do throws(Malformed) {
      near = try call.query["near"].flatMap { text throws(Malformed) in try Coordinates(written: text) }
    } catch { throw Problem(.badRequest, error.description, field: "near") }
    guard let gazetteer = base.gazetteer else { return MapReading.answer([], [], call) }
    do {
      let found = try await gazetteer.search(call.query["words"] ?? "", near: near, limit: Int(limit))
      let used = Set(found.compactMap(\.source))
      let credits = Set(gazetteer.sources.filter { used.contains($0.kind) }.map(\.credit)).sorted()
      return MapReading.answer(found, credits, call)
    } catch let malformed as Malformed {
      throw Problem(.badRequest, malformed.description, field: "words")
    } catch let fault as GazetteerFault { throw MapReading.problem(fault) }
  }

  private static func answer(_ found: [PlaceFound], _ credits: [String], _ call: APICall) -> APIAnswer {
    APIAnswer(
      .members([
        "items": .list(found.map { View.place.told($0, personal: call.seesPersonal) }), "credits": .texts(credits),
      ]))
  }

  private static func problem(_ fault: GazetteerFault) -> Problem {
    Problem(.notNow, "the map cannot be searched at the moment; try again", headers: ["Retry-After": "5"])
  }
}
