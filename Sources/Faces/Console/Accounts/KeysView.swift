internal import Account
internal import Desk
internal import HTML
internal import Vocabulary

/// The keys of an account, each with a button that revokes it, and the form that issues one.
struct KeysView {
  let account: ActorID
  let lines: [KeyKeeper.Line]
  let outlook: Outlook
  let refusal: FormRefusal?
  /// Whether whoever looks may revoke them.
  let isKept: Bool

  func write(_ html: Markup) {
    html.section(.aria("labelledby", "keys-title")) {
      html.h2("Keys for programs", .id("keys-title"))
      if let refusal, refusal.form == .revokingKey {
        html.p("Not done: \(refusal.words).", .class("refusal"), .role("alert"))
      }
      if lines.isEmpty { html.p("None.", .class("quiet")) }
      html.ul(.class("sessions")) {
        for line in lines { html.li { write(html, line) } }
      }
    }
  }

  /// What is to be issued; scopes that the account's roles do not permit are taken and open nothing.
  static func writeFields(_ fields: FormWriter) {
    fields.field("label", "What uses it", hint: "the telemetry bridge")
    fields.scopes()
    fields.field("days", "Ends after so many days", value: "\(KeyKeeper.daysByDefault)")
  }

  private func write(_ html: Markup, _ line: KeyKeeper.Line) {
    html.div {
      html.p {
        html.b { html.bdi(line.grant.label) }
        if line.isExpired { html.text(", expired") }
      }
      html.p(
        "key \(line.grant.key), \(line.isExpired ? "ended" : "until") \(moment(line.grant.expires)), "
          + (line.used.map { "last used \(moment($0))" } ?? "never used"), .class("quiet"))
      html.p(line.grant.scopes.map(\.rawValue).joined(separator: ", "), .class("quiet"))
    }
    guard isKept else { return }
    html.form(
      .method(.post), .action("/accounts/\(account)/keys/\(line.grant.key)/revocation"), .class("actions")
    ) {
      html.input(
        .type(.text), .name("reason"), .placeholder("reason"), .required(), .maxLength(256),
        .aria("label", "Reason to revoke key \(line.grant.key)"))
      html.button("Revoke it", .aria("label", "Revoke key \(line.grant.key)"))
    }
  }

  private func moment(_ moment: Moment) -> String { "\(outlook.zone.day(moment)) \(outlook.zone.clock(moment))" }
}

/// Scopes as people read them.
enum ScopeWords {
  static func purpose(_ scope: KeyScope) -> String {
    switch scope {
    case .read: "board, incidents, units, packs; without what belongs to people"
    case .personal: "with names, numbers, addresses and words of people"
    case .contacts: "receive contacts and deal with them"
    case .incidents: "write logs, own, hand on, close, say what a review found"
    case .assess: "answer questions, judge, look again"
    case .deploy: "assign units, set tasks"
    case .units: "register units, their duty and state"
    case .levels: "raise levels, hold command roles"
    case .restrict: "restrict incidents, and lift it"
    case .registers: "keep what is known of places and callers"
    case .shift: "go on and off duty"
    case .accounts: "keep accounts: open, close, roles, one-time links"
    case .report: "read the measures"
    case .procedures: "work on drafts of packs and publish them"
    case .events: "follow what happens, entry by entry"
    case .webhooks: "have what happens sent to an address; look after all targets, for whoever keeps the centre"
    case .alarms: "sign alarms; stands alone"
    case .positions: "report where units are"
    case .audit: "look into the journal, and as those who inspect into contacts and accounts"
    }
  }
}
