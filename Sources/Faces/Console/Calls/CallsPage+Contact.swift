internal import Account
internal import Contact
internal import HTML
internal import Incident
internal import Procedure
internal import Shift
internal import Vocabulary

/// The contact itself: what is said first, what can be done on the line, and how it ends.
extension CallsPage {
  func writeContact(_ html: Markup, _ call: Call) {
    let state = call.state
    html.header(.class("contact")) {
      html.h1(.id("contact-title")) {
        html.bdi(CallsPage.title(state))
        if let name = state.caller, state.number != nil { html.small(" \(name)") }
      }
      let clocks = CallsPage.clocks(state, call.work?.life, outlook)
      html.ul(.class("clocks"), .id(clocks.id), .aria("label", "Clocks")) { html.insert(clocks.inner) }
      html.span(.id("moved"), .hidden()) { html.insert(call.moved.region.inner) }
      // Beside an incident's log it stands there.
      if call.work == nil { html.span(.id("presence"), .class("quiet")) }
      if forms.may(.takeContacts) { writeLine(html, call) }
    }
    if let words = state.firstWords {
      html.p(.class("first-words")) {
        html.span("First words", .class("label"))
        html.q("\(words)")
      }
    }
    writeReport(html, call)
    switch state.phase {
    case .unknown, .received, .offered: writeWaiting(html, call)
    case .dropped, .abandoned: writeCutOff(html, call)
    case .answered, .held:
      if call.work == nil { writeSay(html, state.medium.isWritten ? "To be written" : "Say", call.agreed.opening) }
    case .ended, .wrappedUp: writeEnded(html, call)
    }
    if state.phase != .received, state.phase != .offered { writeIncident(html, call) }
    writeKnown(html, call)
    if forms.may(.takeContacts), state.isOpen, !state.isWaiting { writeDetails(html, call) }
  }

  func writeSay(_ html: Markup, _ label: String, _ words: String?) {
    guard let words else { return }
    html.p(.class("say")) {
      html.span(label, .class("label"))
      html.text(words)
    }
  }

  /// What can be done on the line as it is; always in the same order.
  private func writeLine(_ html: Markup, _ call: Call) {
    let id = call.id
    html.div(.class("actions")) {
      switch call.state.phase {
      case .answered where call.state.medium.isWritten:
        forms.button(html, "end", to: "/contacts/\(id)/end", "Done with it")
      case .answered:
        forms.button(html, "hold", to: "/contacts/\(id)/hold", "Hold")
        forms.button(html, "drop", to: "/contacts/\(id)/drop", "Line broke")
        forms.button(html, "end", to: "/contacts/\(id)/end", "End")
      case .held:
        forms.button(html, "return", to: "/contacts/\(id)/return", "Take back", style: "primary", focused: true)
        forms.button(html, "drop", to: "/contacts/\(id)/drop", "Line broke")
        forms.button(html, "end", to: "/contacts/\(id)/end", "End")
      case .dropped, .abandoned:
        forms.button(html, "try", to: "/contacts/\(id)/try", "Rang, nobody there")
        forms.button(html, "end", to: "/contacts/\(id)/end", "End")
      case .unknown, .received, .offered, .ended, .wrappedUp: break
      }
    }
  }

  private func writeWaiting(_ html: Markup, _ call: Call) {
    guard forms.may(.takeContacts) else { return }
    if call.state.referral != nil { return writeReferral(html, call) }
    let isWritten = call.state.medium.isWritten
    html.div(.class("actions")) {
      forms.button(
        html, "answer", to: "/contacts/\(call.id)/answer", isWritten ? "Take it" : "Answer", style: "primary",
        focused: true)
      if !isWritten { forms.button(html, "abandon", to: "/contacts/\(call.id)/abandonment", "They gave up") }
      forms.write(html, "urgency", to: "/contacts/\(call.id)/urgency", style: "inline") { form in
        let all = Vocabulary.Urgency.allCases.map { ($0.rawValue, $0.rawValue) }
        form.choice("urgency", "Urgency", all, chosen: call.state.urgency.rawValue, hidesLabel: true)
        form.button("Change urgency")
      }
      writeOffer(html, call)
    }
  }

  /// To others who are on duty; whoever was chosen and may not be stands there still, with the reason.
  private func writeOffer(_ html: Markup, _ call: Call) {
    let chosen = forms.attempt.flatMap { $0.form == "offer" ? $0.fields["to"] : nil }
    let names = call.colleagues.map(\.text)
    let all = names + [chosen].compactMap(\.self).filter { !names.contains($0) }
    guard !all.isEmpty else { return }
    forms.write(html, "offer", to: "/contacts/\(call.id)/offer", style: "inline") { form in
      form.choice("to", "To", all.map { ($0, $0) }, hidesLabel: true)
      form.button("Offer it")
    }
  }

  private func writeReferral(_ html: Markup, _ call: Call) {
    if let referral = call.state.referral {
      html.p("From \(referral.from)\(referral.theirReference.map { ", their number \($0)" } ?? "").")
    }
    html.div(.class("actions")) {
      forms.button(
        html, "accept-referral", to: "/contacts/\(call.id)/acceptance", "Accept", style: "primary", focused: true)
      forms.write(html, "decline", to: "/contacts/\(call.id)/declining", style: "inline") { form in
        form.text("reason", "Reason for declining", hidesLabel: true)
        form.button("Decline")
      }
    }
  }

  private func writeCutOff(_ html: Markup, _ call: Call) {
    writeSay(html, "When they are there again, say", call.agreed.callBack)
    guard forms.may(.takeContacts) else { return }
    forms.write(html, "reconnect", to: "/contacts/\(call.id)/reconnection", style: "inline") { form in
      form.text("number", "Number to ring back on", value: call.state.number?.words ?? "", focused: true)
      form.button("They are there", style: "primary")
    }
  }

  private func writeEnded(_ html: Markup, _ call: Call) {
    if let disposition = call.state.disposition {
      html.p {
        html.text("Wrapped up as ")
        html.b(disposition.name)
      }
      if case .outOfRemit(_, let door, let words) = disposition {
        writeSay(html, "Said", words)
        html.p("The right door: \(door)")
      }
    } else {
      writeSay(html, "Closing words", call.agreed.closing)
      if forms.may(.takeContacts) { writeWrapUp(html, call) }
    }
    writePause(html, call)
  }

  private func writeWrapUp(_ html: Markup, _ call: Call) {
    forms.write(html, "wrap-up", to: "/contacts/\(call.id)/wrap-up") { form in
      if call.state.incident != nil {
        form.hidden("outcome", "incident")
      } else {
        form.choice(
          "outcome", "How it ended",
          [
            ("", "choose"), ("advice", "advice was enough"), ("query", "a question, answered"),
            ("out-of-remit", "not ours"),
            ("malicious", "malicious"), ("silent", "silent"), ("wrong-number", "a wrong number"),
            ("abandoned", "they gave up"),
          ])
        let others = call.agreed.services.filter { $0.remit != .inRemit }
        if !others.isEmpty {
          form.choice(
            "service", "Service they wanted, where it is not ours",
            [("", "\u{2013}")] + others.map { ($0.name.text, $0.title) })
        }
      }
      form.text("note", "Note", required: false)
      form.button("Wrap up", style: "primary", focused: true)
    }
  }

  /// One quiet key after a hard contact.
  private func writePause(_ html: Markup, _ call: Call) {
    guard forms.may(.keepShift), let duty = call.duty else { return }
    html.div(.class("actions")) {
      if duty.pausedSince != nil {
        forms.button(html, "resume-shift", to: "/shift/resumption", "Back from the pause", key: "p")
      } else {
        forms.button(html, "pause", to: "/shift/pause", "Pause; the others step in", key: "p")
      }
    }
  }
}
