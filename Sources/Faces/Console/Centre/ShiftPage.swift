internal import Account
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import Shift
internal import Vocabulary

/// Who is on duty since when, what falls back on somebody, what was handed over; and one's own shift.
struct ShiftPage: Sendable {
  /// An open incident whose owner is not on duty.
  struct Uncovered: Sendable {
    let reference: Reference
    let words: String
  }

  /// What went from one to the other, with the references.
  struct Handed: Sendable {
    let handover: ShiftState.Handover
    let references: [Reference]
  }

  let shift: ShiftState
  let uncovered: [Uncovered]
  /// The latest first.
  let handed: [Handed]
  /// What the visitor would hand over.
  let mine: Briefing
  let owning: [ActorID: Int]
  let outlook: Outlook
  let forms: Forms

  func write(_ html: Markup) {
    html.div(.class("columns", "keeping")) {
      html.section {
        html.h1("Shift")
        writeDuty(html)
        writeUncovered(html)
        writeHanded(html)
      }
      html.div {
        if forms.may(.keepShift) { ShiftForms(page: self).write(html) }
        writeMine(html)
      }
    }
  }

  private func writeDuty(_ html: Markup) {
    guard !shift.onDuty.isEmpty else {
      let words = shift.isKept ? "Nobody is on duty." : "Nobody has begun a shift yet: every owner counts as on duty."
      return html.p(words, .class(shift.isKept ? "refusal" : "quiet"))
    }
    html.table(.class("list")) {
      html.caption("On duty", .class("unseen"))
      html.headings("Who", "As", "Since", "Open incidents", "State")
      html.tbody {
        for (actor, duty) in shift.onDuty.sorted(by: { $0.key < $1.key }) {
          html.tr {
            html.th(.scope(.row)) { html.bdi(actor.text) }
            html.cell("As", duty.role ?? "")
            html.cell("Since", "\(outlook.zone.clock(duty.since)), \(length(since: duty.since))")
            html.cell("Open incidents", "\(owning[actor] ?? 0)")
            html.cell("State", duty.pausedSince.map { "pauses since \(outlook.zone.clock($0))" } ?? "at work")
          }
        }
      }
    }
  }

  private func length(since moment: Moment) -> String {
    spoken(seconds: Int64(max(0, min(1e9, outlook.now.seconds(since: moment)))))
  }

  private func writeUncovered(_ html: Markup) {
    guard !uncovered.isEmpty else { return }
    html.h2("Their owner is not on duty")
    html.ul(.class("plain")) {
      for line in uncovered {
        html.li {
          html.a("\(line.reference)", .href("/control/\(line.reference)"))
          html.text(": \(line.words)")
        }
      }
    }
  }

  private func writeHanded(_ html: Markup) {
    guard !handed.isEmpty else { return }
    html.h2("Handed over")
    html.ul(.class("plain")) {
      for line in handed {
        html.li {
          let at = line.handover.at
          html.text("\(outlook.zone.day(at)) \(outlook.zone.clock(at)), \(line.handover.from) to \(line.handover.to): ")
          for (place, reference) in line.references.enumerated() {
            if place > 0 { html.text(", ") }
            html.a("\(reference)", .href("/incidents/\(reference)"))
          }
        }
      }
    }
  }

  /// What whoever takes over has to know, to be read to them.
  private func writeMine(_ html: Markup) {
    html.section(.aria("labelledby", "mine-title")) {
      html.h2("Your briefing", .id("mine-title"))
      guard !mine.lines.isEmpty else { return html.p("You own no open incident.", .class("quiet")) }
      html.ul(.class("plain")) {
        for line in mine.lines {
          html.li {
            if let reference = line.reference { html.a("\(reference)", .href("/control/\(reference)")) }
            html.text(" \(line.next.words), ")
            DueWords.write(html, line.next.due, at: outlook.now)
            html.text("; \(line.owed) owed")
            html.p(line.brief.text, .class("say"))
          }
        }
      }
    }
  }
}
