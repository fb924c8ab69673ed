package import Hummingbird
internal import NIOCore
internal import PageParts

/// Every address for those who have no account, behind guards of its own: no session, no role, and no way further in.
package struct PublicRoutes<Context: RemoteAddressRequestContext>: Sendable {
  let door: PublicDoor
  let limits = PublicLimits()

  package init(_ door: PublicDoor) { self.door = door }

  /// Adds the routes with their guards; nothing else of the router is touched.
  package func add(to router: Router<Context>) {
    let group = router.group().add(middleware: PublicGuard<Context>(door: door))
    group.get("/public/streets") { request, context in
      guard limits.looks.isAllowed(visitor(request, context)) else {
        return MapAnswer.refusal("Very much of the map was asked for; write the place out.", .tooManyRequests)
      }
      return try await MapStreets(door.map).answer(request, context.logger)
    }
    group.get("/public/{name}") { _, context in
      try PublicAssets.response(to: context.parameters.get("name"), door.map.leaflet)
    }
    addHere(to: group)
    guard door.takesReports else { return }
    addReport(to: group)
    addFollow(to: group)
  }

  /// Who asks, as far as limits go.
  func visitor(_ request: Request, _ context: Context) -> VisitorAddress {
    VisitorAddress(context.remoteAddress, request.headers, isBehindProxy: door.isBehindProxy)
  }

  /// Reads a form with its photo, unless too many are being read at once. Throws `Unable` with the answer to give instead.
  func parts(_ request: Request, from visitor: VisitorAddress) async throws -> SentForm {
    guard limits.uploads.begin(visitor) else {
      throw Unable(
        .serviceUnavailable, "Many people are sending at the moment",
        ["Nothing was recorded. Wait a minute and send it again.", door.ringWords])
    }
    defer { limits.uploads.end(visitor) }
    return try await SentForm(request)
  }
}

/// The limits of one server.
struct PublicLimits: Sendable {
  /// A household, an office behind one address, reports a few things on a bad night; a storm over a region brings
  /// thousands a minute.
  let reports = VisitCounter(visitorMax: 12, wholeMax: 30_000, seconds: 600)
  /// More words, photos, positions, feedback.
  let additions = VisitCounter(visitorMax: 120, wholeMax: 6_000, seconds: 600)
  /// Codes that open nothing.
  let misses = VisitCounter(visitorMax: 20, wholeMax: 1_200, seconds: 600)
  /// Parts of the map: somebody who moves it asks for some ten of them.
  let looks = VisitCounter(visitorMax: 600, wholeMax: 60_000, seconds: 600)
  let uploads = UploadGate(visitorMax: 3, wholeMax: 24)
}
