internal import HTTPTypes
internal import Hummingbird
internal import Orders

/// How much of a request is taken.
enum RequestLimits {
  /// No form of the console is larger.
  static let bodyBytesMax = Form.bytesMax
  /// A body that nobody reads, and what is sent to the door.
  static let smallBytesMax = 8 * 1_024

  /// The addresses that take a file, and the largest one.
  private static let files = ["/procedures/{pack}/drafts/archive": DraftRoutes.archiveBytesMax + 65_536]

  /// Refuses what announces itself as too large.
  static func check(_ request: Request, _ path: String?) throws {
    let bodyBytesMax = path.flatMap { files[$0] } ?? bodyBytesMax
    guard let length = request.headers[.contentLength] else { return }
    guard let bytes = Int(length), bytes <= bodyBytesMax else { throw HTTPError(.contentTooLarge) }
  }

  /// Reads a body nobody needs, as far as the limit; throws where it goes on behind that.
  static func readAway(_ request: Request) async throws {
    _ = try await SentBody.read(request, bytesMax: smallBytesMax)
  }
}
