internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import NIOCore
internal import Orders
internal import ServiceLifecycle

/// The answer that never ends: what changes on a page, as long as somebody looks and the server runs.
struct LiveStream: Sendable {
  /// How long a stream may take to end by itself when the server stops, before its connection is cut.
  private static let ending = TimeAmount.milliseconds(1_500)

  let live: LiveBoard
  let door: Door
  let topic: Topic
  /// What somebody must be permitted to go on looking.
  let need: Need

  /// 503 when too many look already.
  func response(to request: Request, _ context: ConsoleContext) async throws -> Response {
    let line = try await ScreenLine.of(context.channel)
    let (live, topic, channel) = (live, topic, context.channel)
    let viewer = context.visitor.map { Screens.Viewer(actor: $0.actor, session: context.session?.name) }
    guard live.screens.count < Screens.openMax else { throw HTTPError(.serviceUnavailable) }
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        // Opened here, where its end is certain and the head of the answer is on its way; an answer that is never
        // written opens nothing.
        guard let screen = await live.open(topic, viewer: viewer, on: line) else { return try await writer.finish(nil) }
        defer {
          live.screens.remove(screen)
          live.noteClosing(screen)
        }
        // Without this a screen that went away is never noticed.
        try await OpenAnswer.run(while: channel) {
          // Without this the server does not stop while somebody looks.
          try await withGracefulShutdownHandler {
            try await cancelWhenGracefulShutdown { try await door.stay(request, for: need) }
          } onGracefulShutdown: {
            // A screen that does not read would hold up the stopping: its end is never written.
            line.close(after: LiveStream.ending)
          }
        }
        try await writer.finish(nil)
      })
  }
}
