internal import HTML
internal import Vocabulary

/// What was given while the server could not be reached and waits in the browser; hidden until there is something.
///
/// `WaitingScript` fills it. Without script nothing waits: the browser itself says that a page could not be sent.
enum WaitingList {
  static func write(_ html: Markup) {
    html.section(.id("waiting"), .class("waiting"), .aria("labelledby", "waiting-title"), .hidden()) {
      html.p(.role("status")) {
        html.b("", .id("waiting-title"))
        html.span("", .id("waiting-why"))
      }
      html.ol(.id("waiting-list"))
    }
  }

  /// Asked of whoever signs out while something waits.
  static func writeLeaving(_ html: Markup, _ visitor: Visitor) {
    html.dialog(.id("leaving"), .class("lock"), .aria("labelledby", "leaving-title")) {
      html.h2("", .id("leaving-title"))
      html.p {
        html.text("It was not sent. It can stay in this browser, sealed, until ")
        html.bdi(visitor.name)
        html.text(" signs in here again; nobody else can read or send it.")
      }
      html.form(.method(.post), .action("/sign-out"), .class("actions"), .data("leaving", "yes")) {
        html.button("Stay signed in", .type(.button), .class("primary"), .id("leaving-stay"))
        html.button("Sign out, it stays")
        html.button("Drop it and sign out", .type(.button), .id("leaving-drop"))
      }
    }
  }
}
