/// How long a message is on its way: seconds of speech, segments of a text message, signs of an e-mail.
package enum MessageLength {
  /// Twice the words that are spoken in a second, at 150 words a minute.
  private static let wordsInTwoSeconds: Int64 = 5

  /// Seconds that it takes to say the words, begun seconds counted whole.
  package static func seconds(_ words: String) -> Int64 {
    let said = words.split(whereSeparator: \.isWhitespace).filter { $0.contains { $0.isLetter || $0.isNumber } }
    let count = Int64(said.count)
    return (count * 2 + wordsInTwoSeconds - 1) / wordsInTwoSeconds
  }

  package static func characters(_ words: String) -> Int64 { Int64(words.count) }

  /// Segments as a network counts them: 160 signs of the GSM 7-bit alphabet in one, 153 in each of several; 70 and 67
  /// units of UTF-16 where any sign is outside that alphabet. No sign is cut in two.
  package static func segments(_ words: String) -> Int64 {
    let lengths = words.unicodeScalars.map { septets($0) }
    if lengths.contains(nil) {
      return segments(words.unicodeScalars.map { UTF16.width($0) }, whole: 70, part: 67)
    }
    return segments(lengths.compactMap(\.self), whole: 160, part: 153)
  }

  private static func segments(_ lengths: [Int], whole: Int, part: Int) -> Int64 {
    if lengths.reduce(0, +) <= whole { return lengths.isEmpty ? 0 : 1 }
    var (count, left): (Int64, Int) = (1, part)
    for length in lengths {
      if length > left { (count, left) = (count + 1, part) }
      left -= length
    }
    return count
  }

  /// Two for signs of the extension table; nil for those outside the alphabet (3GPP TS 23.038).
  private static func septets(_ scalar: Unicode.Scalar) -> Int? {
    if basic.contains(scalar) { return 1 }
    return extended.contains(scalar) ? 2 : nil
  }

  private static let basic = Set(
    ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
      + "abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
  private static let extended = Set("^{}\\[~]|€\u{C}".unicodeScalars)
}
