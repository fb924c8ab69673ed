/// Words that belong to somebody: names, numbers, addresses, a caller's free text. They can be erased; that they were there cannot.
package enum PersonalText: Hashable, Sendable, CustomStringConvertible {
  case text(String)
  case erased

  package init(_ text: String) { self = .text(text) }

  /// The words, or nil once they have been erased.
  package var words: String? {
    switch self {
    case .text(let words): words
    case .erased: nil
    }
  }

  /// The words with others in front; what was erased stays erased.
  package func led(by lead: String) -> PersonalText { words.map { .text(lead + $0) } ?? .erased }

  package var description: String { words ?? "[erased]" }
}
