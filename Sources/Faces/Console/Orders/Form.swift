internal import Hummingbird
internal import Journal
internal import NIOCore
internal import Orders

/// What a form sent, field by field, each once; in the form browsers send (WHATWG URL, 5.1).
struct Form: Hashable, Sendable {
  /// The longest note goes through, with every byte of it percent-encoded.
  static let bytesMax = 256 * 1_024
  static let fieldCountMax = 64

  let fields: [String: String]

  init(_ fields: [String: String] = [:]) { self.fields = fields }

  /// Reads a body; text areas' line ends become single newlines.
  init(_ body: [UInt8]) throws(FormFlaw) {
    guard body.count <= Form.bytesMax else { throw .tooLong }
    var fields: [String: String] = [:]
    for piece in body.split(separator: UInt8(ascii: "&")) {
      guard fields.count < Form.fieldCountMax else { throw .tooMany }
      let cut = piece.firstIndex(of: UInt8(ascii: "="))
      let name = try Form.text(piece[..<(cut ?? piece.endIndex)])
      let value = try cut.map { cut throws(FormFlaw) in try Form.text(piece[(cut + 1)...]) } ?? ""
      guard fields.updateValue(value, forKey: name) == nil else { throw .twice(name) }
    }
    self.fields = fields
  }

  /// What stood behind the question mark of an address; nothing where it cannot be read.
  init(asked: String) {
    do { self = try Form(Array(asked.utf8)) } catch { self.init() }
  }

  /// Reads the body of a request as far as the limit.
  static func read(_ request: Request) async throws -> Form {
    if let type = request.headers[.contentType], !type.hasPrefix("application/x-www-form-urlencoded") {
      throw FormFlaw.notAForm
    }
    do {
      return try Form(try await SentBody.read(request, bytesMax: bytesMax))
    } catch let error as HTTPError where error.status == .contentTooLarge { throw FormFlaw.tooLong }
  }

  subscript(name: String) -> String? { fields[name] }

  /// The same with other words in some fields; those it does not have it is not given.
  func replacing(_ words: [String: String]) -> Form {
    Form(fields.merging(words.filter { fields[$0.key] != nil }) { $1 })
  }

  /// When and by whom it was given, as the script says beside what the person filled in.
  static let aboutItself: Set = ["given-at", "given-by"]

  /// The same for the same fields, whatever their order; when and by whom it was given is no part of it.
  var digest: Digest {
    let pieces = fields.filter { !Form.aboutItself.contains($0.key) }.sorted { $0.key < $1.key }.map {
      "\($0.key.utf8.count) \($0.key) \($0.value.utf8.count) \($0.value)"
    }
    return Digest.of(Array(pieces.joined(separator: "\n").utf8))
  }

  /// What somebody may have typed, without what the page says by itself.
  var typed: [String] {
    let own = Form.aboutItself.union(["command", "at", "form", "seen"])
    return fields.filter { !own.contains($0.key) && !$0.value.isEmpty }.map { "\($0.key) \($0.value)" }.sorted()
  }

  // MARK: Text

  /// Percent-decodes; what is no UTF-8 is refused, not mended.
  static func text(_ coded: some Collection<UInt8>, plusIsSpace: Bool = true) throws(FormFlaw) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(coded.count)
    var rest = coded.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { throw .brokenCode }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .brokenText }
    return text.utf8.contains(13) ? unfolded(text) : text
  }

  private static func unfolded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isAfterReturn = false
    for byte in text.utf8 {
      if byte != 10 || !isAfterReturn { bytes.append(byte == 13 ? 10 : byte) }
      isAfterReturn = byte == 13
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// Why what was sent is no form of ours.
enum FormFlaw: Error, Hashable, Sendable {
  case tooLong
  case tooMany
  case twice(String)
  case brokenCode
  case brokenText
  case notAForm

  var words: String {
    switch self {
    case .tooLong: "What was sent is larger than \(Form.bytesMax) bytes. Nothing was recorded; shorten it."
    case .tooMany:
      "What was sent has more than \(Form.fieldCountMax) fields. Nothing was recorded; use the page itself."
    case .twice(let name): "The field \(name.prefix(40)) came twice. Nothing was recorded; use the page itself."
    case .brokenCode, .brokenText:
      "What was sent is not whole text (UTF-8). Nothing was recorded; go back, and write it again."
    case .notAForm: "What was sent is not a form. Nothing was recorded; use the page itself."
    }
  }
}
