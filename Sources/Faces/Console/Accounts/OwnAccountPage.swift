internal import Account
internal import HTML
internal import Journal
internal import Passwords
internal import Vocabulary

/// What somebody does about their own account.
struct OwnAccountPage: Sendable {
  let id: ActorID
  let state: AccountState
  let sessions: [DoorSession]
  let current: Digest?
  let outlook: Outlook
  let visitor: Visitor
  var refusal: FormRefusal?
  /// An authenticator being set up: shown until its first code has come back.
  var offered: OneTimeCode?

  /// The whole page.
  func render() -> [UInt8] {
    let frame = PageFrame(title: "Your account", skipWords: "To your account", outlook: outlook, visitor: visitor)
    return frame.render { html in
      html.header(.class("incident")) {
        html.h1 { html.bdi(state.name?.description ?? id.text) }
        html.dl(.class("facts")) {
          html.div {
            html.dt("Account")
            html.dd { html.bdi(id.text) }
          }
          html.div {
            html.dt("Roles")
            html.dd(RoleWords.list(state.roles))
          }
        }
      }
      html.div(.class("columns", "keeping")) {
        html.div {
          SessionsView(
            sessions: sessions, outlook: outlook, action: { "/account/sessions/\($0)/revocation" }, asksReason: false,
            current: current, refusal: refusal
          ).write(html)
          if sessions.count > 1 {
            html.form(.method(.post), .action("/account/sessions/revocation")) {
              html.button("Sign out everywhere else")
            }
          }
        }
        html.div {
          writePassword(html)
          writeAuthenticator(html)
        }
      }
    }
  }

  private func writePassword(_ html: Markup) {
    html.section(.aria("labelledby", "password-title")) {
      html.h2("Change the password", .id("password-title"))
      html.form(.method(.post), .action("/account/password"), .class("fields")) {
        let fields = FormWriter(html: html, form: .password, prefix: "change-", refusal: refusal)
        fields.head()
        html.p("Every other browser in which you are signed in is signed out.")
        fields.field("password-now", "Password as it is", kind: .password, purpose: "current-password")
        let ours = refusal.flatMap { $0.form == .password ? $0 : nil }
        PasswordFields.write(
          html, refusal: ours?.field == "password" ? ours?.words : nil, differs: ours?.field == "password-again")
        html.div(.class("actions")) { html.button("Change the password") }
      }
    }
  }

  private func writeAuthenticator(_ html: Markup) {
    html.section(.aria("labelledby", "authenticator-title")) {
      html.h2("Authenticator", .id("authenticator-title"))
      if let offered {
        writeOffer(html, offered)
      } else if state.secrets.contains(.totp) {
        html.p("A code of your authenticator is asked for when you sign in.")
        html.form(.method(.post), .action("/account/authenticator/removal"), .class("fields")) {
          let fields = FormWriter(html: html, form: .removing, prefix: "removing-", refusal: refusal)
          fields.head()
          fields.field("password-now", "Password", kind: .password, purpose: "current-password")
          html.div(.class("actions")) { html.button("Do without it") }
        }
      } else {
        html.p(
          "An app on your telephone that shows a code of six digits; signing in then takes it beside the password.")
        if let refusal, refusal.form == .removing || refusal.form == .authenticator {
          html.p("Not done: \(refusal.words)", .class("refusal"), .role("alert"))
        }
        html.form(.method(.post), .action("/account/authenticator")) { html.button("Set one up") }
      }
    }
  }

  private func writeOffer(_ html: Markup, _ offered: OneTimeCode) {
    html.div(.class("handout")) {
      html.p("Type this key into the app, or open the address on the telephone. It is shown only now.")
      html.p { html.code(OwnAccountPage.grouped(offered.text), .class("key")) }
      html.p { html.code(offered.address(account: id.text, issuer: "Tocsin")) }
    }
    html.form(.method(.post), .action("/account/authenticator/confirmation"), .class("fields")) {
      let fields = FormWriter(html: html, form: .authenticator, prefix: "code-", refusal: refusal)
      fields.head()
      html.input(.type(.hidden), .name("key"), .value(offered.text))
      fields.field("password-now", "Password", kind: .password, purpose: "current-password")
      fields.field("code", "Code the app shows now", purpose: "one-time-code")
      html.div(.class("actions")) {
        html.button("Use it from now on", .class("primary"))
        html.a("Leave it", .href("/account"))
      }
    }
  }

  /// In fours, as people copy it.
  static func grouped(_ text: String) -> String {
    var grouped = ""
    for (index, character) in text.enumerated() {
      if index > 0, index.isMultiple(of: 4) { grouped += " " }
      grouped.append(character)
    }
    return grouped
  }
}
