internal import Crypto
internal import Foundation
internal import Vocabulary

/// A message signed by the Standard Webhooks scheme: id, time and content by HMAC-SHA256.
struct StandardWebhook: Sendable {
  static let toleranceSeconds: Int64 = 300
  static let idBytesMax = 255
  /// A sender whose secret is being changed signs with both; more are not looked at.
  private static let signaturesMax = 8

  let id: String
  let timestamp: Int64
  let content: [UInt8]

  /// nil where the headers are missing or are none.
  init?(id: String?, timestamp: String?, content: [UInt8]) {
    guard let id, (1...Self.idBytesMax).contains(id.utf8.count), id.utf8.allSatisfy({ 0x20 < $0 && $0 < 0x7F }),
      !id.contains("."), let timestamp, timestamp.utf8.count <= 15,
      timestamp.utf8.allSatisfy({ (48...57).contains($0) }),
      let seconds = Int64(timestamp)
    else { return nil }
    self.init(id: id, timestamp: seconds, content: content)
  }

  init(id: String, timestamp: Int64, content: [UInt8]) {
    self.id = id
    self.timestamp = timestamp
    self.content = content
  }

  /// What is signed.
  private var signed: [UInt8] { Array("\(id).\(timestamp).".utf8) + content }

  /// `v1,` and the signature in base64.
  func signature(_ secret: [UInt8]) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: secret))
    return "v1,\(Data(code).base64EncodedString())"
  }

  /// Whether one of the signatures is by the secret, compared in constant time, and the time near enough to now.
  func isBy(_ secret: [UInt8], signatures: String, at now: Moment) -> Bool {
    let distance = now.seconds(since: Moment(secondsSince1970: timestamp))
    let isNear = abs(distance) <= Double(Self.toleranceSeconds)
    let key = SymmetricKey(data: secret)
    let isOurs = signatures.split(separator: " ").prefix(Self.signaturesMax).contains { signature in
      guard signature.hasPrefix("v1,"), let code = Data(base64Encoded: String(signature.dropFirst(3))) else {
        return false
      }
      return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: signed, using: key)
    }
    return isNear && isOurs
  }
}
