internal import Account
package import Desk
internal import HTML
internal import HTTPTypes
package import Hummingbird
package import Orders
package import PageParts
package import Photos

/// Every page and stream of the console, behind the door.
///
/// Added last: its guards hold for its own routes and for addresses nobody has, not for routes added to the router before.
package struct ConsoleRoutes: Sendable {
  let desk: Desk
  let live: LiveBoard
  let door: Door
  /// Where typed lines are carried out; nil where none are taken.
  let commands: (any CommandDesk)?
  /// What stands under the marks of a map, and where places are searched.
  let map: MapBase
  /// Where photos are kept; nil where none are taken or shown.
  let photos: PhotoDesk?
  /// Where the programs that are told what happens are looked after; nil where none are told.
  let webhooks: (any WebhookDesk)?

  package init(
    desk: Desk, live: LiveBoard, door: Door, commands: (any CommandDesk)? = nil, map: MapBase = MapBase(),
    photos: PhotoDesk? = nil, webhooks: (any WebhookDesk)? = nil
  ) {
    self.webhooks = webhooks
    self.photos = photos
    self.commands = commands
    self.map = map
    self.desk = desk
    self.live = live
    self.door = door
  }

  /// Adds the guards and then the routes.
  package func add(to router: Router<ConsoleContext>) {
    router.add(middleware: SecurityHeaders(pictures: map.tiles?.origin))
    router.add(middleware: PageErrors())
    router.add(middleware: SameOrigin())
    router.add(middleware: SessionGate(door: door))

    SignInRoutes(door: door).add(to: router)
    OpenIDRoutes(door: door).add(to: router)
    SessionRoutes(door: door).add(to: router)
    OwnAccountRoutes(desk: desk, live: live, door: door).add(to: router)
    AccountRoutes(desk: desk, live: live, door: door).add(to: router)
    router.get("/") { _, _ in PageResponse.seeOther("/board") }
    addPages(to: router)
    addCentre(to: router)
    addStreams(to: router)
    addPresence(to: router)
    OrderTaking(routes: self).add(to: router)
    CommandRoutes(routes: self).add(to: router)
    ProcedureRoutes(routes: self).add(to: router)
    TrialRoutes(routes: self).add(to: router)
    HindsightRoutes(routes: self).add(to: router)
    JournalRoutes(routes: self).add(to: router)
    DraftRoutes(routes: self).add(to: router)
    SheetRoutes(routes: self).add(to: router)
    DutyRoutes(desk: desk, photos: photos).add(to: router)
    PhotoRoutes(routes: self).add(to: router)
    LinkRoutes(routes: self).add(to: router)
    LateRoutes(routes: self).add(to: router)
    GalleryRoutes(routes: self).add(to: router)
    MapRoutes(base: map).add(to: router)
    if let webhooks { WebhookPages(live: live, webhooks: webhooks).add(to: router) }
    // Browsers ask for a picture of every site; there is none.
    router.get("/favicon.ico") { _, _ in Response(status: .noContent) }
    router.get("/assets/{name}") { _, context in
      try Assets.response(to: context.parameters.get("name"), map.leaflet)
    }
  }
}
