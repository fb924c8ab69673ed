/// Classes of characters: `[...]` and escapes (XML Schema, appendix F).
extension PatternParser {
  private static let classNestingMax = 20

  /// What stands between brackets, the first of which is read already.
  mutating func characterClass(_ nesting: Int = 0) throws(MalformedPattern) -> CharacterClass {
    guard nesting < Self.classNestingMax else { throw malformed("fewer classes inside each other") }
    let isInverted = take("^")
    var members: [CharacterClass] = []
    while true {
      guard let now else { throw malformed("“]”") }
      if now == "]", !members.isEmpty {
        place += 1
        return finished(members, isInverted)
      }
      if now == "-", !members.isEmpty, place + 1 < scalars.count, scalars[place + 1] == "[" {
        place += 2
        let taken = try characterClass(nesting + 1)
        guard take("]") else { throw malformed("“]” after the class that is taken away") }
        return .difference(finished(members, isInverted), taken)
      }
      members.append(try member(isFirst: members.isEmpty))
    }
  }

  private func finished(_ members: [CharacterClass], _ isInverted: Bool) -> CharacterClass {
    let all = members.count == 1 ? members[0] : .union(members)
    return isInverted ? .inverted(all) : all
  }

  /// A character, a range or an escape.
  private mutating func member(isFirst: Bool) throws(MalformedPattern) -> CharacterClass {
    guard let first = try single(isFirst: isFirst) else { return try escapedClass() }
    guard now == "-", place + 1 < scalars.count, scalars[place + 1] != "]", scalars[place + 1] != "[" else {
      return .character(first, ignoringCase: flags.ignoresCase)
    }
    place += 1
    guard let last = try single(isFirst: true), last.value >= first.value else {
      throw malformed("the end of a range, not before its start")
    }
    return .span(first.value...last.value, ignoringCase: flags.ignoresCase)
  }

  /// One character of a class; nil before an escape that means several.
  private mutating func single(isFirst: Bool) throws(MalformedPattern) -> Unicode.Scalar? {
    guard let now else { throw malformed("“]”") }
    place += 1
    switch now {
    case "\\": return try escapedCharacter()
    case "[", "]":
      place -= 1
      throw malformed("“\\” before “\(now)” in a class")
    case "-" where !isFirst && self.now != "]":
      place -= 1
      throw malformed("“\\” before “-” in a class")
    default: return now
    }
  }

  /// What an escape of one character stands for; nil, at the same place, for those of several.
  mutating func escapedCharacter() throws(MalformedPattern) -> Unicode.Scalar? {
    guard let kind = now else { throw malformed("a character after “\\”") }
    switch kind {
    case "n": place += 1; return "\n"
    case "r": place += 1; return "\r"
    case "t": place += 1; return "\t"
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$":
      place += 1
      return kind
    default: return nil
    }
  }

  /// `\d`, `\p{Lu}` and their kin, behind the backslash.
  mutating func escapedClass() throws(MalformedPattern) -> CharacterClass {
    guard let kind = now else { throw malformed("a character after “\\”") }
    place += 1
    switch kind {
    case "s": return .space
    case "S": return .inverted(.space)
    case "d": return .digit
    case "D": return .inverted(.digit)
    case "w": return .word
    case "W": return .inverted(.word)
    case "i": return .nameStart
    case "I": return .inverted(.nameStart)
    case "c": return .nameCharacter
    case "C": return .inverted(.nameCharacter)
    case "p": return try property()
    case "P": return .inverted(try property())
    default:
      place -= 1
      throw malformed("an escape that XPath has")
    }
  }

  private mutating func property() throws(MalformedPattern) -> CharacterClass {
    guard take("{") else { throw malformed("“{” and a category or block") }
    let nameLengthMax = 60
    var name = ""
    while let now, now != "}", name.utf8.count < nameLengthMax {
      name.unicodeScalars.append(now)
      place += 1
    }
    guard take("}") else { throw malformed("“}”") }
    if name.hasPrefix("Is"), let block = UnicodeBlocks.ranges[String(name.dropFirst(2))] { return .range(block) }
    let categories = CharacterClass.categories(beginning: name)
    guard !categories.isEmpty else { throw malformed("a category such as “Lu” or a block such as “IsBasicLatin”") }
    return .category(categories)
  }
}
