internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Journal
internal import Vocabulary

/// The journal itself, for those who prove that nothing in it was changed.
struct JournalRoutes: Sendable {
  let routes: ConsoleRoutes

  private var desk: Desk { routes.desk }

  func add(to router: Router<ConsoleContext>) {
    router.get("/journal") { request, context in
      let window = try await window(Query(request))
      let page = JournalPage(
        head: try desk.journal.head(), verified: try await desk.verified(), window: window,
        references: try await references(window.entries), outlook: await routes.live.outlook(),
        visitor: try routes.visitor(context))
      try routes.noteRead("journal", context)
      return PageResponse.page(page.render())
    }
  }

  /// The entries that are asked for: of the whole journal, or of one stream.
  private func window(_ query: Query) async throws -> JournalWindow {
    let asked = query["stream"].prefix(bytes: JournalWindow.streamBytesMax)
    let before = Int64(query["before"])
    guard asked.hasWords else {
      let last = try desk.journal.head().position
      return try JournalWindow(asked: "", before: before, last: last) { after, limit in
        try desk.journal.entries(after: after, limit: limit)
      }
    }
    guard let stream = try await stream(asked) else { return JournalWindow(unknown: asked) }
    let last = try await desk.stand(stream).version
    return try JournalWindow(asked: asked, before: before, last: last) { after, limit in
      try desk.journal.entries(of: stream, after: after, limit: limit)
    }
  }

  /// A stream by its name, or an incident's by its reference; nil for what is neither, or holds nothing.
  private func stream(_ asked: String) async throws -> StreamName? {
    if let found = try await routes.incident(asked.filter { !$0.isWhitespace }) { return .incident(found.incident) }
    let stream: StreamName
    do { stream = try StreamName(asked) } catch { return nil }
    return try await desk.stand(stream).version > 0 ? stream : nil
  }

  /// What people call the incidents that entries are about.
  private func references(_ entries: [Entry]) async throws -> [StreamName: Reference] {
    var references: [StreamName: Reference] = [:]
    for stream in Set(entries.map(\.stream)) {
      guard let incident = IncidentID(of: stream) else { continue }
      references[stream] = try await desk.life(incident).log.reference
    }
    return references
  }
}
