internal import Account
internal import Assessment
internal import Deployment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Vocabulary

/// Who is on the incident and what they report; who could be sent, and why or why not.
struct UnitForms {
  let work: IncidentAtWork
  let proposal: Proposal
  let rivals: [CallSign: [Reference]]
  let units: [CallSign: UnitState]
  let forms: Forms
  let outlook: Outlook

  private static let linesMax = 12

  private var reference: Reference { work.reference }
  private var mayDeploy: Bool { work.life.isOpen && forms.may(.deploy) }

  // MARK: Those on it

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
        html.b(assignment.step.words)
        html.text(since(assignment))
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

  private func since(_ assignment: Assignment) -> String {
    let seconds = Int64(max(0, min(1e9, work.now.seconds(since: assignment.changed))))
    let heard = outlook.zone.clock(assignment.heard)
    return " since \(outlook.zone.clock(assignment.changed)) (\(spoken(seconds: seconds))), last heard \(heard) "
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

  // MARK: Those who could be sent

  func writeProposal(_ html: Markup) {
    guard work.life.isOpen else { return }
    let isNeeded = work.life.isUnitNeeded || !work.life.missingTypes.isEmpty
    html.section(.id("proposal"), .class("card"), .aria("labelledby", "proposal-title")) {
      html.h2(.id("proposal-title")) {
        html.text(isNeeded ? "Needed: \(proposal.requirement.words)" : "Nothing more is needed")
      }
      RegulationCards(work).write(html, at: .sending)
      if !proposal.missing.isEmpty {
        html.p("Nobody free meets: \(proposal.missing.words)", .class("refusal"))
      }
      if mayDeploy { writeAssign(html) }
      let useful = proposal.lines.filter { $0.verdict != .notNeeded }
      if !useful.isEmpty { writeTable(html, useful) }
      let others = proposal.lines.count - useful.count + Int(proposal.unlisted)
      if others > 0 {
        html.details(.id("not-needed")) {
          html.summary("\(others) more: neither their type nor their skills are needed")
          html.p(
            proposal.lines.filter { $0.verdict == .notNeeded }.map { "\($0.unit) \($0.type)" }.joined(separator: ", "))
        }
      }
      let cover = proposal.cover.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      html.p("Left free then: \(cover.isEmpty ? "nobody" : cover.joined(separator: ", "))", .class("quiet"))
      if mayDeploy {
        html.div(.class("actions")) {
          forms.button(html, "propose", to: "/incidents/\(reference)/proposals", "Keep this proposal on record")
        }
      }
    }
  }

  private func writeTable(_ html: Markup, _ lines: [Proposal.Line]) {
    html.table(.class("units")) {
      html.caption("Units and why or why not", .class("unseen"))
      html.thead {
        html.tr {
          html.th("Unit", .scope(.col))
          html.th("Why, or why not", .scope(.col))
          html.th("Away", .scope(.col))
          html.th("On duty", .scope(.col))
        }
      }
      html.tbody { for line in lines.prefix(UnitForms.linesMax) { write(html, line) } }
    }
  }

  private func write(_ html: Markup, _ line: Proposal.Line) {
    let isChosen = proposal.chosen.contains(line)
    html.tr(.class(isChosen ? "chosen" : "")) {
      html.th(.scope(.row)) {
        html.bdi(line.unit.text)
        html.small(" \(line.type)")
      }
      html.td {
        html.text(words(line.verdict))
        if let others = rivals[line.unit] {
          html.strong("; offered for \(others.map(\.description).joined(separator: ", ")) too")
        }
      }
      html.td(
        (line.metres.map { Way.words(metres: $0, seconds: line.travelSeconds) } ?? "not known")
          + (line.positionSeconds.map { ", seen \(spoken(seconds: $0)) ago" } ?? ""))
      html.td(line.dutySeconds.map { spoken(seconds: $0) } ?? "")
    }
  }

  /// With the reference people know, not the id.
  private func words(_ verdict: Proposal.Verdict) -> String {
    guard case .busy(let incident) = verdict,
      let reference = outlook.lines.first(where: { $0.incident == incident })?.reference
    else { return verdict.words }
    return "busy on \(reference)"
  }

  private func writeAssign(_ html: Markup) {
    let free = units.filter { $0.value.isFree }.keys.sorted()
    let chosen = proposal.chosen.map(\.unit).filter { free.contains($0) }
    let ordered = chosen + free.filter { !chosen.contains($0) }
    guard !ordered.isEmpty else { return html.p("No unit is free.", .class("quiet")) }
    forms.write(html, "assign", to: "/incidents/\(reference)/assignments", style: "inline") { form in
      form.choice("unit", "Unit", ordered.map { ($0.text, $0.text) }, chosen: ordered.first?.text ?? "")
      form.text("duty", "Duty", hint: "what it is to do")
      form.button("Assign", style: "primary")
      html.details(.id("assign-task")) {
        html.summary("With a task")
        form.text("task", "Task", required: false)
        form.text("done-when", "Done when", required: false)
        form.minutes("minutes", "Due", value: 30)
      }
    }
  }
}
