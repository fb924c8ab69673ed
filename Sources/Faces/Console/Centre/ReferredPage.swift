internal import Account
internal import Contact
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Vocabulary

/// What partners referred to us and waits for an answer, with the time it has and the procedure it will be dealt with by; and
/// what we offered to partners.
struct ReferredPage: Sendable {
  /// An incident offered to a partner.
  struct Offered: Sendable {
    let reference: Reference
    let handOff: HandOff
  }

  let outlook: Outlook
  let forms: Forms
  let offered: [Offered]

  private var waiting: [QueueLine] {
    outlook.contacts.compactMap { QueueLine($0.key, $0.value) }
      .filter { $0.state.referral != nil && $0.state.isAccepted == nil }
      .sorted {
        ($0.state.acceptBy ?? $0.state.received, $0.contact) < ($1.state.acceptBy ?? $1.state.received, $1.contact)
      }
  }

  func write(_ html: Markup) {
    html.div(.class("columns", "keeping")) {
      html.section {
        html.h1("Referred to us")
        writeWaiting(html)
      }
      html.section(.aria("labelledby", "offered-title")) {
        html.h2("Offered to partners", .id("offered-title"))
        writeOffered(html)
      }
    }
  }

  private func writeWaiting(_ html: Markup) {
    let waiting = waiting
    guard !waiting.isEmpty else { return html.p("Nothing referred to us waits for an answer.", .class("quiet")) }
    html.ul(.class("tasks")) {
      for line in waiting {
        let due = line.state.acceptBy
        html.li(.class(due.map { outlook.urgency($0).rawValue } ?? ""), .data("urgent", "yes")) {
          html.div(.class("head")) {
            html.b { html.bdi(line.state.referral?.from.text ?? "") }
            if let due {
              html.text(" to be answered ")
              DueWords.write(html, due, at: outlook.now)
              html.text(", by \(outlook.zone.clock(due))")
            }
          }
          write(html, line)
        }
      }
    }
  }

  private func write(_ html: Markup, _ line: QueueLine) {
    if let words = line.state.firstWords { html.p { html.q("\(words)") } }
    if let referral = line.state.referral {
      let theirs = referral.theirReference.map { "their number \($0); " } ?? ""
      let tree = referral.tree.map { ", tree \($0)" } ?? ""
      html.p("\(theirs)by \(referral.pack.name) \(referral.pack.version)\(tree)", .class("quiet"))
    }
    html.div(.class("actions")) {
      html.a("Open it", .href("/calls/\(line.contact)"), .class("button"))
      guard forms.may(.takeContacts) else { return }
      forms.button(
        html, "accept-\(line.contact)", to: "/contacts/\(line.contact)/acceptance", "Accept", style: "primary")
      forms.write(html, "decline-\(line.contact)", to: "/contacts/\(line.contact)/declining", style: "inline") { form in
        form.text("reason", "Reason for declining", hidesLabel: true)
        form.button("Decline")
      }
    }
  }

  private func writeOffered(_ html: Markup) {
    guard !offered.isEmpty else { return html.p("Nothing open was offered to a partner.", .class("quiet")) }
    html.ul(.class("plain")) {
      for offer in offered {
        html.li {
          html.a("\(offer.reference)", .href("/control/\(offer.reference)"))
          html.text(" to ")
          html.bdi(offer.handOff.partner.text)
          html.text(": ")
          write(html, offer.handOff)
        }
      }
    }
  }

  private func write(_ html: Markup, _ handOff: HandOff) {
    switch handOff.answer {
    case .open:
      html.text("no answer yet, due ")
      DueWords.write(html, handOff.answerBy, at: outlook.now)
    case .accepted(let theirs): html.text("accepted\(theirs.map { " as \($0)" } ?? "")")
    case .declined(let reason): html.text("declined: \(reason)")
    case .lapsed: html.text("not answered in time")
    }
  }
}

extension ConsoleRoutes {
  func referredPage(_ forms: Forms) async throws -> ReferredPage {
    let offered = await openLives().compactMap { _, life -> ReferredPage.Offered? in
      // To whom a restricted incident was offered, and what they said, is told to those who are named in it.
      let life = life.log.isOpenTo(forms.visitor.actor) ? life : life.withheld
      guard let handOff = life.log.handOff, let reference = life.log.reference else { return nil }
      return ReferredPage.Offered(reference: reference, handOff: handOff)
    }
    return ReferredPage(outlook: await live.outlook(), forms: forms, offered: offered)
  }
}
