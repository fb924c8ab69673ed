internal import Account
internal import Assessment
internal import Escalation
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import Vocabulary

/// Every open incident above the desk's own level: why, who was asked and who accepted, what is next; and who commands.
struct LevelsPage: Sendable {
  let raised: [(incident: IncidentID, life: Life)]
  let outlook: Outlook
  let forms: Forms

  func write(_ html: Markup) {
    html.section(.class("keeping")) {
      html.h1("Levels")
      if raised.isEmpty { html.p("No open incident is above the desk's own level.", .class("quiet")) }
      for (_, life) in raised {
        if let reference = life.log.reference { write(html, reference, life) }
      }
    }
  }

  private func write(_ html: Markup, _ reference: Reference, _ life: Life) {
    let state = life.escalation
    html.section(.class("card", state.asked == nil ? "" : "due-soon"), .aria("labelledby", "level-\(reference)")) {
      html.h2(.id("level-\(reference)")) {
        html.a("\(reference)", .href("/control/\(reference)"))
        html.text(" level \(state.level.rawValue), \(state.level.words)")
      }
      html.p {
        Words.writePriority(html, life.assessment.priority)
        html.text(" ")
        html.bdi(Words.shortened(life.assessment.determinant?.natureTitle ?? "not yet assessed", to: 90))
        html.text(", ")
        html.bdi(Words.shortened(life.log.location.map { "\($0.place)" } ?? "place not known", to: 90))
      }
      if let asked = state.asked { writeAsked(html, reference, asked) }
      writeHistory(html, state)
      if state.level.next != nil {
        html.p(.class("quiet")) {
          html.text("Next level, ")
          LevelDistance.writeNext(html, of: life, at: outlook.now)
        }
      }
      if state.level == .majorIncident { writeCommand(html, reference, state) }
    }
  }

  private func writeAsked(_ html: Markup, _ reference: Reference, _ asked: EscalationState.Asked) {
    html.p {
      html.text("\(asked.who) was asked to accept by \(outlook.zone.clock(asked.acceptBy)), ")
      DueWords.write(html, asked.acceptBy, at: outlook.now)
    }
    guard forms.may(.raiseLevel) else { return }
    forms.button(
      html, "accept-\(reference)", to: "/incidents/\(reference)/acceptance", "Accept as \(forms.visitor.actor)",
      style: "primary")
  }

  private func writeHistory(_ html: Markup, _ state: EscalationState) {
    html.ol(.class("plain")) {
      for raising in state.raisings.suffix(6) {
        let accepted = raising.acceptedBy.map { who in
          ", accepted by \(who)\(raising.acceptedAt.map { " at \(outlook.zone.clock($0))" } ?? "")"
        }
        html.li(
          "\(outlook.zone.clock(raising.happened)) to \(raising.level.words) by \(raising.actor): \(raising.reason)"
            + (accepted ?? ", not yet accepted"))
      }
    }
  }

  /// The last METHANE report, who has which role since when, and the decisions.
  private func writeCommand(_ html: Markup, _ reference: Reference, _ state: EscalationState) {
    html.div(.class("columns")) {
      html.div {
        html.h3("Command")
        html.ul(.class("plain")) {
          for role in CommandRole.allCases {
            let since = state.turns.last { $0.role == role }.map { ", since \(outlook.zone.clock($0.from))" } ?? ""
            html.li("\(role.rawValue): \(state.roles[role].map { "\($0)\(since)" } ?? "nobody")")
          }
        }
        html.h3("Decisions")
        if state.decisions.isEmpty { html.p("None kept yet.", .class("quiet")) }
        html.ol(.class("plain")) {
          for decided in state.decisions.suffix(10).reversed() {
            html.li {
              html.text("\(outlook.zone.clock(decided.happened)) \(decided.role.rawValue) \(decided.actor): ")
              html.b("\(decided.decision.choice)")
              html.text(" because \(decided.decision.why); situation: \(decided.decision.situation)")
              html.text("; options: \(decided.decision.options)")
            }
          }
        }
      }
      html.div {
        html.h3("METHANE")
        if let report = state.reports.last {
          html.dl(.class("facts")) {
            for field in MethaneField.allCases {
              html.div {
                html.dt(field.words)
                html.dd(report.fields[field].map { "\($0)" } ?? "not said")
              }
            }
          }
          html.p("\(report.actor) at \(outlook.zone.clock(report.happened))", .class("quiet"))
        } else {
          html.p("Nobody has reported yet.", .class("quiet"))
        }
        html.p { html.a("Report, give roles, keep decisions", .href("/control/\(reference)#levels")) }
      }
    }
  }
}

extension ConsoleRoutes {
  func levelsPage(_ forms: Forms) async throws -> LevelsPage {
    let raised = await openLives().filter { $0.life.escalation.level > .desk || $0.life.escalation.asked != nil }
      .map { (incident: $0.incident, life: $0.life.log.isOpenTo(forms.visitor.actor) ? $0.life : $0.life.withheld) }
      .sorted { ($1.life.escalation.level, $0.life.log.received) < ($0.life.escalation.level, $1.life.log.received) }
    return LevelsPage(raised: raised, outlook: await live.outlook(), forms: forms)
  }
}
