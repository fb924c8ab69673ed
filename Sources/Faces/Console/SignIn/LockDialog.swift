internal import HTML
internal import Vocabulary

/// Over every page, hidden until the session locks: asks for the password and keeps what was typed behind it.
enum LockDialog {
  static func write(_ html: Markup, _ visitor: Visitor) {
    html.dialog(.id("lock"), .class("lock"), .aria("labelledby", "lock-title"), .data("account", visitor.actor.text)) {
      html.h2("Locked", .id("lock-title"))
      html.form(.method(.post), .action("/session/unlocking"), .class("fields")) {
        html.p("Nobody used this page for a while. What was typed is kept.")
        html.p(.class("refusal"), .role("alert"), .hidden())
        html.input(
          .type(.text), .name("account"), .value(visitor.actor.text), .autocomplete("username"), .readOnly(), .hidden())
        html.div {
          html.label(.for("lock-password")) {
            html.text("Password of ")
            html.bdi(visitor.name)
          }
          html.input(
            .type(.password), .id("lock-password"), .name("password"), .autocomplete("current-password"), .required())
        }
        if let provider = visitor.provider {
          html.p {
            html.a(
              "Sign in with \(provider) in another window", .href(OpenIDRoutes.beginPath), .named("target", "_blank"),
              .rel("noopener"))
            html.text("; this page goes on by itself.")
          }
        }
        html.div(.class("actions")) {
          html.button("Unlock", .class("primary"))
          html.button("Sign out", .formAction("/sign-out"), .named("formnovalidate", ""))
        }
      }
      html.p(.class("ended"), .hidden()) {
        html.text("The session has ended. ")
        html.a("Sign in again in another window", .href("/sign-in"), .named("target", "_blank"), .rel("noopener"))
        html.text("; this page stays as it is and goes on by itself.")
      }
    }
  }
}
