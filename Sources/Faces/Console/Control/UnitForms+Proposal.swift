internal import Account
internal import Deployment
internal import HTML
internal import Incident
internal import Overview
internal import Procedure
internal import Vocabulary

/// Who could be sent, and why or why not.
extension UnitForms {
  /// How many stand in the table; the rest is folded away behind it.
  private static let linesMax = 12

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
      writeRest(html, Array(useful.dropFirst(UnitForms.linesMax)))
      let cover = proposal.cover.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      html.p("Left free then: \(cover.isEmpty ? "nobody" : cover.joined(separator: ", "))", .class("quiet"))
      if mayDeploy {
        html.div(.class("actions")) {
          forms.button(html, "propose", to: "/incidents/\(reference)/proposals", "Keep this proposal on record")
        }
      }
    }
  }

  /// Nobody drops out of sight: those behind the first, those that are of no use here, and how many were not listed at all.
  private func writeRest(_ html: Markup, _ behind: [Proposal.Line]) {
    if !behind.isEmpty {
      html.details(.id("units-behind")) {
        html.summary("\(behind.count) more, and why or why not")
        html.ul { for line in behind { html.li("\(line.unit) \(line.type): \(words(line.verdict))") } }
      }
    }
    let useless = proposal.lines.filter { $0.verdict == .notNeeded }
    if !useless.isEmpty {
      html.details(.id("not-needed")) {
        html.summary("\(useless.count) more: neither their type nor their skills are needed")
        html.p(useless.map { "\($0.unit) \($0.type)" }.joined(separator: ", "))
      }
    }
    guard proposal.unlisted > 0 else { return }
    html.p(.class("quiet")) {
      html.text("\(proposal.unlisted) more were compared and come behind all of these; ")
      html.a("all units", .href("/units?near=\(reference)"))
      html.text(" are listed with their way.")
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
      html.td(
        (line.dutySeconds.map { spoken(seconds: $0) } ?? "")
          + (units[line.unit]?.dutyEnds.map { ", until \(outlook.soon($0))" } ?? ""))
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
