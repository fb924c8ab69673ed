internal import Account
internal import Assessment
internal import Contact
internal import HTML
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// What is promised, read out, read back, and judged.
extension IncidentForms {
  /// `caller` is who is being spoken with: what somebody else was promised before is not theirs.
  func writeTelling(_ html: Markup, to caller: ContactState? = nil) {
    guard isOpen, forms.may(.keepLog) else { return }
    html.section(.id("telling"), .class("card"), .aria("labelledby", "telling-title")) {
      html.h2("What the caller is told", .id("telling-title"))
      regulations.write(html, at: .telling)
      if let promise = work.life.log.promise {
        let isOthers = caller.map { promise.said < ($0.answered ?? $0.received) } ?? false
        html.p {
          html.text(isOthers ? "Another caller was promised, this one not yet: " : "Promised: ")
          html.q("\(promise.words)")
          html.text(", they hear more by \(outlook.zone.clock(promise.by))")
        }
        forms.write(html, "tell-caller", to: "/incidents/\(reference)/caller-news", style: "inline") { form in
          form.text("words", "Told now")
          form.button("Keep")
        }
      }
      let seconds = work.life.assessment.standing?.targets.updateSeconds ?? 1_800
      forms.write(html, "promise", to: "/incidents/\(reference)/promise", style: "inline", seen: work.version) { form in
        form.text("words", work.life.log.promise == nil ? "Promise" : "Another promise")
        form.minutes("minutes", "They hear more", value: max(1, seconds / 60))
        form.button("Keep the promise")
      }
    }
  }

  func writeBrief(_ html: Markup) {
    html.details(.id("brief"), .open(forms.attempt?.form == "read-back")) {
      html.summary {
        html.text("Brief: \(work.brief.words) words, ")
        html.b("\(work.brief.seconds) s to say")
      }
      html.dl(.class("facts brief")) {
        for field in BriefField.allCases {
          html.div {
            html.dt(field.heading)
            html.dd { html.bdi(work.brief.fields[field] ?? "none known") }
          }
        }
      }
      for readBack in work.life.log.readBacks.suffix(3) {
        let wrong = readBack.fields.filter { !$0.isSame }.map(\.name)
        html.p(
          "Read back by \(readBack.by) \(outlook.zone.clock(readBack.happened)): "
            + (wrong.isEmpty ? "as given" : "NOT the same: \(wrong.joined(separator: ", ")); say them again"))
      }
      guard isOpen, forms.may(.keepLog) else { return }
      forms.write(html, "read-back", to: "/incidents/\(reference)/read-backs") { form in
        form.text("by", "Read back by")
        for field in BriefField.allCases { form.text(field.rawValue, field.heading, required: false) }
        form.button("Compare")
      }
    }
  }

  func writeJudgement(_ html: Markup) {
    let assessment = work.life.assessment
    if let look = assessment.secondLook { writeLook(html, look) }
    guard isOpen, forms.may(.assess) || forms.may(.override) else { return }
    let own = ["validity", "override", "cancel"]
    html.details(.id("judgement"), .open(forms.attempt.map { own.contains($0.form) } ?? false)) {
      html.summary("Judge, change the priority, cancel")
      forms.write(html, "validity", to: "/incidents/\(reference)/validity", style: "inline", seen: work.version) {
        form in
        let all = [("", "choose")] + Validity.allCases.map { ($0.rawValue, $0.rawValue) }
        form.choice("validity", "The report is", all, chosen: assessment.validity?.rawValue ?? "")
        form.text("reason", "Reason")
        form.button("Judge")
      }
      guard forms.may(.override) else { return }
      forms.write(html, "override", to: "/incidents/\(reference)/override", style: "inline", seen: work.version) {
        form in
        form.choice(
          "priority", "Priority", [("", "choose")] + Priority.allCases.map { ($0.description, $0.description) })
        form.text("reason", "Reason", hint: "a lower one waits for a second look")
        form.button("Change")
      }
      forms.write(html, "cancel", to: "/incidents/\(reference)/cancellation", style: "inline") { form in
        form.text("reason", "Reason to cancel", hint: "waits for a second look; units stay until then")
        form.button("Ask to cancel")
      }
    }
  }

  private func writeLook(_ html: Markup, _ look: SecondLook) {
    html.section(.id("second-look"), .class("card", "due-soon"), .aria("labelledby", "look-title")) {
      html.h2("A second person has to look", .id("look-title"))
      html.p("\(look.asker) asks \(look.subject.words): \(look.reason). Until then the higher priority stands.")
      guard forms.may(.lookAgain), look.asker != forms.visitor.actor else { return }
      forms.write(html, "look", to: "/incidents/\(reference)/looks", style: "inline") { form in
        form.text("reason", "What you saw")
        form.button("Agree", name: "view", value: "agree")
        form.button("Disagree", name: "view", value: "disagree")
      }
    }
  }
}

extension SecondLook.Subject {
  /// What is asked for, behind "asks".
  var words: String {
    switch self {
    case .downgrade(let priority, _): "to lower it to \(priority)"
    case .cancellation: "to cancel it"
    }
  }
}

extension BriefField {
  /// As a heading.
  var heading: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
