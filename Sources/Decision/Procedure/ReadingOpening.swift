internal import Vocabulary

/// What opening.yaml says: the words with which contacts begin and end, and those for contacts that are hard to hold.
struct AgreedWords {
  let opening: [Medium: String]
  let closing: [Medium: String]
  let situations: [Situation: String]

  init?(_ node: YamlNode, file: String, report: Report) {
    let known = ["opening", "closing", "situations"]
    guard let fields = Fields(node, "the opening", known: known, file: file, report: report) else { return nil }
    let media = Medium.allCases.map(\.rawValue)
    opening = AgreedWords.words(fields, "opening", Medium.self, of: media, needed: [Medium.call.rawValue])
    closing = AgreedWords.words(fields, "closing", Medium.self, of: media, needed: [Medium.call.rawValue])
    let situations = Situation.allCases.map(\.rawValue)
    self.situations = AgreedWords.words(fields, "situations", Situation.self, of: situations, needed: situations)
  }

  private static func words<Case: RawRepresentable<String> & Hashable>(
    _ fields: Fields, _ key: String, _ kind: Case.Type, of names: [String], needed: [String]
  ) -> [Case: String] {
    guard let node = fields.needed(key, "a mapping of \(listed(names))"),
      let item = Fields(node, "`\(key)`", known: names, file: fields.file, report: fields.report)
    else { return [:] }
    var words: [Case: String] = [:]
    for name in names where needed.contains(name) || item.node(name) != nil {
      if let text = item.text(name), let one = Case(rawValue: name) { words[one] = text }
    }
    return words
  }
}
