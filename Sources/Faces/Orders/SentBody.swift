internal import HTTPTypes
package import Hummingbird
internal import NIOCore

/// Reads what a request sends, within a size and a time; a client that does neither send nor leave is let go.
package enum SentBody {
  /// How long somebody may take to send a form; a note from a telephone on a bad line takes a few seconds.
  package static let formSeconds = 20
  /// The same for a form with a file.
  package static let fileSeconds = 120

  /// Throws 413 where there is more, 408 where it does not come, 400 where it is not sent as HTTP says.
  package static func read(
    _ request: Request, bytesMax: Int, seconds: Int = formSeconds
  ) async throws(HTTPError) -> [UInt8] {
    let body = request.body
    do {
      return try await withThrowingTaskGroup(of: [UInt8].self) { group in
        group.addTask { try await collect(body, bytesMax) }
        group.addTask {
          try await Task.sleep(for: .seconds(seconds))
          throw HTTPError(.requestTimeout)
        }
        defer { group.cancelAll() }
        return try await group.next() ?? []
      }
    } catch let error as HTTPError { throw error } catch {
      // Whatever is wrong with the body is the sender's.
      throw HTTPError(.badRequest)
    }
  }

  private static func collect(_ body: RequestBody, _ bytesMax: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in body {
      guard bytes.count + piece.readableBytes <= bytesMax else { throw HTTPError(.contentTooLarge) }
      bytes += piece.readableBytesView
    }
    return bytes
  }
}
