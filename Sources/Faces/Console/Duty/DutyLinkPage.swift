internal import Deployment
internal import Desk
internal import HTML
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// Where a controller gives a crew the link to its duty: to scan, to send or to read out; and takes it back.
struct DutyLinkPage: Sendable {
  static let hoursUsual: Int64 = 12

  /// A link just made, as it stands nowhere else.
  struct Made: Sendable {
    let code: DutyCode
    /// Where this server is reached, such as `https://tocsin.example`.
    let origin: String
  }

  let reference: Reference
  let unit: CallSign
  let link: DutyLink?
  let outlook: Outlook
  let visitor: Visitor
  var made: Made?
  var refusal: String?
  /// As they were typed, where they were refused.
  var hours = "\(DutyLinkPage.hoursUsual)"

  var path: Path { "/incidents/\(reference)/units/\(unit)/link" }

  func render() -> [UInt8] {
    let frame = PageFrame(
      title: "Link for \(unit)", skipWords: "To the link", outlook: outlook, visitor: visitor, section: "/control")
    return frame.render { html in
      html.section(.class("keeping")) {
        html.h1("Link to the duty of \(unit)")
        html.p { html.a("Back to \(reference)", .href("/control/\(reference)")) }
        if let made { write(html, made) }
        writeState(html)
        html.form(.id("link"), .method(.post), .action(path), .class("fields")) {
          if let refusal { html.p(refusal, .id("link-refusal"), .class("refusal"), .role("alert")) }
          html.div(.class("field")) {
            html.label(.for("hours")) {
              html.text("Holds for")
              html.small(" hours, \(DutyLink.hoursMax) at most")
            }
            html.input(
              .id("hours"), .name("hours"), .type(.number), .min(1), .value(hours), .required(),
              .when(refusal != nil, .aria("invalid", "true")),
              .when(refusal != nil, .aria("describedby", "link-refusal")))
          }
          html.button(link == nil ? "Make a link" : "Make another; the last one ends", .class("primary"))
        }
      }
    }
  }

  private func write(_ html: Markup, _ made: Made) {
    let address = "\(made.origin)\(made.code.path.text)"
    html.section(.class("card", "duty-link"), .aria("labelledby", "made-title")) {
      html.h2("Give it now: it is not shown again", .id("made-title"))
      ScanCode(address)?.write(html, words: "Code to scan: the link to the duty of \(unit)")
      html.p { html.code(address, .id("duty-address")) }
      html.p {
        html.text("To read out: ")
        html.b(made.code.spoken, .id("duty-spoken"))
        html.text(", typed at \(made.origin)/duty")
      }
    }
  }

  private func writeState(_ html: Markup) {
    guard let link else {
      html.p("No link holds. Whoever has one sees this duty, reports for \(unit), and nothing else.", .class("quiet"))
      return
    }
    html.p(
      "A link made by \(link.givenBy) at \(outlook.zone.clock(link.given)) holds until \(outlook.zone.text(link.until))."
    )
    html.form(.method(.post), .action("/incidents/\(reference)/units/\(unit)/link-removal")) {
      html.button("Take it back")
    }
  }
}
