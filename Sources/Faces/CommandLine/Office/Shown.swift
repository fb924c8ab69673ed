/// Text from outside made safe for a terminal: what would move the cursor, change colours or turn the direction is replaced.
///
/// Lines become one, so that nobody can write a line that looks like ours.
func shown(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  if isPlain { return text }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control: shown.append(scalar == "\n" || scalar == "\t" ? " " : "\u{FFFD}")
    case .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
      // A joiner belongs to the letters around it.
      shown.append(scalar == "\u{200D}" || scalar == "\u{200C}" ? scalar : "\u{FFFD}")
    default: shown.append(scalar)
    }
  }
  return String(shown)
}
