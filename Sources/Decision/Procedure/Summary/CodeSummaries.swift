internal import Vocabulary

/// One of the house's codes with its title.
package struct TitledCode: Encodable, Sendable {
  package let code: String
  package let title: String

  static func all<Name: Identifier>(_ titles: [Name: String]) -> [TitledCode] {
    titles.sorted { $0.key < $1.key }.map { TitledCode(code: $0.key.text, title: $0.value) }
  }
}

/// A service, and the right door where it is not ours.
package struct ServiceSummary: Encodable, Sendable {
  package let name: String
  package let title: String
  package let tree: String?
  package let sendTo: String?
  package let say: String?

  init(_ service: Service) {
    name = service.name.text
    title = service.title
    tree = service.tree?.text
    say = service.say
    switch service.remit {
    case .inRemit: sendTo = nil
    case .sendTo(let door): sendTo = door
    }
  }
}

/// A nature, and the priorities that leaves give it.
package struct NatureSummary: Encodable, Sendable {
  package let code: String
  package let title: String
  package let priorities: [String]
  package let isUnknown: Bool

  static func all(of pack: Pack) -> [NatureSummary] {
    var priorities: [NatureCode: Set<Priority>] = [:]
    for tree in pack.trees.values {
      for leaf in tree.leaves.values { priorities[leaf.nature, default: []].insert(leaf.priority) }
    }
    return pack.natures.values.sorted { $0.code < $1.code }.map { nature in
      NatureSummary(
        code: nature.code.text, title: nature.title,
        priorities: (priorities[nature.code] ?? []).sorted().map { "\($0)" },
        isUnknown: nature.code == pack.unknownNature)
    }
  }
}

/// A priority with what is promised for it, in seconds.
package struct PrioritySummary: Encodable, Sendable {
  package let priority: String
  package let title: String
  package let assign: Int64
  package let attend: Int64
  package let update: Int64

  init(_ priority: Priority, _ promised: PriorityTargets) {
    self.priority = "\(priority)"
    title = promised.title
    assign = promised.targets.assignSeconds
    attend = promised.targets.attendSeconds
    update = promised.targets.updateSeconds
  }
}

/// A template with its limit.
package struct TemplateSummary: Encodable, Sendable {
  package let name: String
  package let medium: String
  package let text: String
  package let limit: Int64
  /// What the limit counts.
  package let unit: String

  init(_ template: MessageTemplate) {
    name = template.name
    medium = template.medium
    text = template.text
    switch template.limit {
    case .seconds(let most): (limit, unit) = (most, "seconds")
    case .segments(let most): (limit, unit) = (most, "segments")
    case .characters(let most): (limit, unit) = (most, "characters")
    }
  }
}
