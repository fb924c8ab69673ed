internal import Foundation

/// The terms of a search: letters and digits, folded so that case and diacritics do not matter; at most 16.
package struct SearchTerms: Hashable, Sendable {
  package static let termsMax = 16
  package let terms: [String]

  package init(_ words: String) {
    let folded = words.prefix(4_096).folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "en_US_POSIX"))
    let pieces = folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    terms = Array(pieces.prefix(SearchTerms.termsMax))
  }
}
