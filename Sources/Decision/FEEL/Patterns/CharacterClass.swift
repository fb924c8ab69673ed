/// A set of code points: `[a-z-[aeiou]]`, `\d`, `\p{Lu}`, or the point.
indirect enum CharacterClass: Sendable {
  case range(ClosedRange<UInt32>)
  /// A range in which case does not count.
  case caseless(ClosedRange<UInt32>)
  case category(Set<Unicode.GeneralCategory>)
  case space
  case nameStart
  case nameCharacter
  case union([CharacterClass])
  case inverted(CharacterClass)
  case difference(CharacterClass, CharacterClass)

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .range(let range): range.contains(scalar.value)
    case .caseless(let range):
      range.contains(scalar.value) || CaseVariants.of(scalar).contains { range.contains($0.value) }
    case .category(let categories): categories.contains(scalar.properties.generalCategory)
    case .space: [0x20, 0x9, 0xA, 0xD].contains(scalar.value)
    case .nameStart: scalar.startsXMLName
    case .nameCharacter: scalar.isInXMLName
    case .union(let members): members.contains { $0.contains(scalar) }
    case .inverted(let inner): !inner.contains(scalar)
    case .difference(let whole, let taken): whole.contains(scalar) && !taken.contains(scalar)
    }
  }

  static func character(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> CharacterClass {
    span(scalar.value...scalar.value, ignoringCase: ignoringCase)
  }

  static func span(_ range: ClosedRange<UInt32>, ignoringCase: Bool) -> CharacterClass {
    ignoringCase ? .caseless(range) : .range(range)
  }

  static let digit = CharacterClass.category([.decimalNumber])
  /// All but punctuation, separators and what is no character.
  static let word = CharacterClass.inverted(
    .category(
      categories(beginning: "P").union(categories(beginning: "Z")).union(categories(beginning: "C"))))
  static let lineEnds = CharacterClass.union([.range(0xA...0xA), .range(0xD...0xD)])
  static let anything = CharacterClass.range(0...0x10FFFF)

  /// The categories that a name like `L` or `Lu` means; empty for others.
  static func categories(beginning name: String) -> Set<Unicode.GeneralCategory> {
    Set(categoryNames.filter { $0.key == name || (name.count == 1 && $0.key.hasPrefix(name)) }.values)
  }

  private static let categoryNames: [String: Unicode.GeneralCategory] = [
    "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter, "Lm": .modifierLetter, "Lo": .otherLetter,
    "Mn": .nonspacingMark, "Mc": .spacingMark, "Me": .enclosingMark, "Nd": .decimalNumber, "Nl": .letterNumber,
    "No": .otherNumber, "Pc": .connectorPunctuation, "Pd": .dashPunctuation, "Ps": .openPunctuation,
    "Pe": .closePunctuation, "Pi": .initialPunctuation, "Pf": .finalPunctuation, "Po": .otherPunctuation,
    "Zs": .spaceSeparator, "Zl": .lineSeparator, "Zp": .paragraphSeparator, "Sm": .mathSymbol, "Sc": .currencySymbol,
    "Sk": .modifierSymbol, "So": .otherSymbol, "Cc": .control, "Cf": .format, "Co": .privateUse, "Cn": .unassigned,
  ]
}

extension Unicode.Scalar {
  /// XML 1.0, production 4.
  fileprivate var startsXMLName: Bool {
    value == 0x3A || (beginsName && value != 0x3F)
  }

  /// XML 1.0, production 4a.
  fileprivate var isInXMLName: Bool {
    startsXMLName || (continuesName && value != 0x3F) || value == 0x2D || value == 0x2E
  }
}

/// Which code points differ by case only: those with one lower or one upper case in common.
enum CaseVariants {
  /// Without the code point itself.
  static func of(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII, !("a"..."z" ~= scalar || "A"..."Z" ~= scalar) { return [] }
    return (groups[fold(scalar)] ?? []).filter { $0 != scalar }
  }

  static func areAlike(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    one == other || fold(one) == fold(other)
  }

  /// Upper case first, so that variants that share only that meet as well.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    return single(upper.properties.lowercaseMapping) ?? upper
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }

  /// All code points that have a case, by their folded form.
  private static let groups: [Unicode.Scalar: [Unicode.Scalar]] = {
    let lastWithCase: UInt32 = 0x1E943
    var groups: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for value in 0x41...lastWithCase {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isCased else { continue }
      groups[fold(scalar), default: []].append(scalar)
    }
    return groups.filter { $0.value.count > 1 }
  }()
}
