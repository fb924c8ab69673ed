internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Logging
internal import NIOCore

/// Turns whatever went wrong into a plain page that says what to do and nothing of the inside.
struct PageErrors: RouterMiddleware {
  typealias Context = ConsoleContext

  /// Lets answers pass and catches what is thrown.
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as any HTTPResponseError {
      if error.status == .requestTimeout { PageErrors.leave(context.channel) }
      return PageErrors.page(error.status)
    } catch let fault as JournalFault {
      context.logger.error("A page could not be made", metadata: ["fault": "\(fault)"])
      return PageErrors.page(.serviceUnavailable)
    } catch {
      context.logger.error("A page could not be made", metadata: ["error": "\(type(of: error))"])
      return PageErrors.page(.internalServerError)
    }
  }

  /// Closes the connection of somebody who did not send what they began, once they can have read why.
  private static func leave(_ channel: any Channel) {
    _ = channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
  }

  private static func page(_ status: HTTPResponse.Status) -> Response {
    let (title, words) = text(status)
    return PageResponse.notice(status, title: title, words: [words], linkTo: "/board", link: "To the board")
  }

  private static func text(_ status: HTTPResponse.Status) -> (title: String, words: String) {
    switch status.code {
    case 404: ("No such page", "Nothing has this address. Check how it is written, or go on from the board.")
    case 408: ("Not all of it came", "The connection was too slow or broke off. Nothing was recorded; send it again.")
    case 413: ("Too much", "What was sent is larger than is taken here. Nothing was recorded; shorten it.")
    case 403: ("Not taken", "This came from another site, or the browser did not say from where. Use the page itself.")
    case 503: ("Not now", "The server cannot answer this at the moment. Nothing recorded is lost; try again soon.")
    case 400..<500: ("Not understood", "The request could not be understood. Nothing was recorded.")
    default:
      ("Something went wrong", "The page could not be made. Nothing recorded is lost; the server's log says more.")
    }
  }
}
