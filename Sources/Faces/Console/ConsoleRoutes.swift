internal import Account
package import Desk
internal import HTML
internal import HTTPTypes
package import Hummingbird

/// Every page and stream of the console, behind the door.
///
/// Added last: its guards hold for its own routes and for addresses nobody has, not for routes added to the router before.
package struct ConsoleRoutes: Sendable {
  let desk: Desk
  let live: LiveBoard
  let door: Door

  package init(desk: Desk, live: LiveBoard, door: Door) {
    self.desk = desk
    self.live = live
    self.door = door
  }

  /// Adds the guards and then the routes.
  package func add(to router: Router<ConsoleContext>) {
    router.add(middleware: SecurityHeaders())
    router.add(middleware: PageErrors())
    router.add(middleware: SameOrigin())
    router.add(middleware: SessionGate(door: door))

    SignInRoutes(door: door).add(to: router)
    SessionRoutes(door: door).add(to: router)
    OwnAccountRoutes(desk: desk, live: live, door: door).add(to: router)
    AccountRoutes(desk: desk, live: live, door: door).add(to: router)
    router.get("/") { _, _ in PageResponse.seeOther("/board") }
    router.get("/board") { _, context in
      PageResponse.page(BoardPage(await live.outlook()).render(for: context.visitor))
    }
    router.get("/board/live") { request, context in
      try await LiveStream(live: live, door: door, topic: .board, need: .action(.look)).response(to: request, context)
    }
    router.get("/incidents/{reference}") { _, context in
      guard let found = try await incident(context.parameters.get("reference")) else {
        return IncidentPage.notFound()
      }
      return PageResponse.page(IncidentPage(found, await live.outlook(lineCountMax: 0)).render(for: context.visitor))
    }
    router.get("/incidents/{reference}/live") { request, context in
      guard let found = try await incident(context.parameters.get("reference")) else {
        return IncidentPage.notFound()
      }
      let topic = Topic.incident(found.incident)
      return try await LiveStream(live: live, door: door, topic: topic, need: .action(.look)).response(
        to: request, context)
    }
    // Browsers ask for a picture of every site; there is none.
    router.get("/favicon.ico") { _, _ in Response(status: .noContent) }
    router.get("/assets/{name}") { _, context in
      try Assets.response(to: context.parameters.get("name"))
    }
  }
}
