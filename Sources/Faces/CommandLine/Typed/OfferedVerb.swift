internal import ArgumentParser

/// A verb that a page's command line takes; those that touch the machine's files are not among them.
struct OfferedVerb {
  /// nil for a verb that stands alone, such as `explain`.
  let group: String?
  let name: String
  let type: any ParsableCommand.Type

  var path: [String] { [group, name].compactMap(\.self) }

  /// Whether a line may name it by its own word alone; what ends a shift or moves what others know asks for the whole.
  var hasShortForm: Bool { group != "place" && group != "caller" && !(group == "shift" && name == "end") }

  static var all: [OfferedVerb] {
    let groups: [any ParsableCommand.Type] = [
      IncidentVerbs.self, AssessVerbs.self, UnitVerbs.self, ContactVerbs.self, ShiftVerbs.self, PlaceVerbs.self,
      CallerVerbs.self,
    ]
    let alone: [any ParsableCommand.Type] = [Explain.self, Search.self]
    return groups.flatMap { group in
      group.configuration.subcommands.map { OfferedVerb(group: name(group), name: name($0), type: $0) }
    } + alone.map { OfferedVerb(group: nil, name: name($0), type: $0) }
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
