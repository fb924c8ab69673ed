internal import HTTPTypes
internal import Hummingbird
internal import Orders
internal import Photos

/// A form of the public as it was sent, with its own number and its photo.
struct SentForm: Sendable {
  /// A photo, and every field beside it as long as it may be.
  static let bytesMax = PhotoLimits.bytesMax + 256 * 1_024
  private static let numberCharacters = 32

  let parts: SentParts
  /// Tells this form from every other; who has it, filled it in.
  let number: String

  /// Throws `Unable` where it is too large, too slow, or no form of ours.
  init(_ request: Request) async throws {
    do {
      parts = try await SentParts.read(request, bytesMax: SentForm.bytesMax, seconds: SentBody.fileSeconds)
    } catch {
      throw SentForm.unable(error.status)
    }
    number = parts["form"]
    guard SentForm.isNumber(number) else { throw SentForm.unable(.badRequest) }
  }

  subscript(name: String) -> String { parts[name] }

  /// What was typed into a field, without spaces around it; nil where nothing was.
  func typed(_ name: String) -> String? {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    let words = parts[name].drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return words.isEmpty ? nil : String(words)
  }

  /// What was chosen; empty where nothing was.
  var photo: [UInt8] { parts.files["photo"] ?? [] }

  static func isNumber(_ text: String) -> Bool {
    text.utf8.count == numberCharacters
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// 16 random bytes in hexadecimal.
  static func newNumber() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let text = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    .joined()
  }

  private static func unable(_ status: HTTPResponse.Status) -> Unable {
    switch status.code {
    case 413:
      Unable(
        .contentTooLarge, "Too much at once",
        ["\(PhotoFlaw.tooManyBytes). Nothing was recorded; go back and try again."])
    case 408:
      Unable(
        .requestTimeout, "Not all of it came",
        ["The connection was too slow or broke off. Nothing was recorded; send it again, without the photo if need be."]
      )
    default:
      Unable(
        .badRequest, "Not understood",
        ["What was sent is not a form of ours. Nothing was recorded; use the page itself."])
    }
  }
}

/// What is answered instead of what was asked for.
struct Unable: Error {
  let status: HTTPResponse.Status
  let title: String
  let words: [String]

  init(_ status: HTTPResponse.Status, _ title: String, _ words: [String]) {
    self.status = status
    self.title = title
    self.words = words
  }
}
