/// Agreed words for what goes out: templates, phrases, plain words for codes, words to avoid.
package struct Wording: Hashable, Sendable {
  package var templates: [MessageTemplate]
  /// Name to phrase.
  package var phrases: [String: String]
  /// House code to plain words, for people outside.
  package var plainWords: [String: String]
  /// Word to avoid, and what to say instead.
  package var avoid: [String: String]

  package init(
    templates: [MessageTemplate] = [], phrases: [String: String] = [:], plainWords: [String: String] = [:],
    avoid: [String: String] = [:]
  ) {
    self.templates = templates
    self.phrases = phrases
    self.plainWords = plainWords
    self.avoid = avoid
  }
}

/// Words with places to fill in, for one medium, within its limit.
package struct MessageTemplate: Hashable, Sendable {
  package enum Limit: Hashable, Sendable {
    case seconds(Int64)
    case segments(Int64)
    case characters(Int64)
  }

  /// What may stand in braces.
  package enum Placeholder: String, Hashable, Sendable, CaseIterable {
    case `where`, what, hazards, access, who, since, reference, priority, unit, duty, due, number, words
  }

  package let name: String
  /// `voice`, `sms` or `email`.
  package let medium: String
  package let text: String
  package let limit: Limit

  package init(name: String, medium: String, text: String, limit: Limit) {
    self.name = name
    self.medium = medium
    self.text = text
    self.limit = limit
  }
}
