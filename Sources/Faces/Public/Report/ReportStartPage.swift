internal import HTML
internal import Hummingbird
internal import Procedure

/// What can be reported here, in the pack's own words, and what is for somebody else, with whom.
struct ReportStartPage: Sendable {
  let frame: PublicFrame
  /// The services of the pack in force; empty where none is.
  let services: [Service]

  func response() -> Response {
    frame.page("Report something") { html in
      html.h1("What do you want to report?")
      let ours = services.filter { $0.remit == .inRemit }
      let others = services.filter { $0.remit != .inRemit }
      html.ul(.class("services")) {
        for service in ours { html.li { html.a(service.title, .href("/report/\(service.name)")) } }
        html.li {
          html.a(ours.isEmpty ? "Report it here" : "Something else", .href("/report/\(ReportAbout.otherName)"))
        }
      }
      guard !others.isEmpty else { return }
      html.h2("Not for us", .id("others"))
      html.p("We cannot deal with these. This is who can:", .class("quiet"))
      html.ul(.class("services"), .aria("labelledby", "others")) {
        for service in others {
          html.li(.class("door")) {
            html.b(service.title)
            if case .sendTo(let door) = service.remit { html.p("For \(door).") }
          }
        }
      }
    }
  }
}
