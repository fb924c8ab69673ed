/// A contact that needs agreed words of its own.
package enum Situation: String, Hashable, Sendable, CaseIterable {
  case silent, abusive, distressed, otherLanguage = "other-language", textRelay = "text-relay"
}
