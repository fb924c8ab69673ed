internal import Assessment
internal import Contact
internal import Desk
internal import HTML
internal import Incident
internal import IncidentLog
internal import Orders
internal import Overview
internal import Procedure
internal import Register
internal import Vocabulary

/// What is known before the first question, and what the caller tells of themselves.
extension CallsPage {
  func writeKnown(_ html: Markup, _ call: Call) {
    let known = call.known
    html.section(.class("known"), .aria("labelledby", "known-title")) {
      html.h2("Known before", .id("known-title"))
      if known.subjects.isEmpty, known.contacts.isEmpty, known.incidents.isEmpty {
        html.p("Nothing is known of the number or the place.", .class("quiet"))
      }
      html.ul {
        for subject in known.subjects { write(html, subject) }
        for (id, state, reference) in known.contacts.prefix(8) {
          html.li {
            html.a("\(state.medium.words) \(outlook.zone.text(state.received))", .href("/calls/\(id)"))
            html.text(" \(state.disposition?.name ?? state.phaseWords)")
            if let words = state.firstWords { html.q(Words.shortened("\(words)", to: 120)) }
            if let reference { html.a(" \(reference)", .href("/incidents/\(reference)")) }
          }
        }
        for (_, life) in known.incidents.prefix(8) {
          html.li {
            html.text("Earlier incident ")
            if let reference = life.log.reference { html.a("\(reference)", .href("/incidents/\(reference)")) }
            let what = life.assessment.determinant?.natureTitle ?? "not assessed"
            html.text(" \(what), \(life.log.location.map { "\($0.place)" } ?? "place not known")")
          }
        }
      }
    }
  }

  private func write(_ html: Markup, _ subject: Known.Subject) {
    html.li {
      html.b("\(subject.title.name)")
      html.text(" \(subject.title.address.map { "\($0)" } ?? "") (\(subject.why))")
      html.ul {
        for known in subject.facts {
          html.li(.class(known.fact.kind == .note ? "" : "hazard")) {
            html.b("\(known.fact.kind.rawValue) ")
            html.text("\(known.fact.words)")
            html.small(" \(known.fact.source), until \(known.fact.until)")
          }
        }
      }
    }
  }

  /// One detail at a time, each kept as soon as it is told.
  func writeDetails(_ html: Markup, _ call: Call) {
    html.details(.id("caller"), .open(forms.attempt?.form == "tell")) {
      html.summary("Caller and situation")
      html.dl(.class("facts")) {
        for detail in CallerDetail.allCases {
          guard let words = call.state.known(detail) else { continue }
          html.div {
            html.dt(detail.words)
            html.dd { html.bdi("\(words)") }
          }
        }
      }
      forms.write(html, "tell", to: "/contacts/\(call.id)/details", style: "inline") { form in
        form.choice("detail", "What they told", CallerDetail.allCases.map { ($0.rawValue, $0.words) }, chosen: "name")
        form.text("words", "In words")
        form.button("Keep")
      }
      forms.write(html, "face", to: "/contacts/\(call.id)/situations", style: "inline") { form in
        form.choice("situation", "Situation", Situation.allCases.map { ($0.rawValue, $0.words) })
        form.button("Show the agreed words")
      }
      for situation in call.state.situations { writeSay(html, situation.words, call.agreed.situations[situation]) }
    }
  }
}
