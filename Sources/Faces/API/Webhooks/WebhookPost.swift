internal import AsyncHTTPClient
internal import Desk
internal import Journal
internal import NIOCore
internal import NIOHTTP1
internal import Vocabulary

/// One try to tell one target one thing.
struct WebhookPost: Sendable {
  enum Answer: Sendable {
    case taken
    case failed(String)
    /// It wants nothing any more.
    case gone
  }

  /// Follows nothing: where a target would send us on is no address the centre named.
  private static let client: HTTPClient = {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(WebhookRules.answerSeconds), read: .seconds(WebhookRules.answerSeconds)))
    configuration.httpVersion = .http1Only
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }()

  /// Signed by the secret, and by the one before it while that holds; the id is the same for every try.
  func send(_ event: JSON, _ position: Int64, _ webhook: Webhook, _ rules: WebhookRules) async -> Answer {
    do { try WebhookAddress.check(webhook.address, rules) } catch { return .failed("its host is not named any more") }
    let now = DeskClock().now()
    let message = StandardWebhook(
      id: "\(webhook.name)_\(position)", timestamp: now.microseconds / 1_000_000, content: event.bytes)
    var secrets = [webhook.secret]
    if let before = webhook.before, let until = webhook.beforeUntil, now < until { secrets.append(before) }
    var request = HTTPClientRequest(url: webhook.address)
    request.method = .POST
    request.headers.add(name: "content-type", value: "application/cloudevents+json")
    request.headers.add(name: "user-agent", value: "Tocsin")
    request.headers.add(name: "webhook-id", value: message.id)
    request.headers.add(name: "webhook-timestamp", value: "\(message.timestamp)")
    request.headers.add(
      name: "webhook-signature", value: secrets.map { message.signature($0) }.joined(separator: " "))
    request.body = .bytes(ByteBuffer(bytes: message.content))
    do {
      let response = try await Self.client.execute(
        request, deadline: .now() + .seconds(WebhookRules.answerSeconds))
      switch response.status.code {
      case 200..<300: return .taken
      case 410: return .gone
      default: return .failed("it answered \(response.status.code)")
      }
    } catch let error as HTTPClientError { return .failed("\(error.shortDescription)") } catch {
      return .failed("it could not be reached")
    }
  }
}
