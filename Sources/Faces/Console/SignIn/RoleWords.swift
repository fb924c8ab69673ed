internal import Account

/// Roles and actions as people read them.
enum RoleWords {
  /// Which roles could do what this visitor may not.
  static func refusal(_ actions: [Action], _ visitor: Visitor) -> String {
    let roles = Role.allCases.filter { role in actions.contains { Permissions.permit($0, to: [role]) } }
    return
      "To \(joined(actions.map { words($0) }, "or to")) somebody has to be \(joined(roles.map { "\(article($0)) \($0.rawValue)" }, "or")); "
      + "your account is \(joined(visitor.roles.sorted().map { "\(article($0)) \($0.rawValue)" }, "and"))."
  }

  /// What a role is for, in one line.
  static func purpose(_ role: Role) -> String {
    switch role {
    case .handler: "takes contacts, asks the questions, keeps the log"
    case .controller: "deploys units and keeps track of them"
    case .supervisor: "everything at the desk, second looks, restricting, the registers"
    case .manager: "reads, decides on major incidents, keeps procedures"
    case .assessor: "reads and reviews how incidents were handled"
    case .commander: "commands at an incident"
    case .auditor: "reads everything, the journal too, and changes nothing"
    case .administrator: "keeps accounts and the centre's settings"
    }
  }

  static func words(_ action: Action) -> String {
    switch action {
    case .look: "read the board and incidents"
    case .takeContacts: "take contacts"
    case .keepLog: "write in the log"
    case .assess: "assess"
    case .override: "set another priority, or cancel"
    case .lookAgain: "look a second time"
    case .deploy: "deploy units"
    case .keepUnits: "keep units"
    case .raiseLevel: "raise the level"
    case .command: "command"
    case .handOff: "hand incidents on"
    case .restrict: "restrict an incident"
    case .close: "close an incident"
    case .keepRegisters: "keep the registers"
    case .keepShift: "keep the shift"
    case .review: "review"
    case .keepReviews: "say that an incident was reviewed"
    case .audit: "read the journal itself"
    case .inspect: "look into contacts and accounts"
    case .keepProcedures: "keep procedures"
    case .publishProcedures: "publish procedures"
    case .keepCentre: "keep the centre's settings"
    case .keepAccounts: "keep accounts"
    }
  }

  static func list(_ roles: Set<Role>) -> String { roles.sorted().map(\.rawValue).joined(separator: ", ") }

  private static func article(_ role: Role) -> String { "aeiou".contains(role.rawValue.prefix(1)) ? "an" : "a" }

  private static func joined(_ words: [String], _ last: String) -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}
