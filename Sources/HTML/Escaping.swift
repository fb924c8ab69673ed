/// Bytes below 64 that cannot stand as they are: the C0 controls except tab and newline, and `"` `&` `'` `<` `>`.
private let escapedBelow64: UInt64 = {
  var mask: UInt64 = 0xFFFF_FFFF & ~(1 << 9 | 1 << 10)
  for byte in "\"&'<>".utf8 { mask |= 1 << UInt64(byte) }
  return mask
}()

/// Appends the text so that a browser reads the same text back, inside an element or a quoted attribute alike.
func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
  text.utf8.span.withUnsafeBufferPointer { appendEscaped($0, to: &bytes) }
}

private func appendEscaped(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  let mask = escapedBelow64
  var runStart = 0
  var index = 0
  while index < source.count {
    let byte = source[index]
    guard byte < 64 ? (mask >> UInt64(byte)) & 1 == 1 : byte == 0x7F || byte == 0xC2 else {
      index += 1
      continue
    }
    guard byte != 0xC2 || isC1(source, after: index) else {
      index += 2
      continue
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart..<index]))
    bytes.append(contentsOf: replacement(of: byte).utf8)
    index += byte == 0xC2 ? 2 : 1
    runStart = index
  }
  bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart...]))
}

/// Whether the two bytes at `index`, of which the first is 0xC2, are a control from U+0080 to U+009F.
private func isC1(_ source: UnsafeBufferPointer<UInt8>, after index: Int) -> Bool {
  index + 1 < source.count && source[index + 1] < 0xA0
}

/// Carriage return keeps its meaning as a reference, since browsers turn a bare one into a newline.
private func replacement(of byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  case UInt8(ascii: "\r"): "&#13;"
  default: "\u{FFFD}"
  }
}
