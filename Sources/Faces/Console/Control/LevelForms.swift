internal import Account
internal import Escalation
internal import HTML
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// How high it is, how far the next level is, who was asked, and who commands.
struct LevelForms {
  let work: IncidentAtWork
  let forms: Forms
  let outlook: Outlook

  private var reference: Reference { work.reference }
  private var escalation: EscalationState { work.life.escalation }

  func write(_ html: Markup) {
    html.section(.id("levels"), .aria("labelledby", "levels-title")) {
      html.h2("Level \(escalation.level.rawValue), \(escalation.level.words)", .id("levels-title"))
      for raising in escalation.raisings.suffix(3) {
        let accepted = raising.acceptedBy.map { ", accepted by \($0)" } ?? ", not yet accepted"
        html.p("To \(raising.level.words) at \(outlook.zone.clock(raising.happened)): \(raising.reason)\(accepted)")
      }
      writeDistances(html)
      guard forms.may(.raiseLevel) else { return }
      writeAlarms(html)
      guard work.life.isOpen else { return }
      if let asked = escalation.asked { writeAsked(html, asked) }
      writeRaise(html)
      if escalation.level == .majorIncident, forms.may(.command) { writeCommand(html) }
    }
  }

  /// Folded, for the call-taker: how far the next level is, and raising it by hand.
  func writeFolded(_ html: Markup) {
    guard work.life.isOpen else { return }
    let own = ["raise", "lower"]
    html.details(.id("level-fold"), .open(forms.attempt.map { own.contains($0.form) } ?? false)) {
      html.summary("Level \(escalation.level.rawValue), \(escalation.level.words)")
      writeDistances(html)
      if forms.may(.raiseLevel) { writeRaise(html) }
    }
  }

  private func writeDistances(_ html: Markup) {
    guard let next = escalation.level.next, work.life.isOpen else { return }
    let ahead = work.life.distances(at: work.now).filter { $0.level == next }
    html.p("To \(next.words):", .class("quiet"))
    html.ul(.class("distances")) {
      if ahead.isEmpty { html.li("by hand only") }
      for distance in ahead.prefix(8) { html.li { distance.write(html, at: work.now) } }
    }
  }

  /// How many of the last alarms can be spoken of.
  private static let alarmsMax = 8

  /// What interrupted people: one that told nothing anybody could act on is said to be so, and counted.
  private func writeAlarms(_ html: Markup) {
    let alarms = escalation.alarms.suffix(LevelForms.alarmsMax)
    guard !alarms.isEmpty else { return }
    let own = alarms.map { "useless-\($0.entry)" }
    html.details(.id("alarms-fold"), .open(forms.attempt.map { own.contains($0.form) } ?? false)) {
      html.summary("Alarms (\(escalation.alarms.count))")
      html.ul(.class("plain")) {
        for alarm in alarms.reversed() { html.li { write(html, alarm) } }
      }
    }
  }

  private func write(_ html: Markup, _ alarm: EscalationState.Alarm) {
    switch alarm.cause {
    case .trigger(let name): html.text("Trigger \(name), entry \(alarm.entry)")
    case .clock(let clock): html.text("Deadline passed: \(clock), entry \(alarm.entry)")
    }
    if let useless = escalation.useless[alarm.entry] {
      html.p("Of no use, says \(useless.actor): \(useless.why)", .class("quiet"))
      return
    }
    forms.write(html, "useless-\(alarm.entry)", to: "/incidents/\(reference)/useless-alarms", style: "inline") { form in
      form.hidden("alarm", "\(alarm.entry)")
      form.text("reason", "Why nobody could act on it")
      form.button("It was of no use")
    }
  }

  private func writeAsked(_ html: Markup, _ asked: EscalationState.Asked) {
    html.p {
      html.text("\(asked.who) was asked to accept \(asked.level.words) by ")
      html.b(outlook.zone.clock(asked.acceptBy))
    }
    forms.button(html, "accept-level", to: "/incidents/\(reference)/acceptance", "Accept as \(forms.visitor.actor)")
  }

  private func writeRaise(_ html: Markup) {
    let above = EscalationLevel.allCases.filter { $0 > escalation.level }
    let below = EscalationLevel.allCases.filter { $0 < escalation.level }
    let own = ["raise", "lower"]
    html.details(.id("raise-fold"), .open(forms.attempt.map { own.contains($0.form) } ?? false)) {
      html.summary(below.isEmpty ? "Raise it" : "Raise it or bring it down")
      if !above.isEmpty {
        forms.write(html, "raise", to: "/incidents/\(reference)/levels", style: "inline") { form in
          form.choice("level", "To", above.map { ("\($0.rawValue)", "\($0.rawValue) \($0.words)") })
          form.text("reason", "Reason", hint: "somebody is asked and has to accept")
          form.button("Raise")
        }
      }
      if !below.isEmpty {
        forms.write(html, "lower", to: "/incidents/\(reference)/stand-down", style: "inline") { form in
          form.choice("level", "Down to", below.map { ("\($0.rawValue)", "\($0.rawValue) \($0.words)") })
          form.text("reason", "Reason", hint: "who commands above is released")
          form.button("Bring it down")
        }
      }
    }
  }

  private func writeCommand(_ html: Markup) {
    let own = ["methane", "role", "decide"]
    html.details(.id("command-fold"), .open(forms.attempt.map { own.contains($0.form) } ?? true)) {
      html.summary("Major incident: report, roles, decisions")
      for role in CommandRole.allCases {
        html.p("\(role.rawValue): \(escalation.roles[role]?.text ?? "nobody")")
      }
      forms.write(html, "role", to: "/incidents/\(reference)/roles", style: "inline") { form in
        form.choice("role", "Role", CommandRole.allCases.map { ($0.rawValue, $0.rawValue) })
        form.text("to", "Who has it", value: forms.visitor.actor.text)
        form.button("Give the role")
      }
      forms.write(html, "decide", to: "/incidents/\(reference)/decisions") { form in
        form.choice("role", "Decided as", CommandRole.allCases.map { ($0.rawValue, $0.rawValue) })
        form.text("situation", "Situation")
        form.text("options", "Options", required: false)
        form.text("choice", "Choice")
        form.text("why", "Why")
        form.button("Keep the decision")
      }
      forms.write(html, "methane", to: "/incidents/\(reference)/reports") { form in
        for field in MethaneField.allCases { form.text(field.rawValue, field.words) }
        form.button("Keep the METHANE report")
      }
    }
  }
}
