import HTML

/// What the closure writes, as text.
func rendered(_ content: (Markup) -> Void) -> String {
  String(decoding: Fragment(content).bytes, as: UTF8.self)
}

/// Reads escaped text back as a browser would; it knows only the six references the builder writes.
func unescaped(_ markup: String) -> String {
  let references: [(name: String, scalar: Unicode.Scalar)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"), ("&amp;", "&"),
  ]
  var text = String.UnicodeScalarView()
  var rest = Substring(markup).unicodeScalars
  while let scalar = rest.first {
    let reference = scalar == "&" ? references.first { rest.starts(with: $0.name.unicodeScalars) } : nil
    text.append(reference?.scalar ?? scalar)
    rest = rest.dropFirst(reference?.name.unicodeScalars.count ?? 1)
  }
  return String(text)
}

/// The text with each scalar HTML forbids replaced: the slow and plain form of the builder's rule.
func permitted(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isForbidden =
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0x00...0x1F, 0x7F...0x9F: true
      default: false
      }
    scalars.append(isForbidden ? "\u{FFFD}" : scalar)
  }
  return String(scalars)
}

/// Whether two texts are the same bytes; `==` would fold accents written in two ways.
func areSameBytes(_ left: String, _ right: String) -> Bool {
  left.utf8.elementsEqual(right.utf8)
}
