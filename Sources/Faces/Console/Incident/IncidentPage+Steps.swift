internal import Assessment
internal import Deployment
internal import HTML
internal import Incident
internal import Vocabulary

/// How it was assessed, and who was sent.
extension IncidentPage {
  /// The table around the units.
  func writeUnitsTable(_ html: Markup) {
    html.table(.class("units")) {
      html.caption("Units on this incident", .class("unseen"))
      html.thead {
        html.tr {
          html.th("Unit", .scope(.col))
          html.th("State", .scope(.col))
          html.th("Times", .scope(.col))
        }
      }
      html.tbody(.id(id(units))) { html.insert(units.inner) }
    }
  }

  var units: Region {
    Region("units", byteCountExpected: 2_048) { html in
      if life.deployment.assignments.isEmpty {
        html.tr { html.td("No unit was assigned yet.", .colSpan(3)) }
      }
      for assignment in life.deployment.assignments { writeUnit(html, assignment) }
    }
  }

  private func writeUnit(_ html: Markup, _ assignment: Assignment) {
    let isOut = assignment.ending == nil && assignment.step != .cleared
    let pin = isOut ? outlook.fleet[assignment.unit].flatMap { MapPin(assignment.unit, $0, outlook) } : nil
    html.tr(.when(pin != nil, .id("unit-\(assignment.unit)")), .when(pin != nil, .tabIndex(-1))) {
      html.th(.scope(.row)) {
        pin?.write(html)
        html.bdi(assignment.unit.text)
        if let home = assignment.home { html.small(" from \(home)") }
      }
      html.td(.class("status")) {
        html.text(assignment.ending?.words ?? assignment.step.words)
        html.br()
        html.small("\(assignment.duty)")
      }
      html.td { writeTimes(html, assignment) }
    }
  }

  private func writeTimes(_ html: Markup, _ assignment: Assignment) {
    let steps: [(AssignmentStep, Moment?)] = [
      (.assigned, assignment.assigned), (.acknowledged, assignment.acknowledged), (.mobile, assignment.mobile),
      (.atScene, assignment.atScene), (.cleared, assignment.cleared),
    ]
    let known = steps.compactMap { step, moment in moment.map { (step, $0) } }
    if known.isEmpty { html.text("none recorded") }
    for (index, (step, moment)) in known.enumerated() {
      if index > 0 { html.br() }
      html.text("\(step.words) ")
      html.time(outlook.zone.clock(moment), .dateTime(Words.machine(moment)))
    }
  }

  var path: Region {
    Region("path", byteCountExpected: 4_096) { html in
      let assessment = life.assessment
      for step in assessment.path { writeStep(html, step) }
      if let asking = assessment.asking {
        html.li {
          html.p(asking.wording, .class("question"))
          html.p(.class("answer")) {
            html.text("not yet answered")
            html.small("shown \(outlook.zone.clock(asking.shown))")
          }
        }
      }
      if let determinant = assessment.determinant { writeDeterminant(html, determinant, assessment.pack) }
      if assessment.tree == nil { html.li("No question was asked yet.") }
    }
  }

  private func writeStep(_ html: Markup, _ step: PathStep) {
    html.li {
      html.p(step.wording, .class("question"))
      html.p(.class("answer")) {
        html.bdi(step.words)
        if let verbatim = step.verbatim {
          html.text(" ")
          html.q("\(verbatim)")
        }
        let times = "shown \(outlook.zone.clock(step.shown)), answered \(outlook.zone.clock(step.answered))"
        html.small("\(times), \(step.actor)\(way(step))")
      }
    }
  }

  /// How the answer came there, where it was not simply given.
  private func way(_ step: PathStep) -> String {
    switch step.way {
    case .answered: ""
    case .carried: ", given before the correction"
    case .corrected(let from, let reason): ", corrected from \(from): \(reason)"
    case .skipped(let reason): ", skipped: \(reason)"
    }
  }

  private func writeDeterminant(_ html: Markup, _ determinant: Determinant, _ pack: PackVersion?) {
    let targets = determinant.targets
    html.li(.class("leads")) {
      html.p("Leads to", .class("question"))
      html.p(.class("answer")) {
        html.text("\(determinant.natureTitle), \(determinant.priority)")
        html.small("leaf \(determinant.leaf)")
      }
      FiredRules(rules: determinant.rules, undecided: determinant.undecided).write(html)
      html.p(
        "Promised from receipt: assigned within \(spoken(seconds: targets.assignSeconds)), "
          + "at scene within \(spoken(seconds: targets.attendSeconds)), "
          + "news within \(spoken(seconds: targets.updateSeconds))")
      if let pack {
        html.p("Pack \(pack.name), version \(pack.version), SHA-256 \(pack.hash.text.prefix(12))…", .class("quiet"))
      }
    }
  }
}
