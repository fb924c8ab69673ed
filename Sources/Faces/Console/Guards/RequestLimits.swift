internal import HTTPTypes
internal import Hummingbird
internal import Orders
internal import Photos

/// How much of a request is taken.
enum RequestLimits {
  /// No form of the console is larger.
  static let bodyBytesMax = Form.bytesMax
  /// A body that nobody reads, and what is sent to the door.
  static let smallBytesMax = 8 * 1_024

  /// A form that brings a photo.
  static let photoBytesMax = PhotoLimits.bytesMax + smallBytesMax
  /// The addresses that take a file, and the largest body of each.
  private static let files = [
    "/duty/{code}/photos": photoBytesMax, "/procedures/{pack}/drafts/archive": DraftFiles.archiveBytesMax + 65_536,
  ]

  /// Refuses what announces itself as too large for the route it met.
  static func check(_ request: Request, to path: String?) throws {
    guard let length = request.headers[.contentLength] else { return }
    let bytesMax = path.flatMap { files[$0] } ?? bodyBytesMax
    guard let bytes = Int(length), bytes <= bytesMax else { throw HTTPError(.contentTooLarge) }
  }

  /// Reads a body nobody needs, as far as the limit; throws where it goes on behind that.
  static func readAway(_ request: Request) async throws {
    _ = try await SentBody.read(request, bytesMax: smallBytesMax)
  }
}
