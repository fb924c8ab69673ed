internal import Account
internal import Desk
internal import HTML
internal import Journal
internal import Vocabulary

/// One account as an administrator keeps it, and as an auditor reads it.
struct AccountPage: Sendable {
  /// How many entries are shown.
  static let entryCountMax = 60

  let id: ActorID
  let state: AccountState
  let past: [AccountEntry]
  let sessions: [DoorSession]
  let keys: [KeyKeeper.Line]
  let outlook: Outlook
  let visitor: Visitor
  var refusal: FormRefusal?
  /// A link that was just made: shown now and never again.
  var link: String?
  /// A key that was just issued: the same.
  var issued: KeyKeeper.Issued?

  /// Whether the visitor may change anything of it.
  private var isKept: Bool { visitor.may(.keepAccounts) }

  /// The whole page.
  func render() -> [UInt8] {
    let frame = PageFrame(title: "Account \(id)", skipWords: "To the account", outlook: outlook, visitor: visitor)
    return frame.render { html in
      html.header(.class("incident")) {
        html.h1 { html.bdi(state.name?.description ?? id.text) }
        html.dl(.class("facts")) {
          writeFact(html, "Account", id.text)
          writeFact(html, "State", AccountsPage.stateWords(state, at: outlook.now))
          writeFact(html, "Roles", RoleWords.list(state.roles))
          writeFact(html, "Last signed in", state.lastSignedIn.map { outlook.zone.text($0) } ?? "never")
          writeFact(html, "Wrong tries since", "\(state.refusals)")
        }
      }
      if let link { writeLink(html, link) }
      if let issued { writeKey(html, issued) }
      writeHomeless(html)
      html.div(.class("columns", "keeping")) {
        html.div {
          SessionsView(
            sessions: sessions, outlook: outlook, action: { "/accounts/\(id)/sessions/\($0)/revocation" },
            asksReason: true, current: nil, refusal: refusal, isKept: isKept
          ).write(html)
          KeysView(account: id, lines: keys, outlook: outlook, refusal: refusal, isKept: isKept).write(html)
          writePast(html)
        }
        if isKept { html.div { writeForms(html) } }
      }
    }
  }

  private func writeLink(_ html: Markup, _ link: String) {
    html.div(.class("handout"), .role("status")) {
      html.p(
        "One-time link, shown this once. Give it to nobody but the person, in person or by telephone number you know:")
      html.p { html.code("/sign-in/\(link)") }
      html.p(
        "It stands behind this server's address, works once, and waits \(Doorkeeper.linkHours) hours. It sets a new password,"
          + " takes an authenticator away and ends all other sessions.")
    }
  }

  private func writeKey(_ html: Markup, _ issued: KeyKeeper.Issued) {
    html.div(.class("handout"), .role("status")) {
      html.p("The key, shown this once. Put it where the program keeps its secrets, and nowhere else:")
      html.p { html.code(issued.secret) }
      html.p(
        issued.grant.isSigning
          ? "The source signs its alarms with it and sends them to /api/v1/alarms?source=\(issued.grant.key)."
          : "The program sends it as Authorization: Bearer. People know it as \(issued.grant.key).")
    }
  }

  /// A refusal whose form is not on the page, because the account has moved on.
  private func writeHomeless(_ html: Markup) {
    guard let refusal else { return }
    let forms = Fragment { writeForms($0) }
    guard forms.bytes.firstRange(of: Array(refusal.words.utf8.prefix(12))) == nil else { return }
    html.p("Not done: \(refusal.words)", .class("refusal"), .role("alert"))
  }

  private func writeFact(_ html: Markup, _ name: String, _ words: String) {
    html.div {
      html.dt(name)
      html.dd { html.bdi(words) }
    }
  }

  private func writePast(_ html: Markup) {
    html.section(.aria("labelledby", "past-title")) {
      html.h2("What happened", .id("past-title"))
      html.ol(.class("log")) {
        for entry in past {
          html.li(.class("entry")) {
            html.time(
              "\(outlook.zone.day(entry.recorded)) \(outlook.zone.clock(entry.recorded))",
              .dateTime(Words.machine(entry.recorded)))
            html.div {
              html.p(.class("words")) { html.bdi(AccountEventWords.text(entry.event)) }
              html.span(.class("author", "quiet")) { html.bdi("by \(entry.actor)") }
            }
          }
        }
      }
      if past.isEmpty { html.p("Nothing yet.", .class("quiet")) }
    }
  }
}
