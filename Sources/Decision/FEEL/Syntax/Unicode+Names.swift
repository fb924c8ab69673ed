/// Which code points names are made of (DMN 1.5, 10.3.1.2, rules 26 to 29), and what counts as white space.
extension Unicode.Scalar {
  var isDigit: Bool { "0"..."9" ~= self }

  /// Rule 61 and 62: all of Unicode's white space and vertical space.
  var isFEELSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  var beginsName: Bool {
    switch value {
    case 0x3F, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFEFE, 0xFF00...0xFFFD, 0x10000...0xEFFFF:
      !isFEELSpace
    default: false
    }
  }

  var continuesName: Bool {
    switch value {
    case 0x30...0x39, 0xB7, 0x0300...0x036F, 0x203F...0x2040: true
    default: beginsName
    }
  }

  /// For messages: as it looks, or by its number where it cannot be seen.
  var described: String {
    let hexadecimal = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: Swift.max(0, 4 - hexadecimal.count)) + hexadecimal
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator,
      .nonspacingMark:
      return code
    default: return "“\(self)” (\(code))"
    }
  }
}
