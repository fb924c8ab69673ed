internal import Journal
internal import Vocabulary

/// The words of places, taken apart once for each stream: whoever compares one place with all others does not take
/// thousands of them apart for each look.
package struct PlaceWords: Sendable {
  private struct Known {
    let text: String
    let words: Set<String>
  }

  /// Beyond this many, all are forgotten and learnt anew: what is over must not be kept for ever.
  private static let countMax = 50_000

  private var known: [StreamName: Known] = [:]

  package init() {}

  /// The words of the stream's place as they are searched for.
  mutating func words(of text: String?, in stream: StreamName) -> Set<String> {
    guard let text, !text.isEmpty else { return [] }
    if let known = known[stream], known.text == text { return known.words }
    if known.count >= PlaceWords.countMax { known = [:] }
    let words = PlaceWords.words(text)
    known[stream] = Known(text: text, words: words)
    return words
  }

  static func words(_ text: String?) -> Set<String> { Set(SearchTerms(text ?? "").terms) }
}
