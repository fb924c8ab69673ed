internal import Procedure

/// A form with one file, as browsers send it (RFC 7578): fields by name, and the bytes of the file.
struct SentFile: Sendable {
  private static let partsMax = 16

  let fields: [String: String]
  let content: [UInt8]

  /// Throws what is wrong with it, in words.
  init(type: String, _ body: [UInt8]) throws(Flaw) {
    guard type.hasPrefix("multipart/form-data"), let boundary = SentFile.boundary(type) else { throw Flaw() }
    var fields: [String: String] = [:]
    var file: [UInt8]?
    let mark = Array("--\(boundary)".utf8)
    var rest = body[...]
    guard rest.starts(with: mark) else { throw Flaw() }
    rest = rest.dropFirst(mark.count)
    var count = 0
    while !rest.starts(with: [45, 45]) {
      count += 1
      guard count <= SentFile.partsMax, rest.starts(with: [13, 10]) else { throw Flaw() }
      rest = rest.dropFirst(2)
      guard let end = rest.firstRange(of: [13, 10, 13, 10]) else { throw Flaw() }
      let head = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
      rest = rest[end.upperBound...]
      guard let stop = rest.firstRange(of: [13, 10] + mark) else { throw Flaw() }
      let content = Array(rest[..<stop.lowerBound])
      rest = rest[stop.upperBound...]
      guard let name = SentFile.parameter("name", in: head) else { throw Flaw() }
      if SentFile.parameter("filename", in: head) != nil {
        file = content
      } else {
        fields[name] = String(decoding: content, as: UTF8.self)
      }
    }
    guard let file else { throw Flaw() }
    (self.fields, content) = (fields, file)
  }

  /// What was sent is no such form.
  struct Flaw: Error {}

  private static func boundary(_ type: String) -> String? {
    guard let text = parameter("boundary", in: type), (1...70).contains(text.utf8.count) else { return nil }
    return text
  }

  private static func parameter(_ name: String, in head: String) -> String? {
    for piece in head.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let pair = piece.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].lowercased() == name else { continue }
      return pair[1].filter { $0 != "\"" }
    }
    return nil
  }
}
