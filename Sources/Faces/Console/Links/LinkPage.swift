internal import HTML
internal import Orders
internal import Vocabulary

/// Where somebody of the centre gets a link for somebody without an account: to scan, to send or to read out; and takes it back.
struct LinkPage: Sendable {
  /// A link just made, as it stands nowhere else.
  struct Made: Sendable {
    let code: LinkCode
    /// Where this server is reached, such as `https://tocsin.example`.
    let origin: String
  }

  let offer: LinkOffer
  let outlook: Outlook
  var made: Made?
  /// The hours as they were typed, and why they were not taken.
  var refused: (typed: String, words: String)?

  func render() -> [UInt8] {
    let frame = PageFrame(
      title: "\(offer.title) \(offer.name)", skipWords: "To the link", outlook: outlook, visitor: offer.visitor,
      section: offer.section)
    return frame.render { html in
      html.section(.class("keeping")) {
        html.h1 {
          html.text("\(offer.title) ")
          html.bdi(offer.name)
        }
        html.p { html.a(offer.back.words, .href(offer.back.path)) }
        if let made { write(html, made) }
        writeState(html)
        writeForm(html)
      }
    }
  }

  private func writeForm(_ html: Markup) {
    html.form(.id("link"), .method(.post), .action(offer.path), .class("fields")) {
      if let refused { html.p(refused.words, .id("link-refusal"), .class("refusal"), .role("alert")) }
      html.div(.class("field")) {
        html.label(.for("hours")) {
          html.text("Holds for")
          html.small(" hours, \(offer.target.hoursMax) at most")
        }
        html.input(
          .id("hours"), .name("hours"), .type(.number), .min(1), .value(refused?.typed ?? "\(offer.target.hoursUsual)"),
          .required(), .when(refused != nil, .aria("invalid", "true")),
          .when(refused != nil, .aria("describedby", "link-refusal")))
      }
      html.button(offer.target.link == nil ? "Make a link" : "Make another; the last one ends", .class("primary"))
    }
  }

  private func write(_ html: Markup, _ made: Made) {
    let address = "\(made.origin)\(made.code.path.text)"
    html.section(.class("card", "given-link"), .aria("labelledby", "made-title")) {
      html.h2("Give it now: it is not shown again", .id("made-title"))
      ScanCode(address)?.write(html, words: "Code to scan: \(offer.title) \(offer.name)")
      html.p { html.code(address, .id("link-address")) }
      html.p {
        html.text("To read out: ")
        html.b(made.code.spoken, .id("link-spoken"))
        html.text(", typed at \(made.origin)\(made.code.door.path.text)")
      }
    }
  }

  private func writeState(_ html: Markup) {
    guard let link = offer.target.link else {
      html.p("No link holds. \(offer.opens)", .class("quiet"))
      return
    }
    html.p(
      "A link made by \(link.givenBy) at \(outlook.zone.clock(link.given)) holds until \(outlook.zone.text(link.until))."
    )
    html.form(.method(.post), .action(offer.removal)) { html.button("Take it back") }
  }
}
