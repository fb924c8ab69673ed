internal import Contact
internal import Desk
internal import Journal
internal import Vocabulary

extension ConsoleRoutes {
  /// What the side log of screens calls a page.
  func screenPage(_ place: Place) async throws -> ScreenPage {
    switch place {
    case .board: return ScreenPage("board")
    case .incident(let reference):
      return ScreenPage("incident", incident: try desk.journal.row(of: reference)?.incident)
    case .review(let reference):
      return ScreenPage("review", incident: try desk.journal.row(of: reference)?.incident)
    case .calls(let contact):
      let first = try await contact.asyncMap { try await desk.contact($0).incident } ?? nil
      let incident = try await first.asyncMap { try await desk.goingOn(for: $0) }
      return ScreenPage("calls", incident: incident, contact: contact)
    case .control(let reference):
      return ScreenPage("control", incident: try reference.flatMap { try desk.journal.row(of: $0)?.incident })
    case .centre(let page, _): return ScreenPage(centre: page)
    case .place: return ScreenPage("place")
    case .caller: return ScreenPage("caller")
    case .draft: return ScreenPage("draft")
    case .trial: return ScreenPage("trial")
    case .shadow: return ScreenPage("shadow")
    case .late: return ScreenPage("late")
    }
  }

  /// A page that is only read, given whole: what somebody had before them, for the side log of screens.
  func noteRead(_ name: String, _ context: ConsoleContext, about incident: IncidentID? = nil) throws {
    live.noteGiven(ScreenPage(name, incident: incident), to: try visitor(context))
  }
}
