internal import HTTPTypes
package import Hummingbird

/// What a form with a file sends (`multipart/form-data`, RFC 7578), read strictly and within limits: each field once, nothing
/// nested, nothing between the parts.
package struct SentParts: Hashable, Sendable {
  package static let partCountMax = 32
  package static let textBytesMax = 64 * 1_024
  private static let headerBytesMax = 2_048
  private static let boundaryBytesMax = 200

  /// What was filled in, with single newlines.
  package private(set) var fields: [String: String] = [:]
  /// What was chosen, by the field's name; a field in which nothing was chosen is not there.
  package private(set) var files: [String: [UInt8]] = [:]

  package init() {}

  /// The same form without its files, to be shown again.
  package var withoutFiles: SentParts {
    var parts = self
    parts.files = [:]
    return parts
  }

  package subscript(name: String) -> String { fields[name] ?? "" }

  /// Reads a request as far as the limit. Throws 413, 408, 400 as `SentBody` does; 415 for another type of body.
  package static func read(_ request: Request, bytesMax: Int, seconds: Int) async throws(HTTPError) -> SentParts {
    guard let boundary = boundary(of: request.headers[.contentType] ?? "") else {
      throw HTTPError(.unsupportedMediaType)
    }
    if let length = request.headers[.contentLength] {
      guard let bytes = Int(length), bytes <= bytesMax else { throw HTTPError(.contentTooLarge) }
    }
    let body = try await SentBody.read(request, bytesMax: bytesMax, seconds: seconds)
    guard let parts = SentParts(body, boundary: boundary) else { throw HTTPError(.badRequest) }
    return parts
  }

  /// What stands between the parts; nil for another type.
  package static func boundary(of type: String) -> [UInt8]? {
    let pieces = type.split(separator: ";", omittingEmptySubsequences: false).map { trimmed($0) }
    guard pieces.count == 2, pieces[0].lowercased() == "multipart/form-data", pieces[1].hasPrefix("boundary=") else {
      return nil
    }
    var text = pieces[1].dropFirst("boundary=".count)
    if text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") { text = text.dropFirst().dropLast() }
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }
    guard (1...boundaryBytesMax).contains(text.utf8.count), isPlain else { return nil }
    return Array(text.utf8)
  }

  /// nil where the bytes are not such a form.
  package init?(_ body: [UInt8], boundary: [UInt8]) {
    let delimiter = Array("\r\n--".utf8) + boundary
    guard body.starts(with: delimiter.dropFirst(2)) else { return nil }
    var place = delimiter.count - 2
    var count = 0
    while true {
      let rest = body[place...]
      if rest.starts(with: [45, 45]) {
        let end = rest.dropFirst(2)
        guard end.isEmpty || end.elementsEqual([13, 10]) else { return nil }
        return
      }
      count += 1
      guard rest.starts(with: [13, 10]), count <= SentParts.partCountMax,
        let headerEnd = SentParts.find([13, 10, 13, 10], in: body, from: place),
        (place + 3..<place + SentParts.headerBytesMax).contains(headerEnd),
        let contentEnd = SentParts.find(delimiter, in: body, from: headerEnd + 2)
      else { return nil }
      // Of an empty part the line that ends its headers is the one before the delimiter.
      let content = body[min(headerEnd + 4, contentEnd)..<contentEnd]
      guard let name = SentParts.disposition(body[(place + 2)..<headerEnd]), take(name, content) else { return nil }
      place = contentEnd + delimiter.count
    }
  }

  private mutating func take(_ name: PartName, _ content: ArraySlice<UInt8>) -> Bool {
    guard fields[name.field] == nil, files[name.field] == nil else { return false }
    if name.isFile {
      if !content.isEmpty { files[name.field] = Array(content) }
      return true
    }
    guard content.count <= SentParts.textBytesMax, let text = String(validating: content, as: UTF8.self) else {
      return false
    }
    fields[name.field] = text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
    return true
  }

  // MARK: Headers

  private struct PartName {
    let field: String
    let isFile: Bool
  }

  /// The field a part belongs to. What the sender calls a file, or says that it is, is looked at by nobody.
  private static func disposition(_ header: ArraySlice<UInt8>) -> PartName? {
    guard let text = String(validating: header, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\r\n")
    let start = "content-disposition: form-data; name=\""
    let ours = lines.filter { $0.lowercased().hasPrefix("content-disposition:") }
    guard ours.count == 1, let line = ours.first, line.lowercased().hasPrefix(start) else { return nil }
    let rest = line.dropFirst(start.count)
    guard let quote = rest.firstIndex(of: "\""), quote > rest.startIndex else { return nil }
    let after = rest[rest.index(after: quote)...]
    let isFile = after.lowercased().hasPrefix("; filename=\"") && after.hasSuffix("\"")
    guard isFile || after.isEmpty else { return nil }
    return PartName(field: String(rest[..<quote]), isFile: isFile)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    let last = bytes.count - needle.count
    guard start <= last else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        var place = start
        while place <= last {
          if bytes[place] == needle[0], (1..<needle.count).allSatisfy({ bytes[place + $0] == needle[$0] }) {
            return place
          }
          place += 1
        }
        return nil
      }
    }
  }
}
