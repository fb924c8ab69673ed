internal import Contact
internal import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Orders
internal import Photos
internal import Vocabulary

/// Photos, to those who may open the incident or the contact they belong to; anybody else finds nothing there.
struct PhotoRoutes: Sendable {
  let routes: ConsoleRoutes

  func add(to router: Router<ConsoleContext>) {
    for isSmall in [false, true] {
      let ending = isSmall ? "/small" : ""
      router.get(RouterPath("/incidents/{reference}/photos/{hash}\(ending)")) { _, context in
        try answer(try await ofIncident(context), isSmall)
      }
      router.get(RouterPath("/calls/{contact}/photos/{hash}\(ending)")) { _, context in
        try answer(try await ofContact(context), isSmall)
      }
    }
  }

  private func answer(_ photo: Photo?, _ isSmall: Bool) throws -> Response {
    guard let photo, let photos = routes.photos,
      let answer = PhotoAnswer(photo, in: photos.folder, isSmall: isSmall)
    else {
      throw HTTPError(.notFound)
    }
    return answer.response
  }

  private func ofIncident(_ context: ConsoleContext) async throws -> Photo? {
    guard let visitor = context.visitor, let name = context.parameters.get("reference"),
      let incident = try await routes.desk.incident(named: name)
    else { return nil }
    let log = try await routes.desk.life(incident).log
    guard log.isOpenTo(visitor.actor) else { return nil }
    return log.lines.compactMap(\.photo).first { $0.hash.text == context.parameters.get("hash") }
  }

  private func ofContact(_ context: ConsoleContext) async throws -> Photo? {
    guard let visitor = context.visitor, let id = routes.contact(context) else { return nil }
    let state = try await routes.desk.contact(id)
    guard try await routes.desk.isOpen(state, to: visitor.actor) else { return nil }
    return state.report.photos.map(\.content).first { $0.hash.text == context.parameters.get("hash") }
  }
}
