internal import Vocabulary

/// Words that are said or written as they stand, with where they stand, to be looked through for words to avoid.
struct SaidWords {
  let words: String
  let file: String
  let place: Place
  /// What they are, in the words of a finding.
  let what: String
}

/// Reads the files of wording/ one after the other into one wording; no name may stand twice.
struct WordingReading {
  let report: Report
  private(set) var wording = Wording()
  private(set) var said: [SaidWords] = []
  private(set) var avoided: [(words: String, file: String, place: Place)] = []
  private var templateNames: Set<[String]> = []

  private static let limits = ["voice": "seconds", "sms": "segments", "email": "characters"]

  init(report: Report) { self.report = report }

  mutating func read(_ node: YamlNode, file: String) {
    guard
      let fields = Fields(
        node, "the file", known: ["templates", "phrases", "plain_words", "avoid"], file: file, report: report)
    else { return }
    for node in fields.list("templates", of: "templates", mayBeEmpty: true) ?? [] { readTemplate(node, file) }
    for entry in fields.namedWords("phrases") {
      check(TemplateText(entry.words), file, entry.place, "the phrase \(quoted(entry.name))")
      said.append(
        SaidWords(words: entry.words, file: file, place: entry.place, what: "the phrase \(quoted(entry.name))"))
      keep(entry, file, in: \.phrases)
    }
    for entry in fields.namedWords("plain_words") {
      said.append(
        SaidWords(words: entry.words, file: file, place: entry.place, what: "the plain words for \(quoted(entry.name))")
      )
      keep(entry, file, in: \.plainWords)
    }
    for entry in fields.namedWords("avoid") {
      avoided.append((entry.name, file, entry.namePlace))
      keep(entry, file, in: \.avoid)
    }
  }

  private mutating func keep(
    _ entry: Fields.NamedWords, _ file: String, in words: WritableKeyPath<Wording, [String: String]>
  ) {
    guard wording[keyPath: words].updateValue(entry.words, forKey: entry.name) != nil else { return }
    report.add(
      file, entry.namePlace, "\(quoted(entry.name)) stands in another file of wording/ already",
      mend: "keep one of them")
  }

  private mutating func readTemplate(_ node: YamlNode, _ file: String) {
    let known = ["name", "medium", "text"] + WordingReading.limits.values.sorted()
    guard let item = Fields(node, "the template", known: known, file: file, report: report) else { return }
    let name = item.text("name")
    let medium = medium(item)
    let text = item.text("text")
    let limit = medium.flatMap { self.limit(item, $0) }
    guard let name, let medium, let text else { return }
    if !templateNames.insert([name, medium]).inserted {
      item.wrong(
        "name", expected: "a name no other template for \(medium) has", mend: "rename or join the two templates")
    }
    let parts = TemplateText(text)
    let what = "the template \(quoted(name))"
    let place = item.place(of: "text")
    check(parts, file, place, what)
    for part in parts.fixed { said.append(SaidWords(words: part, file: file, place: place, what: what)) }
    guard let limit else { return }
    checkLength(parts, limit, item, what)
    wording.templates.append(MessageTemplate(name: name, medium: medium, text: text, limit: limit))
  }

  private func medium(_ item: Fields) -> String? {
    guard let medium = item.text("medium") else { return nil }
    if WordingReading.limits[medium] != nil { return medium }
    item.wrong("medium", expected: "voice, sms or email", mend: "write how it goes out")
    return nil
  }

  private func limit(_ item: Fields, _ medium: String) -> MessageTemplate.Limit? {
    for (other, key) in WordingReading.limits.sorted(by: { $0.key < $1.key })
    where other != medium && item.node(key) != nil {
      item.wrong(key, expected: "nothing for \(medium)", mend: "take it out")
    }
    switch medium {
    case "voice": return item.number("seconds", in: 1...PackLimits.speechSecondsMax).map { .seconds($0) }
    case "sms": return item.number("segments", in: 1...PackLimits.segmentsMax).map { .segments($0) }
    default: return item.number("characters", in: 1...PackLimits.charactersMax).map { .characters($0) }
    }
  }

  private func check(_ parts: TemplateText, _ file: String, _ place: Place, _ what: String) {
    if parts.isBroken {
      report.add(file, place, "\(what) has a brace without its partner", mend: "write places as `{where}`")
    }
    for name in Set(parts.unknownPlaces).sorted() {
      report.add(
        file, place, "\(what) has the unknown place \(quoted(name))",
        mend: "write one of \(listed(MessageTemplate.Placeholder.allCases.map(\.rawValue))) in the braces")
    }
  }

  private func checkLength(_ parts: TemplateText, _ limit: MessageTemplate.Limit, _ item: Fields, _ what: String) {
    let (length, allowed, unit): (Int64, Int64, String) =
      switch limit {
      case .seconds(let most): (MessageLength.seconds(parts.fixed.joined(separator: " ")), most, "seconds of speech")
      case .segments(let most): (MessageLength.segments(parts.fixed.joined()), most, "segments")
      case .characters(let most): (MessageLength.characters(parts.fixed.joined()), most, "characters")
      }
    guard length > allowed else { return }
    report.add(
      item.file, item.place(of: "text"), "the fixed words of \(what) take \(length) \(unit), \(allowed) are allowed",
      mend: "say less, or raise the limit")
  }
}
