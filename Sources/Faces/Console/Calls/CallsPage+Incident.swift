internal import Account
internal import Assessment
internal import Contact
internal import Desk
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Vocabulary

/// From the contact to its incident: one that is known already, or a new one; then where it is, and its questions.
extension CallsPage {
  func writeIncident(_ html: Markup, _ call: Call) {
    guard let work = call.work else {
      if call.state.phase == .answered || call.state.phase == .held {
        call.agreed.lifeSaving(forms).write(html)
        writeOpening(html, call)
      }
      return
    }
    let incident = IncidentForms(work: work, forms: forms, outlook: outlook)
    incident.writeHeadline(html, facts: false)
    guard work.isOpenToVisitor else { return }
    incident.writeUnread(html)
    if let shield = work.life.log.shield, call.state.phase == .answered { writeSay(html, "It is known: say", shield) }
    incident.writeLocation(html, focuses: true)
    if work.life.log.confirmedBy != nil { writeNumber(html, call) }
    let caller = call.state.isHandled ? call.state : nil
    LifeSaving(work.pack, on: work.today, forms, work, to: caller).write(html)
    let questions = QuestionForms(work: work, forms: forms)
    questions.write(html, call.state.isOpen || work.life.isOpen)
    AdviceForms(work: work, forms: forms, caller: caller).write(html)
    incident.writeFacts(html)
    LevelForms(work: work, forms: forms, outlook: outlook).writeFolded(html)
    RegulationsAtWork(work: work).write(html)
    incident.writeTelling(html, to: caller)
    incident.writeBrief(html)
    incident.writeJudgement(html)
    incident.writeDeviations(html)
    html.p {
      html.a("Work on it as controller", .id("as-controller"), .href("/control/\(work.reference)"))
      html.text(" \u{B7} ")
      html.a("The whole incident", .id("whole-incident"), .href("/incidents/\(work.reference)"))
    }
  }

  /// Where the line breaks later, nobody could ring back: asked for as soon as it is known where it is.
  private func writeNumber(_ html: Markup, _ call: Call) {
    guard forms.may(.takeContacts), call.state.phase == .answered, !call.state.medium.isWritten,
      call.state.known(.number) == nil, call.state.number == nil
    else { return }
    html.section(.id("number-card"), .class("card"), .aria("labelledby", "number-title")) {
      html.h2("Which number can we ring you back on?", .id("number-title"))
      forms.write(html, "number", to: "/contacts/\(call.id)/details", style: "inline") { form in
        form.hidden("detail", CallerDetail.number.rawValue)
        form.text("words", "Number to ring back on", hidesLabel: true)
        form.button("Keep")
      }
    }
  }

  private func writeOpening(_ html: Markup, _ call: Call) {
    guard forms.may(.takeContacts), forms.may(.keepLog) else { return }
    html.section(.id("opening"), .class("card"), .aria("labelledby", "opening-title")) {
      html.h2("Where is it?", .id("opening-title"))
      writeSay(html, "Ask", call.agreed.location?.ask)
      call.agreed.regulations.write(html, at: .opening)
      forms.write(html, "open", to: "/contacts/\(call.id)/incident") { form in
        form.place(
          value: call.state.known(.place)?.words ?? "", point: call.state.sharedPoint, hint: "as it was said",
          required: false, focused: true)
        form.text("number", "Number to ring back on", value: call.state.number?.words ?? "", required: false)
        form.button("Open a new incident", style: call.known.candidates.isEmpty ? "primary" : "")
      }
    }
    if !call.known.candidates.isEmpty { writeCandidates(html, call) }
    html.details(.id("link-other"), .open(forms.attempt?.form == "link")) {
      html.summary("It belongs to another incident")
      forms.write(html, "link", to: "/contacts/\(call.id)/link", style: "inline") { form in
        form.text("reference", "Reference")
        form.button("Link")
      }
    }
  }

  private func writeCandidates(_ html: Markup, _ call: Call) {
    html.section(.id("candidates"), .class("card", "due-soon"), .aria("labelledby", "candidates-title")) {
      html.h2("It may be known already", .id("candidates-title"))
      html.ol(.class("candidates")) {
        for (number, (candidate, life)) in call.known.candidates.prefix(5).enumerated() {
          guard let reference = life.log.reference else { continue }
          html.li {
            html.p {
              html.a("\(reference)", .href("/incidents/\(reference)"))
              html.text(" ")
              html.b(life.assessment.determinant?.natureTitle ?? "not yet assessed")
              html.text(", \(life.log.location.map { "\($0.place)" } ?? "place not known")")
            }
            let why = life.log.restrictedTo == nil ? candidate.why.joined(separator: "; ") : "restricted"
            html.p("\(candidate.score) of 100: \(why)", .class("quiet"))
            forms.button(
              html, "link-\(number + 1)", to: "/contacts/\(call.id)/link", "It is this one", key: "\(number + 1)",
              fields: [("reference", "\(reference)")])
          }
        }
      }
    }
  }
}
