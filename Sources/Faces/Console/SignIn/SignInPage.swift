internal import HTML
internal import Hummingbird

/// What stands at the door.
enum SignInPage {
  private static let remedy = "tocsin sign-in-link --store DIR"

  /// For somebody without a link.
  static func explanation() -> Response {
    PageResponse.page(
      render(title: "Sign in") { html in
        html.p("Open the one-time link that the server printed when it started. It works once.")
        writeRemedy(html, "For a new one, run this on the machine of the server, DIR being the folder of the store:")
      })
  }

  /// For somebody with a link, good or not: the button spends it.
  static func question(_ token: String) -> Response {
    PageResponse.page(
      render(title: "Sign in") { html in
        html.form(.method(.post), .action("/sign-in/\(token)"), .class("fields")) {
          html.p("This link works once. You stay signed in on this browser for \(Int(Door.sessionHours)) hours.")
          html.button("Sign in", .class("primary"), .autofocus())
        }
      })
  }

  /// The same for a link that is unknown, used or expired.
  static func refusal() -> Response {
    let bytes = render(title: "Not signed in") { html in
      html.p("This link is not valid: it was used before, has expired, or never was one.", .class("refusal"))
      writeRemedy(html, "For a new one, run this on the machine of the server, DIR being the folder of the store:")
    }
    return PageResponse.page(bytes, status: .forbidden)
  }

  private static func writeRemedy(_ html: Markup, _ words: String) {
    html.p(words)
    html.p { html.code(remedy) }
  }

  private static func render(title: String, _ content: @escaping (Markup) -> Void) -> [UInt8] {
    Document(title: "\(title) – Tocsin", stylesheets: [Assets.stylesheet.path])
      .render(byteCountExpected: 2_048, .class("signin")) { html in
        html.main {
          html.h1(title == "Sign in" ? "Tocsin" : title)
          content(html)
        }
      }
  }
}
