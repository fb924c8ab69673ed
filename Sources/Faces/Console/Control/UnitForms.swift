internal import Account
internal import Assessment
internal import Deployment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// Who is on the incident and what they report; who could be sent, and why or why not.
struct UnitForms {
  let work: IncidentAtWork
  let proposal: Proposal
  let rivals: [CallSign: [Reference]]
  let units: [CallSign: UnitState]
  let forms: Forms
  let outlook: Outlook

  var reference: Reference { work.reference }
  var mayDeploy: Bool { work.life.isOpen && forms.may(.deploy) }

  func writeAssigned(_ html: Markup) {
    let assignments = work.life.deployment.assignments
    html.section(.id("units-sent"), .aria("labelledby", "units-title")) {
      html.div(.class("head")) {
        html.h2("Units on it", .id("units-title"))
        if mayDeploy, !work.life.deployment.active.isEmpty {
          forms.button(html, "roll-call", to: "/incidents/\(reference)/roll-calls", "Call the roll")
        }
      }
      if assignments.isEmpty { html.p("No unit was assigned yet.", .class("quiet")) }
      for assignment in assignments.filter(\.isActive) { write(html, assignment) }
      let done = assignments.filter { !$0.isActive }
      guard !done.isEmpty else { return }
      html.details(.id("units-done")) {
        html.summary("\(done.count) no longer on it")
        html.ul {
          for assignment in done {
            html.li("\(assignment.unit) \(assignment.ending?.words ?? assignment.step.words): \(assignment.duty)")
          }
        }
      }
    }
  }

  private func write(_ html: Markup, _ assignment: Assignment) {
    let unit = assignment.unit
    html.div(.class("unit-row")) {
      html.div(.class("head")) {
        html.h3 { html.bdi(unit.text) }
        if let number = units[unit]?.number { html.span(.class("quiet")) { html.bdi(number) } }
        html.b(assignment.step.words)
        writeSince(html, assignment)
        if let by = assignment.rollCallBy {
          html.b("roll-call by \(outlook.zone.clock(by))", .class("due-soon"))
        }
      }
      html.p(assignment.duty, .class("quiet"))
      guard mayDeploy else { return }
      html.div(.class("actions")) {
        let next = AssignmentStep.allCases.filter { $0 > assignment.step }
        for step in next {
          forms.button(
            html, "step-\(step.rawValue)-\(unit)", to: "/incidents/\(reference)/units/\(unit)/progress",
            step.words.prefix(1).uppercased() + step.words.dropFirst(),
            style: step == next.first ? "primary" : "", fields: [("step", step.rawValue)])
        }
        forms.button(
          html, "heard-\(unit)", to: "/incidents/\(reference)/units/\(unit)/signs", "Heard")
        html.a("Link", .href("/incidents/\(reference)/units/\(unit)/link"), .class("button"))
      }
      writeOtherwise(html, assignment)
    }
  }

  private func writeSince(_ html: Markup, _ assignment: Assignment) {
    html.text(" since \(outlook.zone.clock(assignment.changed)) (")
    DueWords.writeSince(html, assignment.changed, at: work.now)
    html.text("), last heard \(outlook.zone.clock(assignment.heard)) ")
  }

  /// What ends it otherwise takes a reason, and says what follows.
  private func writeOtherwise(_ html: Markup, _ assignment: Assignment) {
    let unit = assignment.unit
    let own = ["ending-\(unit)", "divert-\(unit)", "sign-\(unit)"]
    html.details(.id("otherwise-\(unit)"), .open(forms.attempt.map { own.contains($0.form) } ?? false)) {
      html.summary("Words from \(unit), stand down, divert")
      forms.write(html, "sign-\(unit)", to: "/incidents/\(reference)/units/\(unit)/signs", style: "inline") { form in
        form.text("words", "What it said")
        form.button("Keep")
      }
      forms.write(
        html, "ending-\(unit)", to: "/incidents/\(reference)/units/\(unit)/ending", style: "inline"
      ) { form in
        form.text("reason", "Reason", hint: "\(unit) is free then; the incident may lack it")
        if assignment.step == .assigned { form.button("It refuses", name: "ending", value: "refused") }
        form.button("Stand it down", name: "ending", value: "stood-down")
      }
      forms.write(
        html, "divert-\(unit)", to: "/incidents/\(reference)/units/\(unit)/diversion", style: "inline"
      ) { form in
        form.text("to", "Divert to", hint: "a reference")
        form.text("duty", "Duty there")
        form.text("reason", "Reason")
        form.button("Divert it")
      }
    }
  }
}
