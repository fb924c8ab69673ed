/// Whether a literal names an element whose text browsers read as text.
func isElementName(_ name: StaticString) -> Bool {
  isName(name) && !literalElements.contains(name.description.lowercased())
}

/// Whether a literal names an attribute that holds neither an address, nor script, nor style: those have typed forms.
func isAttributeName(_ name: StaticString) -> Bool {
  let folded = name.description.lowercased()
  return isName(name) && !folded.hasPrefix("on") && !folded.hasPrefix("hx-on") && !activeAttributes.contains(folded)
}

/// Whether a literal can follow `data-` or `aria-`: browsers fold capitals, so there are none.
func isSuffix(_ name: StaticString) -> Bool {
  name.withUTF8Buffer { bytes in
    bytes.first.map(isSmallLetter) == true
      && bytes.allSatisfy { isSmallLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }
}

/// Elements whose text is taken as it stands, so that escaping would not hold.
private let literalElements: Set = [
  "script", "style", "iframe", "noscript", "noembed", "noframes", "xmp", "plaintext", "object", "embed", "base",
]

/// Attributes that hold addresses, styles or whole pages.
private let activeAttributes: Set = [
  "href", "src", "action", "formaction", "srcset", "imagesrcset", "poster", "cite", "data", "ping", "background",
  "manifest", "codebase", "longdesc", "usemap", "style", "srcdoc",
]

private func isName(_ name: StaticString) -> Bool {
  name.withUTF8Buffer { bytes in
    bytes.first.map(isLetter) == true
      && bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }
}

private func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool { isSmallLetter(byte | 0x20) }

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
