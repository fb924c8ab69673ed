internal import HTML
internal import Improvement
internal import Overview
internal import Procedure
internal import Vocabulary

/// A trial as its pages show it.
struct TrialShown: Sendable {
  let trial: Trial
  let matrix: TrialMatrix
  /// All that is lowered, and of that what nobody has read.
  let downgrades: [Downgrade]
  let unread: [Downgrade]
}

/// Which incidents of a trial are listed, as an address says it.
enum TrialChoice: Hashable, Sendable {
  case cell(TrialMatrix.Cell)
  case open, undecided, lowered

  init?(_ query: Query) {
    switch query["list"] {
    case "open": self = .open
    case "undecided": self = .undecided
    case "lowered": self = .lowered
    default:
      guard let aspect = TrialAspect(rawValue: query["aspect"]),
        let direction = TrialDirection(rawValue: query["direction"])
      else { return nil }
      self = .cell(
        TrialMatrix.Cell(aspect: aspect, direction: direction, from: query["from"], to: query["to"]))
    }
  }

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

  func holds(_ tried: TrialCase, isRestricted: Bool) -> Bool {
    switch self {
    case .open: tried.isOpen
    case .undecided: tried.obstacle != nil
    case .lowered: tried.isLowered
    case .cell(let cell): tried.cells(withholding: isRestricted).contains { $0.cell == cell }
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
  let visitor: Visitor

  func render(_ heading: String, _ content: (Markup) -> Void) -> [UInt8] {
    PageFrame(
      title: heading, skipWords: "To the draft", outlook: outlook, visitor: visitor, section: "/procedures"
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
