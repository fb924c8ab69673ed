internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOFoundationCompat
internal import NIOHTTP1

/// Asks the provider, within limits: no redirects, ten seconds, no answer larger than it can need.
struct ProviderClient: Sendable {
  static let bytesMax = 512 * 1_024
  static let seconds: Int64 = 10

  /// One for the whole process: it holds connections and lives as long as the server.
  private static let client: HTTPClient = {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(5), read: .seconds(ProviderClient.seconds)))
    configuration.httpVersion = .http1Only
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }()

  /// Reads a document. Throws `OpenIDFault`.
  func document<Document: Decodable>(_ type: Document.Type, at address: String) async throws(OpenIDFault) -> Document {
    try await answer(type, HTTPClientRequest(url: try checked(address)))
  }

  /// Sends a form; by whom is said in the header (RFC 6749, 2.3.1).
  func post<Document: Decodable>(
    _ type: Document.Type, to address: String, _ fields: [(String, String)], headers: [(String, String)]
  ) async throws(OpenIDFault) -> Document {
    var request = HTTPClientRequest(url: try checked(address))
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    request.body = .bytes(ByteBuffer(string: Randomness.form(fields)))
    return try await answer(type, request)
  }

  /// What the provider names may lie elsewhere, but only where nobody reads along.
  private func checked(_ address: String) throws(OpenIDFault) -> String {
    guard OpenIDSettings.host(address) != nil else {
      throw .provider("it names the address \(address.prefix(200)), which is not https")
    }
    return address
  }

  private func answer<Document: Decodable>(
    _ type: Document.Type, _ request: HTTPClientRequest
  ) async throws(OpenIDFault) -> Document {
    var request = request
    request.headers.add(name: "Accept", value: "application/json")
    let status: UInt
    let bytes: ByteBuffer
    do {
      let answer = try await ProviderClient.client.execute(request, timeout: .seconds(ProviderClient.seconds))
      status = answer.status.code
      bytes = try await answer.body.collect(upTo: ProviderClient.bytesMax)
    } catch { throw .provider("\(request.url.prefix(200)) does not answer as it should: \(error)") }
    guard status == 200 else { throw .provider("\(request.url.prefix(200)) answers with status \(status)") }
    do { return try JSONDecoder().decode(type, from: Data(buffer: bytes)) } catch {
      throw .provider("\(request.url.prefix(200)) answers with something else than the standard says")
    }
  }
}
