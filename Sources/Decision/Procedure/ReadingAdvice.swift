internal import Vocabulary

/// An advice card as it was read, with where its parts stand.
struct AdviceDraft {
  let card: AdviceCard
  let file: String
  let idPlace: Place
  let validUntilPlace: Place
  let mentions: [Mention]
  let said: [SaidWords]
}

/// Reads one file of advice/: a YAML head, and what may and must not be said.
struct AdviceReading {
  let file: String
  let report: Report
  /// Nil where some tree could not be read.
  let values: AnswerValues?

  private static let keys = [
    "id", "title", "version", "who", "valid_until", "life_saving", "when", "refusal", "door",
  ]
  private static let sections = ["May say", "Must not say"]

  func draft(_ text: String) -> AdviceDraft? {
    guard let markdown = MarkdownCard(text, file: file, report: report) else { return nil }
    let words = sections(markdown)
    guard let node = YamlReading(file: file, report: report).node(of: markdown.head),
      let fields = Fields(node, "the advice card", known: AdviceReading.keys, file: file, report: report)
    else { return nil }
    let id = fields.identifier("id", as: AdviceID.self)
    let title = fields.text("title")
    let version = fields.text("version")
    let who = fields.texts("who").map(\.text)
    let validUntil = fields.day("valid_until")
    let isLifeSaving = fields.flag("life_saving")
    let refusal = fields.text("refusal")
    let door = fields.text("door")
    let conditions = ConditionReading(file: file, report: report, values: values).conditions(
      fields, by: "the card \(quoted(id?.text ?? ""))")
    if conditions.isEmpty, isLifeSaving == false {
      report.add(
        file, fields.place(of: "id"), "the card has no `when` and is not life-saving, so it would always open",
        mend: "say under `when:` where it opens, or write `life_saving: true`")
    }
    guard let id, let title, let version, let validUntil, let isLifeSaving, let refusal, let door, let words else {
      return nil
    }
    return AdviceDraft(
      card: AdviceCard(
        id: id, title: title, version: version, who: who, validUntil: validUntil, isLifeSaving: isLifeSaving,
        conditions: conditions.conditions, maySay: words.may, mustNotSay: words.mustNot, refusal: refusal, door: door),
      file: file, idPlace: fields.place(of: "id"), validUntilPlace: fields.place(of: "valid_until"),
      mentions: conditions.mentions,
      said: said(fields) + [
        SaidWords(words: words.may, file: file, place: words.mayPlace, what: "`May say` of the card \(quoted(id.text))")
      ])
  }

  private func said(_ fields: Fields) -> [SaidWords] {
    ["refusal", "door"].compactMap { key in
      guard case .text(let words, _, let place)? = fields.node(key) else { return nil }
      return SaidWords(words: words, file: file, place: place, what: "`\(key)` of the card")
    }
  }

  /// What the two sections say; nil after findings.
  private func sections(_ markdown: MarkdownCard) -> (may: String, mayPlace: Place, mustNot: String)? {
    if let place = markdown.strayText {
      report.add(
        file, place, "text stands outside the sections, where nobody would see it",
        mend: "put it below `## May say` or `## Must not say`")
    }
    var words: [String: String] = [:]
    var seen: Set<String> = []
    for section in markdown.sections {
      guard AdviceReading.sections.contains(section.title), seen.insert(section.title).inserted else {
        report.add(
          file, section.place,
          "the section \(quoted(section.title)) is unknown or stands there already: expected `## May say` and "
            + "`## Must not say`, each once",
          mend: "rename it, join the two, or write smaller headings with `###`")
        continue
      }
      words[section.title] = self.words(section)
    }
    for title in AdviceReading.sections where !seen.contains(title) {
      report.add(
        file, markdown.headEnd, "the card lacks the section `## \(title)`",
        mend: "add it below the head, with the words")
    }
    guard let may = words[AdviceReading.sections[0]], let mustNot = words[AdviceReading.sections[1]] else { return nil }
    let mayPlace = markdown.sections.first { $0.title == AdviceReading.sections[0] }?.textPlace ?? .start
    return (may, mayPlace, mustNot)
  }

  private func words(_ section: MarkdownCard.Section) -> String? {
    let what = "the section \(quoted(section.title))"
    guard !section.text.isEmpty else {
      report.add(file, section.place, "\(what) has no words", mend: "write below it what it is for")
      return nil
    }
    let node = YamlNode.text(section.text, isQuoted: true, section.textPlace)
    return Fields(.mapping([], section.textPlace), what, known: [], file: file, report: report)?.words(node, what)
  }
}
