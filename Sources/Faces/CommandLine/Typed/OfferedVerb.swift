internal import ArgumentParser

/// A verb that a page's command line takes. Those that touch the machine's files are not among them, nor those that print a secret or are
/// about the keys of programs: the pages of the accounts show these, to people alone.
struct OfferedVerb {
  /// nil for a verb that stands alone, such as `explain`.
  let group: String?
  /// Of two words where it stands in a group inside the group, such as `work show`.
  let name: String
  let type: any ParsableCommand.Type

  var path: [String] { (group.map { [$0] } ?? []) + name.split(separator: " ").map(String.init) }

  /// Whether a line may name it by its own word alone; what ends a shift, moves what others know, or is not part of an
  /// incident's work asks for the whole.
  var hasShortForm: Bool {
    guard let group else { return true }
    return OfferedVerb.shortGroups.contains(group) && !(group == "shift" && name == "end")
  }

  private static let shortGroups: Set = ["incident", "assess", "unit", "contact", "shift"]

  static var all: [OfferedVerb] {
    let groups: [any ParsableCommand.Type] = [
      IncidentVerbs.self, AssessVerbs.self, UnitVerbs.self, ContactVerbs.self, ShiftVerbs.self, PlaceVerbs.self,
      CallerVerbs.self, ReportVerbs.self,
    ]
    let parts: [(any ParsableCommand.Type, [any ParsableCommand.Type])] = [
      (
        AccountVerbs.self,
        [
          AccountOpen.self, AccountRoles.self, AccountRename.self, AccountClose.self, AccountReopen.self,
          AccountRevoke.self, AccountResetTOTP.self, AccountList.self, AccountShow.self, AccountSessions.self,
        ]
      ),
      (MapVerbs.self, [MapSearch.self, MapList.self]),
      (
        ProcedureVerbs.self, [ProcedurePublished.self, ProcedureUse.self, ProcedureShadow.self, ProcedureRollback.self]
      ),
    ]
    let drafts = ProcedureWork.configuration.subcommands.map { verb in
      OfferedVerb(group: name(ProcedureVerbs.self), name: "\(name(ProcedureWork.self)) \(name(verb))", type: verb)
    }
    let alone: [any ParsableCommand.Type] = [Explain.self, Search.self]
    return (groups.map { ($0, $0.configuration.subcommands) } + parts).flatMap { group, verbs in
      verbs.map { OfferedVerb(group: name(group), name: name($0), type: $0) }
    } + drafts + alone.map { OfferedVerb(group: nil, name: name($0), type: $0) }
  }

  private static func name(_ type: any ParsableCommand.Type) -> String { type.configuration.commandName ?? "" }

  /// What stands first behind the verb where nothing else is named.
  enum Subject { case incident, incidentSecond, contact, none }

  var subject: Subject {
    switch (group, name) {
    case ("incident", "open"), ("incident", "list"): .none
    case ("incident", _), ("assess", _), (nil, "explain"), ("unit", "propose"), ("unit", "roll-call"): .incident
    case ("unit", "assign"): .incidentSecond
    case ("contact", "receive"), ("contact", "list"), ("contact", "inbox"): .none
    case ("contact", _): .contact
    default: .none
    }
  }

  /// Which options take the words that are left over behind that many, in turn; the last takes all the rest.
  var looseWords: (behind: Int, options: [String])? { OfferedVerb.loose[path.joined(separator: " ")] }

  private static let loose: [String: (behind: Int, options: [String])] = [
    "incident raise": (2, ["reason"]), "incident stand-down-level": (2, ["reason"]),
    "incident hand": (1, ["to", "reason"]), "incident merge": (1, ["into"]), "incident reopen": (1, ["reason"]),
    "incident restrict": (1, ["to", "reason"]), "incident lift": (1, ["reason"]), "incident strike": (2, ["reason"]),
    "incident withdraw": (2, ["reason"]), "incident offer": (1, ["to", "words"]),
    "incident partner-accepts": (1, ["their-reference"]), "incident partner-declines": (1, ["reason"]),
    "incident task-withdrawn": (2, ["reason"]), "incident role": (2, ["to"]), "assess start": (1, ["tree"]),
    "assess correct": (3, ["reason"]), "assess skip": (1, ["reason"]), "assess suspend": (1, ["reason"]),
    "assess judge": (2, ["reason"]), "assess override": (2, ["reason"]), "assess cancel": (1, ["reason"]),
    "assess look": (1, ["reason"]), "unit assign": (2, ["duty"]), "unit withdraw": (1, ["reason"]),
    "unit refuse": (1, ["reason"]), "unit stand-down": (1, ["reason"]), "unit divert": (1, ["to", "duty"]),
    "contact offer": (1, ["to"]), "contact reconnect": (1, ["number"]), "contact decline": (1, ["reason"]),
    "contact wrap-up": (2, ["note"]), "shift pause": (0, ["reason"]),
  ]
}
