import Foundation
import Testing
import Vocabulary

@testable import API

/// Messages signed by the Standard Webhooks scheme, against the example of its specification and against tampering.
@Suite struct StandardWebhookTests {
  private static let secret = [UInt8](Data(base64Encoded: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") ?? Data())
  private static let content = Array(#"{"test": 2432232314}"#.utf8)
  private static let message = StandardWebhook(
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, content: content)
  private static let signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="

  private func isTaken(
    _ message: StandardWebhook = message, _ signatures: String = signature, by secret: [UInt8] = secret,
    at second: Int64 = 0
  ) -> Bool {
    message.isBy(secret, signatures: signatures, at: Moment(secondsSince1970: 1_614_265_330 + second))
  }

  @Test func `the example of the specification has its signature`() {
    #expect(Self.message.signature(Self.secret) == Self.signature)
    #expect(isTaken())
  }

  @Test func `one good signature among others is enough, and a few of them are looked at`() {
    #expect(isTaken(Self.message, "v1a,xxx v1,AAAA \(Self.signature)"))
    let many = String(repeating: "v1,AAAA ", count: 8) + Self.signature
    #expect(!isTaken(Self.message, many))
  }

  @Test func `what was changed, is old or is yet to come is not taken`() {
    let other = StandardWebhook(id: Self.message.id, timestamp: Self.message.timestamp, content: Self.content + [32])
    #expect(!isTaken(other))
    #expect(!isTaken(StandardWebhook(id: "msg_other", timestamp: Self.message.timestamp, content: Self.content)))
    #expect(
      !isTaken(StandardWebhook(id: Self.message.id, timestamp: Self.message.timestamp + 1, content: Self.content)))
    #expect(!isTaken(by: Self.secret.reversed()))
    #expect(
      !isTaken(Self.message, "") && !isTaken(Self.message, "v1,") && !isTaken(Self.message, "v2" + Self.signature))
    #expect(isTaken(at: 300) && isTaken(at: -300) && !isTaken(at: 301) && !isTaken(at: -301))
  }

  @Test func `headers that are none make no message`() {
    let headers: [(id: String?, timestamp: String?)] = [
      (nil, "1"), ("a", nil), ("", "1"), ("a b", "1"), ("a.b", "1"), ("a", "-1"), ("a", "1.5"),
      ("a", "9999999999999999"), (String(repeating: "a", count: 256), "1"), ("ä", "1"),
    ]
    for (id, timestamp) in headers {
      #expect(
        StandardWebhook(id: id, timestamp: timestamp, content: []).map(\.id) == nil, "\(id ?? "-") \(timestamp ?? "-")")
    }
    #expect(StandardWebhook(id: "a", timestamp: "1", content: [])?.timestamp == 1)
  }
}
