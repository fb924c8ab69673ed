internal import Account
internal import HTML
internal import Vocabulary

/// Every account there is, and the form that opens one.
struct AccountsPage: Sendable {
  /// Whoever keeps accounts, and whoever looks into them.
  static let need = Need.oneOf([.keepAccounts, .inspect])

  let accounts: [(id: ActorID, state: AccountState)]
  let outlook: Outlook
  let visitor: Visitor
  var refusal: FormRefusal?

  init(_ accounts: [ActorID: AccountState], _ outlook: Outlook, _ visitor: Visitor, _ refusal: FormRefusal? = nil) {
    self.accounts = accounts.map { ($0.key, $0.value) }.sorted {
      ($0.state.phase == .closed ? 1 : 0, $0.id) < ($1.state.phase == .closed ? 1 : 0, $1.id)
    }
    self.outlook = outlook
    self.visitor = visitor
    self.refusal = refusal
  }

  /// The whole page.
  func render() -> [UInt8] {
    PageFrame(title: "Accounts", skipWords: "To the accounts", outlook: outlook, visitor: visitor).render { html in
      html.div(.class("columns", "keeping")) {
        html.section {
          html.h1("Accounts")
          writeTable(html)
        }
        if visitor.may(.keepAccounts) {
          html.section(.aria("labelledby", "opening-title")) {
            html.h2("Open an account", .id("opening-title"))
            writeForm(html)
          }
        }
      }
    }
  }

  private func writeTable(_ html: Markup) {
    html.table(.class("list")) {
      html.thead {
        html.tr {
          html.th("Account", .scope(.col))
          html.th("Name", .scope(.col))
          html.th("Roles", .scope(.col))
          html.th("Last signed in", .scope(.col))
          html.th("State", .scope(.col))
        }
      }
      html.tbody {
        for account in accounts { writeRow(html, account.id, account.state) }
      }
    }
  }

  private func writeRow(_ html: Markup, _ id: ActorID, _ state: AccountState) {
    html.tr {
      html.th(.scope(.row)) { html.a(.href("/accounts/\(id)")) { html.bdi(id.text) } }
      html.td(.data("label", "Name")) { html.bdi(state.name?.description ?? "") }
      html.td(RoleWords.list(state.roles), .data("label", "Roles"))
      html.td(.data("label", "Last signed in")) {
        if let last = state.lastSignedIn {
          html.time("\(outlook.zone.day(last)) \(outlook.zone.clock(last))", .dateTime(Words.machine(last)))
        } else {
          html.text("never")
        }
      }
      html.td(AccountsPage.stateWords(state, at: outlook.now), .data("label", "State"))
    }
  }

  /// Where an account stands, in a few words.
  static func stateWords(_ state: AccountState, at now: Moment) -> String {
    switch state.phase {
    case .unopened: "not opened"
    case .closed: "closed"
    case .open:
      if state.lockedUntil(at: now) != nil {
        "locked after \(state.refusals) wrong tries"
      } else if !state.secrets.contains(.password) {
        "open, no password yet"
      } else {
        state.secrets.contains(.totp) ? "open, with authenticator" : "open"
      }
    }
  }

  private func writeForm(_ html: Markup) {
    html.form(.method(.post), .action("/accounts"), .class("fields")) {
      let fields = FormWriter(html: html, form: .opening, prefix: "opening-", refusal: refusal)
      fields.head()
      fields.field("account", "Account", hint: "what the person types to sign in; it never changes")
      fields.field("name", "Name", hint: "as colleagues know the person")
      fields.roles([])
      html.div(.class("actions")) { html.button("Open the account", .class("primary")) }
    }
  }
}
