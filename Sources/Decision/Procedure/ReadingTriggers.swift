internal import Vocabulary

/// Reads the triggers of escalation.yaml; each name once, each with exactly one condition.
struct TriggerReading {
  private(set) var triggers: [Trigger] = []
  private(set) var mentions: [Mention] = []
  private(set) var facts: [(fact: FactCode, place: Place)] = []

  private static let conditions = [
    "priority", "unassigned", "unacknowledged", "silent", "unseen", "contacts", "fact",
  ]

  private static let keys = ["name", "level", "at_least", "when", "example"]

  init(_ fields: Fields) {
    var names: Set<TriggerName> = []
    for node in fields.list("triggers", of: "triggers", mayBeEmpty: true) ?? [] {
      guard
        let item = Fields(
          node, "the trigger", known: TriggerReading.keys, file: fields.file, report: fields.report)
      else { continue }
      let name = item.identifier("name", as: TriggerName.self)
      let level = item.level("level", from: .supervisor)
      let example = item.text("example")
      let atLeast = item.node("at_least") == nil ? nil : item.priority("at_least")
      let condition = condition(item, by: "the trigger \(quoted(name?.text ?? ""))")
      if let name, !names.insert(name).inserted {
        item.wrong("name", expected: "a name no other trigger has", mend: "rename one of them")
      }
      if let name, let level {
        mentions.append(
          Mention(
            kind: .level(level), file: item.file, place: item.place(of: "level"),
            by: "what the trigger \(quoted(name.text)) meets"))
      }
      guard let name, let level, let example, let condition else { continue }
      triggers.append(Trigger(name: name, level: level, condition: condition, atLeast: atLeast, example: example))
    }
  }

  private mutating func condition(_ fields: Fields, by: String) -> Trigger.Condition? {
    guard let item = fields.neededInner("when", known: TriggerReading.conditions) else { return nil }
    let given = TriggerReading.conditions.filter { item.node($0) != nil }
    guard let key = given.first, given.count == 1 else {
      fields.report.add(
        fields.file, item.place,
        "`when` of the trigger has \(given.count) conditions, expected exactly one of "
          + listed(TriggerReading.conditions),
        mend: given.isEmpty ? "say what raises the level" : "make a trigger of each")
      return nil
    }
    let seconds = 1...PackLimits.targetSecondsMax
    switch key {
    case "priority": return item.priority(key).map { .priority($0) }
    case "unassigned": return item.number(key, in: seconds).map { .unassigned($0) }
    case "unacknowledged": return item.number(key, in: seconds).map { .unacknowledged($0) }
    case "silent": return item.number(key, in: seconds).map { .silent($0) }
    case "unseen": return item.number(key, in: seconds).map { .unseen($0) }
    case "contacts": return item.number(key, in: 1...PackLimits.contactsMax).map { .contacts($0) }
    default:
      guard let fact = item.identifier(key, as: FactCode.self) else { return nil }
      facts.append((fact, item.place(of: key)))
      mentions.append(Mention(kind: .fact(fact), file: item.file, place: item.place(of: key), by: by))
      return .fact(fact)
    }
  }
}
