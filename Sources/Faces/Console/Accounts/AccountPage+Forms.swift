internal import Account
internal import HTML
internal import Vocabulary

extension AccountPage {
  /// What can be done about the account as it stands.
  func writeForms(_ html: Markup) {
    if state.phase == .closed {
      return writeForm(html, .reopening, "Open again", "/accounts/\(id)/reopening", "Open again") { fields in
        fields.field("reason", "Reason")
      }
    }
    writeForm(html, .link, "One-time link", "/accounts/\(id)/links", "Make a link") { fields in
      fields.field("reason", "Reason", hint: "first sign-in, password forgotten, authenticator lost")
    }
    writeForm(html, .roles, "Roles", "/accounts/\(id)/roles", "Give these roles") { fields in
      fields.roles(state.roles)
      fields.field("reason", "Reason")
    }
    writeForm(html, .issuing, "Key for a program", "/accounts/\(id)/keys", "Issue a key") { KeysView.writeFields($0) }
    writeForm(html, .naming, "Name", "/accounts/\(id)/name", "Change the name") { fields in
      fields.field("name", "Name", value: state.name?.words ?? "")
    }
    if state.secrets.contains(.totp) {
      writeForm(
        html, .authenticator, "Authenticator", "/accounts/\(id)/authenticator/removal", "Take the authenticator away"
      ) { fields in
        fields.html.p("The person signs in by password alone then, and can set up another.")
      }
    }
    writeForm(html, .closing, "Close the account", "/accounts/\(id)/closure", "Close the account") { fields in
      fields.html.p(
        "The person is signed out everywhere at once and cannot come in any more. What they did stays on record.")
      fields.field("reason", "Reason")
    }
  }

  private func writeForm(
    _ html: Markup, _ form: FormRefusal.Form, _ title: String, _ path: Path, _ button: String,
    _ content: (FormWriter) -> Void
  ) {
    html.section(.aria("labelledby", "\(form)-title")) {
      html.h2(title, .id("\(form)-title"))
      html.form(.method(.post), .action(path), .class("fields")) {
        let fields = FormWriter(html: html, form: form, prefix: "\(form)-", refusal: refusal)
        fields.head()
        content(fields)
        html.div(.class("actions")) { html.button(button) }
      }
    }
  }
}
