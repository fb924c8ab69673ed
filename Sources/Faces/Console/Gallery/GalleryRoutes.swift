internal import Hummingbird

/// The gallery of components, for those who keep the centre.
struct GalleryRoutes: Sendable {
  let routes: ConsoleRoutes

  func add(to router: Router<ConsoleContext>) {
    router.get("/gallery") { _, context in
      let page = GalleryPage(
        outlook: await routes.live.outlook(), visitor: try routes.visitor(context))
      return PageResponse.page(page.render())
    }
  }
}
