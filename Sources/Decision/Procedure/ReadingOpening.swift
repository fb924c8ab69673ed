internal import Vocabulary

/// What opening.yaml says: the words with which contacts begin and end, and those for contacts that are hard to hold.
struct AgreedWords {
  let opening: [Medium: String]
  let closing: [Medium: String]
  let situations: [Situation: String]
  let location: LocationWords?
  let knownIncident: String?
  let callBack: String?
  let said: [SaidWords]

  init?(_ node: YamlNode, file: String, report: Report) {
    let known = ["opening", "closing", "situations", "location", "known_incident", "call_back"]
    guard let fields = Fields(node, "the opening", known: known, file: file, report: report) else { return nil }
    let media = Medium.allCases.map(\.rawValue)
    opening = AgreedWords.words(fields, "opening", Medium.self, of: media, needed: [Medium.call.rawValue])
    closing = AgreedWords.words(fields, "closing", Medium.self, of: media, needed: [Medium.call.rawValue])
    let situations = Situation.allCases.map(\.rawValue)
    self.situations = AgreedWords.words(fields, "situations", Situation.self, of: situations, needed: situations)
    location = AgreedWords.location(fields)
    knownIncident = fields.textIfAny("known_incident") ?? nil
    callBack = fields.textIfAny("call_back") ?? nil
    said = known.flatMap { AgreedWords.said(fields, $0) }
  }

  /// The words under a key, one by one.
  private static func said(_ fields: Fields, _ key: String) -> [SaidWords] {
    switch fields.node(key) {
    case .text(let words, _, let place)?:
      return [SaidWords(words: words, file: fields.file, place: place, what: "`\(key)`")]
    case .mapping(let entries, _)?:
      return entries.compactMap { entry in
        guard case .text(let words, _, let place) = entry.value else { return nil }
        return SaidWords(words: words, file: fields.file, place: place, what: "`\(key)` for \(quoted(entry.key))")
      }
    case .list?, nil: return []
    }
  }

  private static func location(_ fields: Fields) -> LocationWords? {
    guard let item = fields.inner("location", known: ["ask", "confirm"]) else { return nil }
    let ask = item.text("ask")
    let confirm = item.text("confirm")
    guard let ask, let confirm else { return nil }
    if WholeWords(ask).folded == WholeWords(confirm).folded {
      item.wrong(
        "confirm", expected: "another question than `ask`",
        mend: "ask for something else about the place that only somebody there can tell")
    }
    return LocationWords(ask: ask, confirm: confirm)
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
