internal import Vocabulary

extension Fields {
  /// Ids of a list that may be absent unless it is needed, each with where it stands; one that stands twice is a finding.
  func identifiers<Name: Identifier>(
    _ key: String, as kind: Name.Type, isNeeded: Bool = false
  ) -> [(name: Name, place: Place)] {
    var seen: Set<Name> = []
    return (list(key, of: "\(Name.kind)s", mayBeEmpty: !isNeeded) ?? []).compactMap { node in
      guard let name = identifier(node, as: kind) else { return nil }
      guard seen.insert(name).inserted else {
        report.add(file, node.place, "`\(key)` of \(thing) has \(quoted(name.text)) twice", mend: "keep one of them")
        return nil
      }
      return (name, node.place)
    }
  }

  /// The items of a list that each have an `id` of their own: `kind` is what one is called, `known` its keys, `most` how many there may be.
  /// One that cannot be read is left out; nil where the list itself cannot be read.
  func uniqueItems<Item>(
    _ key: String, _ kind: String, known: [String], most: Int, named: (Item) -> String, read: (Fields) -> Item?
  ) -> [Item]? {
    guard let nodes = list(key, of: "mappings with \(listed(known))") else { return nil }
    guard nodes.count <= most else {
      wrong(key, expected: "at most \(most) items", mend: "keep those that are needed, or make each wider")
      return nil
    }
    var seen: Set<String> = []
    return nodes.compactMap { node in
      guard let fields = Fields(node, "the \(kind)", known: known, file: file, report: report),
        let item = read(fields)
      else { return nil }
      if !seen.insert(named(item)).inserted {
        report.add(
          file, fields.place(of: "id"), "the \(kind) \(quoted(named(item))) is there twice",
          mend: "give one of them another id")
      }
      return item
    }
  }

  /// A number of each, under a key that may be absent; with where each stands.
  func numbers<Name: Identifier>(
    _ key: String, as kind: Name.Type, in range: ClosedRange<Int64> = 1...PackLimits.unitsOfOneTypeMax
  ) -> [(name: Name, number: Int64, place: Place)] {
    let entries = entries(key, of: "\(Name.kind)s and their numbers")
    guard entries.count <= PackLimits.requiredKindsMax else {
      wrong(key, expected: "at most \(PackLimits.requiredKindsMax) \(Name.kind)s", mend: "keep those that are needed")
      return []
    }
    let place = place(of: key)
    return entries.compactMap { entry in
      let one = Fields(.mapping([entry], place), "`\(key)`", known: [entry.key], file: file, report: report)
      guard let name = identifier(entry.key, at: entry.keyPlace, as: kind),
        let number = one?.number(entry.key, in: range)
      else { return nil }
      return (name, number, entry.keyPlace)
    }
  }

  /// The answers given to questions, under a key that must be there.
  func answers(_ key: String) -> [QuestionID: AnswerKey] {
    _ = needed(key, "a mapping of questions and answer keys")
    return entries(key, of: "questions and answer keys").reduce(into: [:]) { all, entry in
      guard let question = identifier(entry.key, at: entry.keyPlace, as: QuestionID.self),
        let answer = identifier(entry.value, as: AnswerKey.self)
      else { return }
      all[question] = answer
    }
  }

  /// The mapping under a key that may be absent, read as fields of its own; nil where absent or after a finding.
  func inner(_ key: String, known: [String]) -> Fields? {
    node(key).flatMap { Fields($0, "`\(key)`", known: known, file: file, report: report) }
  }

  /// The mapping under a key that must be there, read as fields of its own.
  func neededInner(_ key: String, known: [String]) -> Fields? {
    needed(key, "a mapping of \(listed(known))").flatMap {
      Fields($0, "`\(key)`", known: known, file: file, report: report)
    }
  }

  /// A level 1 to 4 within a range; `absent` where the key is not there, a finding where that is nil.
  func level(_ key: String, from lowest: EscalationLevel, absent: EscalationLevel? = nil) -> EscalationLevel? {
    let range = lowest.rawValue...EscalationLevel.majorIncident.rawValue
    return number(key, in: range, absent: absent?.rawValue).flatMap { EscalationLevel(rawValue: $0) }
  }

  /// One entry of a mapping from names to texts, with where both stand.
  struct NamedWords {
    let name: String
    let namePlace: Place
    let words: String
    let place: Place
  }

  /// A mapping from names to texts that may be absent.
  func namedWords(_ key: String) -> [NamedWords] {
    entries(key, of: "names and words").compactMap { entry in
      let name = words(.text(entry.key, isQuoted: true, entry.keyPlace), "a name in `\(key)` of \(thing)")
      let words = words(entry.value, "\(quoted(entry.key)) in `\(key)` of \(thing)")
      guard let name, let words else { return nil }
      return NamedWords(name: name, namePlace: entry.keyPlace, words: words, place: entry.value.place)
    }
  }
}
