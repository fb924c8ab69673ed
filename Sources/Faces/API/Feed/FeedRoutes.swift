internal import Account
internal import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Journal
internal import NIOCore
internal import ServiceLifecycle
internal import Vocabulary

/// What happens, entry by entry, as CloudEvents 1.0: followed from a position by long poll or by Server-Sent Events.
///
/// Entries come in the order of their positions and none is left out; of a restricted incident, and of what the key's scopes
/// do not open, there is the entry without its data, so that a follower sees no gap.
enum FeedRoutes {
  /// How long a poll waits for something to happen.
  static let waitSecondsMax: Int64 = 60

  static let routes: [APIRoute] = [
    APIRoute(
      method: .get, path: "/events", scope: .events, action: .look,
      summary: "What happened behind a position, in order; waits for something where that is asked for.",
      parameters: [
        after,
        APIParameter(
          name: "wait", shape: .integer, summary: "How many seconds to wait where nothing has happened yet.",
          range: 0...waitSecondsMax), .limit,
      ],
      answer: .object([
        ShapeMember("items", .list(.named("Event")), isAlways: true),
        ShapeMember("next", .integer, "The position to go on behind.", isAlways: true),
      ]), handle: poll),
    APIRoute(
      method: .get, path: "/events/stream", scope: .events, action: .look,
      summary: "The same as Server-Sent Events, as they happen; Last-Event-ID goes on where a stream broke off.",
      parameters: [after], answer: .text, contentType: "text/event-stream; charset=utf-8", handle: stream),
  ]

  private static let after = APIParameter(
    name: "after", shape: .integer, summary: "Behind which position; from the beginning where it is left out.",
    range: 0...Int64.max)

  static let event: Shape = .object([
    ShapeMember("specversion", .choice(["1.0"]), isAlways: true),
    ShapeMember("id", .text, "The position; rises by one from entry to entry.", isAlways: true),
    ShapeMember("source", .text, isAlways: true),
    ShapeMember("type", .text, "tocsin, the event's name and its version.", isAlways: true),
    ShapeMember("subject", .text, "The stream.", isAlways: true),
    ShapeMember("time", .moment, "When it happened.", isAlways: true),
    ShapeMember("datacontenttype", .choice(["application/json"]), isAlways: true),
    ShapeMember("recorded", .moment, isAlways: true), ShapeMember("actor", .text, isAlways: true),
    ShapeMember("reference", .text, "Of the incident that was opened by it."),
    ShapeMember("withheld", .flag, "There, and true, where the key does not open its data."),
    ShapeMember("data", .any, "As the journal has it; with the member personal where the key has that scope."),
  ])

  private static func poll(_ call: APICall) async throws -> APIAnswer {
    let position = try call.number("after", 0...Int64.max) ?? 0
    let wait = try call.number("wait", 0...waitSecondsMax) ?? 0
    let limit = try call.limit
    var entries = try call.desk.journal.entries(after: position, limit: limit)
    if entries.isEmpty, wait > 0 {
      let journal = call.desk.journal
      await withTaskGroup(of: Void.self) { group in
        // Both end by being cancelled, which is no failure of the poll.
        group.addTask { do { try await journal.waitForEntry(after: position) } catch { return } }
        group.addTask { do { try await Task.sleep(for: .seconds(wait)) } catch { return } }
        group.addTask { do { try await gracefulShutdown() } catch { return } }
        await group.next()
        group.cancelAll()
      }
      entries = try journal.entries(after: position, limit: limit)
    }
    let telling = FeedTelling(desk: call.desk, key: try call.holder)
    var items: [JSON] = []
    for entry in entries { items.append(try await telling.told(entry)) }
    return APIAnswer(
      .members(["items": .list(items), "next": .integer(entries.last?.position ?? position)]))
  }

  private static func stream(_ call: APICall) async throws -> APIAnswer {
    var position = try call.number("after", 0...Int64.max) ?? 0
    if let name = HTTPField.Name("Last-Event-ID"), let last = call.request.headers[name] {
      guard let number = Int64(last), number >= 0 else {
        throw Problem(.badRequest, "Last-Event-ID takes the id of the last event, a position", field: "Last-Event-ID")
      }
      position = number
    }
    // Whoever asks how the stream begins is not sent it.
    guard call.request.method != .head else { return APIAnswer(.nothing) }
    return APIAnswer(.stream(FeedStream(call: call, holder: try call.holder, after: position).body))
  }
}
