internal import HTML
internal import Orders
internal import Vocabulary

/// Copies a paper sheet into the machine afterwards, with the times at which things happened.
struct LatePage: Sendable {
  let outlook: Outlook
  let forms: Forms
  /// What was sent and not taken.
  private var attempt: Attempt? { forms.attempt.flatMap { $0.form == "late" ? $0 : nil } }

  init(outlook: Outlook, forms: Forms) {
    self.outlook = outlook
    self.forms = forms
  }

  func render() -> [UInt8] {
    let frame = PageFrame(
      title: "Enter a paper sheet", skipWords: "To the sheet", outlook: outlook, forms: forms, isEdited: true)
    return frame.render { html in
      html.header(.class("incident")) {
        html.h1("Enter a paper sheet")
        html.p(
          "Copy what stands on the paper. The log shows both times: when it happened, and when it was entered. "
            + "Your name stands beside each entry, and the writer’s in its words.")
      }
      html.form(
        .id("late"), .method(.post), .action("/late"), .class("fields", "late-form"),
        .when(attempt != nil, .data("refused", "yes"))
      ) {
        if let attempt {
          html.p(
            "Not done: \(attempt.words). Nothing was recorded.", .id("late-refusal"), .class("refusal"), .role("alert"))
        }
        writeHead(html, Fields(html: html, form: "late", attempt: attempt))
        writeLines(html, Fields(html: html, form: "late", attempt: attempt))
        html.div(.class("actions")) { html.button("Enter the sheet", .class("primary")) }
      }
    }
  }

  private func writeHead(_ html: Markup, _ fields: Fields) {
    html.fieldset(.class("grid-fields")) {
      html.legend("Head of the sheet")
      fields.text("sheet", "Number of the sheet", hint: "such as S-261121-004")
      fields.text("writer", "Written by", hint: "the name on the paper")
      fields.text("date", "Date", value: outlook.zone.day(outlook.now), hint: "such as 2026-11-21")
      fields.text("time", "Time received", hint: "24 hours, such as 14:05")
      fields.choice(
        "medium", "How it came in", LateSheet.media.map { ($0.rawValue, $0.words) }, chosen: Medium.call.rawValue)
      fields.text("number", "Number to ring back on", required: false)
      fields.text("caller", "Caller", required: false)
      fields.text("place", "Place", hint: "as it was said", required: false)
      fields.text(
        "reference", "Goes on with incident", hint: "only if it was in the machine before; its reference",
        required: false)
    }
    fields.area("words", "First words", hint: "as they were said", required: false)
  }

  private func writeLines(_ html: Markup, _ fields: Fields) {
    html.fieldset(.class("late-lines")) {
      html.legend("Lines of the log")
      html.p(
        "A line without a time has the time of the line above. A time earlier than the line above is taken as the next day.",
        .class("quiet"))
      for number in 1...LateSheet.lineCountMax {
        html.div(.class("late-line")) {
          fields.text("time-\(number)", "Time \(number)", required: false, hidesLabel: true)
          fields.text("line-\(number)", "Line \(number)", required: false, hidesLabel: true)
        }
      }
    }
  }
}
