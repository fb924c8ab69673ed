internal import Account
internal import Assessment
internal import Deployment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// Who owns it and who else deals with it, and how it ends; each with what follows from it in one line.
struct EndingForms {
  let work: IncidentAtWork
  let forms: Forms

  private var reference: Reference { work.reference }
  private var log: IncidentLogState { work.life.log }

  private func isOpen(_ ids: String...) -> Bool { forms.attempt.map { ids.contains($0.form) } ?? false }

  func write(_ html: Markup) {
    html.section(.id("ending"), .aria("labelledby", "ending-title")) {
      html.h2("Owner and ending", .id("ending-title"))
      html.p("Owner: \(work.ownerWords)")
      guard work.life.isOpen else { return writeReopening(html) }
      RegulationCards(work).write(html, at: .closing)
      writeOwner(html)
      writePartner(html)
      writeRestriction(html)
      writeEnd(html)
    }
  }

  private func writeReopening(_ html: Markup) {
    guard log.phase == .closed, forms.may(.close) else { return }
    forms.write(html, "reopen", to: "/incidents/\(reference)/reopening", style: "inline") { form in
      form.text("reason", "Reason", hint: "it comes back to the board, with its owner")
      form.button("Open it again")
    }
  }

  private func writeOwner(_ html: Markup) {
    guard forms.may(.keepLog) else { return }
    if log.owner != forms.visitor.actor {
      forms.button(html, "take", to: "/incidents/\(reference)/ownership", "Take it over")
    }
    guard forms.may(.handOff) else { return }
    html.details(.id("hand-fold"), .open(isOpen("hand"))) {
      html.summary("Give it to somebody")
      forms.write(html, "hand", to: "/incidents/\(reference)/handing", style: "inline", seen: work.version) { form in
        form.text("to", "To", hint: "owns it from now on")
        form.text("reason", "Reason")
        form.button("Give it")
      }
    }
  }

  private func writePartner(_ html: Markup) {
    guard forms.may(.handOff) else { return }
    html.details(.id("partner-fold"), .open(isOpen("offer", "partner-accepts", "partner-declines"))) {
      html.summary("Hand off to a partner")
      if let offer = log.handOff, offer.answer == .open {
        html.p(
          "Offered to \(offer.partner), to answer by \(work.zone.clock(offer.answerBy)); it stays ours until then.")
        forms.write(
          html, "partner-accepts", to: "/incidents/\(reference)/partner-acceptance", style: "inline"
        ) { form in
          form.text("number", "Their reference", required: false)
          form.button("They accept")
        }
        forms.write(
          html, "partner-declines", to: "/incidents/\(reference)/partner-declining", style: "inline"
        ) { form in
          form.text("reason", "Their reason")
          form.button("They decline")
        }
      } else {
        forms.write(html, "offer", to: "/incidents/\(reference)/offers", style: "inline") { form in
          form.text("partner", "Partner")
          form.text("words", "What they are told", hint: "it stays ours until they accept")
          form.button("Offer it")
        }
      }
    }
  }

  private func writeRestriction(_ html: Markup) {
    guard forms.may(.restrict) else { return }
    html.details(.id("restrict-fold"), .open(isOpen("restrict", "lift"))) {
      html.summary(log.restrictedTo == nil ? "Restrict it" : "Restricted; lift it")
      if log.restrictedTo == nil {
        forms.write(html, "restrict", to: "/incidents/\(reference)/restriction", style: "inline") { form in
          form.text("to", "Who may open it", hint: "names with commas; everybody else sees that it is there")
          form.text("reason", "Reason")
          form.button("Restrict")
        }
      } else {
        forms.write(html, "lift", to: "/incidents/\(reference)/lifting", style: "inline") { form in
          form.text("reason", "Reason", hint: "everybody may open it then")
          form.button("Lift")
        }
      }
    }
  }

  private func writeEnd(_ html: Markup) {
    guard forms.may(.close) else { return }
    if log.progress == .running, forms.may(.keepLog) {
      forms.button(html, "control", to: "/incidents/\(reference)/control", "It is under control")
    }
    html.details(.id("end-fold"), .open(isOpen("resolve", "close", "merge") || log.progress == .resolved)) {
      html.summary("Resolve, close, merge")
      if log.progress != .resolved {
        forms.write(html, "resolve", to: "/incidents/\(reference)/resolution", style: "inline") { form in
          form.text("words", "What ended it")
          form.button("Resolve")
        }
      }
      let codes = (work.pack?.dispositions ?? [:]).sorted { $0.value < $1.value }
      forms.write(html, "close", to: "/incidents/\(reference)/closure", style: "inline") { form in
        form.choice("disposition", "Outcome", [("", "choose")] + codes.map { ($0.key.text, $0.value) })
        form.button("Close")
      }
      html.p(consequence, .class("quiet"))
      forms.write(html, "merge", to: "/incidents/\(reference)/merger", style: "inline") { form in
        form.text("into", "It is the same as", hint: "that one goes on; both logs stay")
        form.button("Merge")
      }
    }
  }

  private var consequence: String {
    let out = work.life.deployment.active.count
    let tasks = work.life.deployment.openTasks.count
    guard out + tasks == 0 else {
      let waits = [(out, "unit not clear", "units not clear"), (tasks, "open task", "open tasks")]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
      return "Not yet: \(waits.joined(separator: " and "))."
    }
    guard log.unread.isEmpty else { return "Not yet: what the reporter sent since is not read." }
    let never = work.life.assessment.standing == nil ? "It was never assessed, and counts as such. " : ""
    let speaking =
      switch work.speaking {
      case 0: ""
      case 1: "Somebody is still on the line about it. "
      default: "\(work.speaking) callers are still on the line about it. "
      }
    return never + speaking + "Closed, it leaves the board; its clocks stop; it can be opened again."
  }
}
