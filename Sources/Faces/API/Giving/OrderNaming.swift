internal import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Synchronization
internal import Vocabulary

/// How an order given by a program is named in the journal: by its `Idempotency-Key` and by what was sent with it, so that
/// the same again is found, and so is something else under the same key, for as long as the journal is kept.
struct OrderNaming: Sendable {
  /// Longer keys name nothing better.
  static let keyBytesMax = 255
  private static let digestLength = 24

  /// Of the key and whose it is; 32 hexadecimal digits.
  let keyDigest: String
  private let contentDigest: String

  init(_ call: APICall, _ holder: KeyHolder) throws {
    let given = HTTPField.Name("Idempotency-Key").flatMap { call.request.headers[$0] }
    if let given {
      guard (1...Self.keyBytesMax).contains(given.utf8.count), given.utf8.allSatisfy({ 0x20 < $0 && $0 < 0x7F }) else {
        throw Problem(
          .badRequest, "Idempotency-Key takes 1 to \(Self.keyBytesMax) visible ASCII characters",
          field: "Idempotency-Key")
      }
    }
    let key = given ?? Token.random().text
    keyDigest = OrderNaming.digest("\(holder.account) \(key)", length: 32)
    // What is sent beside the body is part of what was asked for; without either the name is what it always was.
    let query = call.request.uri.query.map { "?\($0)" } ?? ""
    let at = GivenAt.text(call).map { " given \($0)" } ?? ""
    let what = Array("\(call.route.method.rawValue) \(call.request.uri.path)\(query)\(at)\n".utf8) + call.bodyBytes
    contentDigest = String(Digest.of(what).description.prefix(Self.digestLength))
  }

  /// An alarm is named by its `webhook-id` and whose it is; another key of the same source's account is the same source.
  init(alarm: StandardWebhook, of source: KeyHolder) {
    keyDigest = OrderNaming.digest("alarm \(source.account) \(alarm.id)", length: 32)
    contentDigest = String(Digest.of(alarm.content).description.prefix(Self.digestLength))
  }

  private var beginning: String { "api-\(keyDigest.prefix(Self.digestLength))-" }

  func id(_ part: Int) -> CommandID {
    CommandID(trusted: beginning + contentDigest + (part > 0 ? "-\(part)" : ""))
  }

  /// Throws where the key was used for something else.
  func refuseOtherUse(of journal: any JournalPort) throws {
    guard let known = try journal.command(beginning: beginning), !known.text.hasPrefix(beginning + contentDigest) else {
      return
    }
    throw Problem(
      .keyUsedBefore,
      "this Idempotency-Key was used before with another body or address; take a new one for a new order")
  }

  private static func digest(_ text: String, length: Int) -> String {
    String(Digest.of(Array(text.utf8)).description.prefix(length))
  }
}

/// Keys whose order is not answered yet; a second request with the same is told so instead of being done beside it.
final class KeysUnderWay: Sendable {
  private let keys = Mutex<Set<String>>([])

  func begin(_ key: String) -> Bool { keys.withLock { $0.insert(key).inserted } }
  func end(_ key: String) { _ = keys.withLock { $0.remove(key) } }
}
