internal import Contact
internal import HTML
internal import Orders
internal import Vocabulary

/// Where a handler gets the link for whoever is in contact: to send or to read out; and takes it back.
struct CallerLinkPage: Sendable {
  private static let hoursUsual = 2

  /// A link just made, as it stands nowhere else.
  struct Made: Sendable {
    let code: HereCode
    /// Where this server is reached, such as `https://tocsin.example`.
    let origin: String
  }

  let contact: ContactID
  let title: String
  let link: CallerLink?
  let outlook: Outlook
  let visitor: Visitor
  var made: Made?
  var refusal: String?
  /// As they were typed, where they were refused.
  var hours = "\(CallerLinkPage.hoursUsual)"

  var path: Path { "/calls/\(contact)/link" }

  func render() -> [UInt8] {
    let frame = PageFrame(
      title: "Link for the caller", skipWords: "To the link", outlook: outlook, visitor: visitor, section: "/calls")
    return frame.render { html in
      html.section(.class("keeping")) {
        html.h1 {
          html.text("Link for ")
          html.bdi(title)
        }
        html.p { html.a("Back to the contact", .href("/calls/\(contact)")) }
        if let made { write(html, made) }
        writeState(html)
        html.form(.id("link"), .method(.post), .action(path), .class("fields")) {
          if let refusal { html.p(refusal, .id("link-refusal"), .class("refusal"), .role("alert")) }
          html.div(.class("field")) {
            html.label(.for("hours")) {
              html.text("Holds for")
              html.small(" hours, \(CallerLink.hoursMax) at most")
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
      html.p { html.code(address, .id("here-address")) }
      html.p {
        html.text("To read out: ")
        html.b(made.code.spoken, .id("here-spoken"))
        html.text(", typed at \(made.origin)/here")
      }
    }
  }

  private func writeState(_ html: Markup) {
    guard let link else {
      html.p(
        "No link holds. Whoever has one sends their position and photos to this contact, and sees nothing of it.",
        .class("quiet"))
      return
    }
    html.p(
      "A link made by \(link.givenBy) at \(outlook.zone.clock(link.given)) holds until \(outlook.zone.text(link.until))."
    )
    html.form(.method(.post), .action("/calls/\(contact)/link-removal")) { html.button("Take it back") }
  }
}
