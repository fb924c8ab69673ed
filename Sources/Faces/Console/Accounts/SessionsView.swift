internal import HTML
internal import Journal
internal import Vocabulary

/// Where somebody is signed in, each with a button that ends it.
struct SessionsView {
  let sessions: [DoorSession]
  let outlook: Outlook
  let action: (String) -> Path
  /// Ending somebody else's session takes a reason.
  let asksReason: Bool
  /// The one of this browser.
  let current: Digest?
  let refusal: FormRefusal?
  /// Whether whoever looks may end them.
  var isKept = true

  func write(_ html: Markup) {
    html.section(.aria("labelledby", "sessions-title")) {
      html.h2("Signed in", .id("sessions-title"))
      if let refusal, refusal.form == .revoking {
        html.p("Not done: \(refusal.words).", .class("refusal"), .role("alert"))
      }
      if sessions.isEmpty { html.p("Nowhere.", .class("quiet")) }
      html.ul(.class("sessions")) {
        for session in sessions { html.li { write(html, session) } }
      }
    }
  }

  private func write(_ html: Markup, _ session: DoorSession) {
    html.div {
      html.p {
        html.b(BrowserWords.spoken(session.browser))
        if session.digest == current { html.text(", this browser") }
        if session.isLocked(at: outlook.now) { html.text(", locked") }
      }
      html.p(
        "since \(moment(session.begun)), last used \(moment(session.seen)), until \(moment(session.expires)); "
          + "session \(session.name)", .class("quiet"))
    }
    if isKept, session.digest != current {
      html.form(.method(.post), .action(action(session.name)), .class("actions")) {
        if asksReason {
          html.input(
            .type(.text), .name("reason"), .placeholder("reason"), .required(), .maxLength(256),
            .aria("label", "Reason to end session \(session.name)"))
        }
        html.button("End it", .aria("label", "End session \(session.name)"))
      }
    }
  }

  private func moment(_ moment: Moment) -> String { "\(outlook.zone.day(moment)) \(outlook.zone.clock(moment))" }
}
