internal import Vocabulary

/// A list of the house's codes with their titles and the foreign codes that mean them.
struct CodeList<Name: Identifier> {
  private(set) var titles: [Name: String] = [:]
  private(set) var foreign: [String: Name] = [:]

  /// Reads the list under `key`, whose items have `nameKey`, `title` and, where `mayBeForeign`, `codes`.
  init(_ fields: Fields, _ key: String, nameKey: String, mayBeForeign: Bool = false, mayBeAbsent: Bool = false) {
    let known = mayBeForeign ? [nameKey, "title", "codes"] : [nameKey, "title"]
    for node in fields.list(key, of: "mappings with \(listed(known))", mayBeEmpty: mayBeAbsent) ?? [] {
      guard let item = Fields(node, "the \(Name.kind)", known: known, file: fields.file, report: fields.report) else {
        continue
      }
      let name = item.identifier(nameKey, as: Name.self)
      let title = item.text("title")
      guard let name else { continue }
      // A name without a title is refused, but what refers to it is not wrong for that.
      if titles.updateValue(title ?? "", forKey: name) != nil {
        item.wrong(nameKey, expected: "a \(Name.kind) that stands nowhere else in the list", mend: "keep one of them")
      }
      for (code, place) in item.texts("codes") {
        guard let other = foreign.updateValue(name, forKey: code) else { continue }
        fields.report.add(
          fields.file, place, "the foreign code \(quoted(code)) already means \(quoted(other.text))",
          mend: "let it stand at one of them")
      }
    }
  }
}

/// What codes.yaml says.
struct Codes {
  let natures: [NatureCode: Nature]
  let unknownNature: NatureCode
  let priorities: [Priority: PriorityTargets]
  let dispositions: CodeList<DispositionCode>
  let facts: CodeList<FactCode>

  init?(_ node: YamlNode, file: String, report: Report) {
    let known = ["natures", "unknown_nature", "priorities", "dispositions", "facts"]
    guard let fields = Fields(node, "the code book", known: known, file: file, report: report) else { return nil }
    let list = CodeList<NatureCode>(fields, "natures", nameKey: "code")
    natures = list.titles.reduce(into: [:]) { $0[$1.key] = Nature(code: $1.key, title: $1.value) }
    dispositions = CodeList<DispositionCode>(fields, "dispositions", nameKey: "code", mayBeForeign: true)
    facts = CodeList<FactCode>(fields, "facts", nameKey: "code", mayBeAbsent: true)
    priorities = PriorityTargets.read(fields)
    guard let unknown = fields.identifier("unknown_nature", as: NatureCode.self) else { return nil }
    if natures[unknown] == nil {
      fields.wrong(
        "unknown_nature", expected: "one of the natures above", mend: "add it under `natures:` or choose another")
    }
    unknownNature = unknown
  }
}

extension PriorityTargets {
  /// All five priorities by name; a missing one is a finding.
  static func read(_ fields: Fields) -> [Priority: PriorityTargets] {
    var priorities: [Priority: PriorityTargets] = [:]
    var named: Set<Priority> = []
    for entry in fields.entries("priorities", of: "P1 to P5") {
      guard let priority = fields.priority(entry.key, at: entry.keyPlace) else { continue }
      named.insert(priority)
      priorities[priority] = one(entry, priority, fields)
    }
    for priority in Priority.allCases where !named.contains(priority) {
      fields.report.add(
        fields.file, fields.place(of: "priorities"), "`priorities` lacks \(priority): expected P1 to P5",
        mend: "add `\(priority):` with title, assign_seconds, attend_seconds and update_seconds")
    }
    return priorities
  }

  private static func one(_ entry: YamlNode.Entry, _ priority: Priority, _ fields: Fields) -> PriorityTargets? {
    let known = ["title", "assign_seconds", "attend_seconds", "update_seconds"]
    guard let item = Fields(entry.value, "\(priority)", known: known, file: fields.file, report: fields.report) else {
      return nil
    }
    let title = item.text("title")
    let seconds = 1...PackLimits.targetSecondsMax
    let assign = item.number("assign_seconds", in: seconds)
    let attend = item.number("attend_seconds", in: seconds)
    let update = item.number("update_seconds", in: seconds)
    guard let title, let assign, let attend, let update else { return nil }
    if attend < assign {
      item.wrong(
        "attend_seconds", expected: "at least the \(assign) of assign_seconds",
        mend: "nobody attends before being assigned")
    }
    return PriorityTargets(
      title: title, targets: Targets(assignSeconds: assign, attendSeconds: attend, updateSeconds: update))
  }
}
