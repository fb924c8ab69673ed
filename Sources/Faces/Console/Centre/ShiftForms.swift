internal import HTML
internal import Overview
internal import Shift
internal import Vocabulary

/// One's own shift: begun, paused, handed over, ended.
struct ShiftForms {
  let page: ShiftPage

  private var forms: Forms { page.forms }

  func write(_ html: Markup) {
    html.section(.aria("labelledby", "own-shift-title")) {
      html.h2("Your shift", .id("own-shift-title"))
      guard let duty = page.shift.onDuty[forms.visitor.actor] else { return writeBegin(html) }
      html.div(.class("actions")) {
        if duty.pausedSince == nil {
          forms.button(html, "pause", to: "/shift/pause", "Pause", fields: [("reason", "a pause")])
        } else {
          forms.button(html, "resume", to: "/shift/resumption", "Back at work", style: "primary")
        }
        if page.mine.lines.isEmpty { forms.button(html, "end", to: "/shift/end", "Go off duty") }
      }
      writeLeaving(html)
    }
  }

  private func writeBegin(_ html: Markup) {
    forms.write(html, "begin", to: "/shift/beginning") { form in
      form.text("role", "As what", hint: "such as handler; may be left out", required: false)
      html.div(.class("actions")) { form.button("Begin your shift", style: "primary") }
    }
  }

  private func writeLeaving(_ html: Markup) {
    let others = page.shift.onDuty.keys.filter { $0 != forms.visitor.actor }.sorted().map { ($0.text, $0.text) }
    let count = page.mine.lines.count
    guard count > 0 else { return }
    guard !others.isEmpty else {
      return html.p("Nobody else is on duty: whoever takes over has to begin their shift first.", .class("quiet"))
    }
    forms.write(html, "handover", to: "/shift/handover", style: "inline") { form in
      form.choice("to", "Hand your \(count) open incidents to", others)
      form.button("Hand over")
    }
    forms.write(html, "end", to: "/shift/end", style: "inline") { form in
      form.choice("to", "End your shift; your \(count) open incidents go to", others)
      form.button("Go off duty")
    }
  }
}
