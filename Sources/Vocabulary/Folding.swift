internal import Foundation

extension String {
  /// As it is compared and looked for: without case, diacritics and widths, the same everywhere.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 128 }) { return lowercased() }
    return folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
      locale: Locale(identifier: "en_US_POSIX"))
  }

  /// The words of a folded text: letters and digits; all else is between them.
  package var foldedWords: [String] { folded.split { !($0.isLetter || $0.isNumber) }.map(String.init) }
}
