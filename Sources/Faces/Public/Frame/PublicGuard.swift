internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Logging
internal import Orders
internal import PageParts

/// What stands before every page of the public: nothing of it is stored or framed elsewhere, forms come from our own pages only,
/// and whatever goes wrong is a page that says nothing of the inside.
struct PublicGuard<Context: RemoteAddressRequestContext>: RouterMiddleware {
  let door: PublicDoor
  private let headers: PageHeaders

  init(door: PublicDoor) {
    self.door = door
    headers = PageHeaders(
      pictures: door.map.tiles?.origin,
      further: [("Cross-Origin-Resource-Policy", "same-origin"), ("X-Robots-Tag", "noindex")])
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      guard request.method == .get || request.method == .head || OwnPages.sent(request) else {
        throw Unable(
          .forbidden, "Not taken",
          ["This came from another site, or the browser did not say from where. Use the page itself."])
      }
      response = try await next(request, context)
    } catch let unable as Unable {
      response = PublicFrame(door: door).notice(unable)
    } catch let error as any HTTPResponseError {
      response = PublicFrame(door: door).notice(
        Unable(error.status, "No such page", ["Nothing has this address, or nothing any more."]))
    } catch {
      context.logger.error("A page of the public could not be made", metadata: ["error": "\(type(of: error))"])
      response = PublicFrame(door: door).notice(
        Unable(
          .serviceUnavailable, "Not now",
          ["This cannot be answered at the moment. What you sent may not have arrived.", door.ringWords]))
    }
    headers.put(on: &response)
    return response
  }
}
