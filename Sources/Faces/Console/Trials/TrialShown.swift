internal import HTML
internal import Improvement
internal import Overview
internal import Procedure
internal import Vocabulary

/// Which incidents of a trial a page lists, by its address and in words.
extension TrialChoice {
  func path(in pack: PackName) -> Path {
    switch self {
    case .open: "/procedures/\(pack)/trial/incidents?list=open"
    case .undecided: "/procedures/\(pack)/trial/incidents?list=undecided"
    case .lowered: "/procedures/\(pack)/trial/incidents?list=lowered"
    case .cell(let cell):
      "/procedures/\(pack)/trial/incidents?aspect=\(cell.aspect.rawValue)&direction=\(cell.direction.rawValue)&from=\(cell.from)&to=\(cell.to)"
    }
  }

  var words: String {
    switch self {
    case .open: "Changed or not, by what was never asked"
    case .undecided: "Not decided"
    case .lowered: "Lowered"
    case .cell(let cell): "\(cell.aspect.title) \(cell.direction.rawValue): from \(cell.from) to \(cell.to)"
    }
  }
}

extension TrialAspect {
  var title: String {
    switch self {
    case .priority: "Priority"
    case .nature: "Nature"
    case .requirement: "Requirement"
    case .level: "Escalation"
    }
  }
}

/// What stands around every page about a draft.
struct TrialFrame: Sendable {
  let name: PackName
  let title: String
  let outlook: Outlook
  let forms: Forms

  /// `isWorked` where forms stand on it; a list has none, and no command is typed on it.
  func render(_ heading: String, isWorked: Bool = true, _ content: (Markup) -> Void) -> [UInt8] {
    PageFrame(
      title: heading, skipWords: "To the draft", outlook: outlook, visitor: forms.visitor,
      forms: isWorked ? forms : nil, section: "/procedures", isEdited: isWorked
    ).render { html in
      html.header(.class("incident")) {
        html.p(.class("quiet")) {
          html.a("Procedures", .href("/procedures"))
          html.text(" › ")
          html.a(.href("/procedures/\(name)")) { html.bdi(title) }
        }
        html.h1 { html.bdi(heading) }
      }
      html.nav(.class("sections"), .aria("label", "About the draft")) {
        html.a("Tried on the record", .href("/procedures/\(name)/trial"))
        html.a("In the shadow", .href("/procedures/\(name)/shadow"))
      }
      content(html)
    }
  }
}

/// Where no draft is laid open.
struct NoDraftPage: Sendable {
  let frame: TrialFrame

  func render() -> [UInt8] {
    frame.render("Draft") { html in
      html.p("No draft of this pack is laid open. `tocsin procedure draft FOLDER` does that.")
    }
  }
}
