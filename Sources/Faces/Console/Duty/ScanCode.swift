internal import CQREncode
internal import HTML

/// A QR code (ISO/IEC 18004) as a picture that a telephone scans; libqrencode computes it.
struct ScanCode: Sendable {
  /// What stands around a code so that it is found.
  private static let margin = 4

  private let width: Int
  private let isDark: [Bool]

  /// nil where the text is too long for a code.
  init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    guard width > 0, let modules = code.pointee.data else { return nil }
    isDark = (0..<(width * width)).map { modules[$0] & 1 == 1 }
  }

  /// `words` say what it is to whoever does not see it.
  func write(_ html: Markup, words: String) {
    let size = width + 2 * ScanCode.margin
    html.element("svg")(
      .class("scan"), .role("img"), .aria("label", words), .named("viewBox", "0 0 \(size) \(size)"),
      .named("shape-rendering", "crispEdges")
    ) {
      html.element("rect")(.class("scan-ground"), .named("width", "\(size)"), .named("height", "\(size)")) {}
      html.element("path")(.class("scan-ink"), .named("d", path)) {}
    }
  }

  /// One stroke for each run of dark modules.
  private var path: String {
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        guard isDark[row * width + column] else {
          column += 1
          continue
        }
        var end = column
        while end < width, isDark[row * width + end] { end += 1 }
        path += "M\(column + ScanCode.margin) \(row + ScanCode.margin)h\(end - column)v1h-\(end - column)z"
        column = end
      }
    }
    return path
  }
}
