internal import Gazetteer
internal import HTTPTypes
package import Hummingbird
package import Logging
internal import NIOCore
internal import Vocabulary

/// What a map asks for as it is moved: the streets of the rectangle it shows, as JSON.
package struct MapStreets: Sendable {
  private let base: MapBase
  /// What a browser draws without stumbling.
  private static let linesMax = 4_000

  package init(_ base: MapBase) { self.base = base }

  /// The streets of a window that is asked for by `south`, `west`, `north`, `east` and `zoom`. Throws `Malformed` for what is no
  /// window, and what the gazetteer does.
  package func streets(_ asked: (String) -> String?) async throws -> JSONText {
    let window = try MapWindow(asked)
    guard let gazetteer = base.gazetteer else { return window.answer(Drawing()) }
    return window.answer(
      try await gazetteer.drawing(window.bounds, upTo: window.rank, linesMax: MapStreets.linesMax))
  }

  package func answer(_ request: Request, _ logger: Logger) async throws -> Response {
    let asked = request.uri.queryParameters
    do {
      return MapAnswer.json(
        try await streets { asked[$0[...]].map(String.init) }, isKept: base.gazetteer != nil)
    } catch let malformed as Malformed {
      return MapAnswer.refusal(malformed.description, .unprocessableContent)
    } catch {
      logger.error("Streets could not be drawn", metadata: ["fault": "\(error)"])
      return MapAnswer.refusal("The streets cannot be drawn at the moment.", .serviceUnavailable)
    }
  }
}

/// What maps and fields for a place are answered with.
package enum MapAnswer {
  package static func json(_ json: JSONText, _ status: HTTPResponse.Status = .ok, isKept: Bool = false) -> Response {
    var headers: HTTPFields = [.contentType: "application/json"]
    if isKept { headers[.cacheControl] = "private, max-age=60" }
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
  }

  /// In words, for the page to show.
  package static func refusal(_ words: String, _ status: HTTPResponse.Status) -> Response {
    var json = JSONText()
    json.raw("{\"words\":")
    json.text(words)
    json.raw("}")
    return MapAnswer.json(json, status)
  }
}
