internal import HTML

/// Forms and buttons as the gallery shows them, with their examples.
extension Fields {
  static let shown = ShownComponent(
    title: "Form",
    purpose:
      "Fields with a label each. A refusal stands in the form, the field at fault is marked, and what was typed stays.",
    parameters: [
      ("form", "its name in the page"),
      ("attempt", "what was sent and refused, with the reason and the field at fault"),
    ],
    examples: [
      ShownComponent.Example(name: "Empty") { form($0, "empty", nil) },
      ShownComponent.Example(name: "Refused") { html in
        let typed = Form(["name": "12", "medium": "sms", "words": "Water runs down the stairs"])
        form(
          html, "refused",
          Attempt(form: "refused", fields: typed, words: "Expected a time such as 14:05, found “12”.", field: "name"))
      },
      ShownComponent.Example(name: "Hostile text") { html in
        let typed = Form(["name": HostileText.markup, "words": HostileText.markup + HostileText.endless])
        form(
          html, "hostile",
          Attempt(form: "hostile", fields: typed, words: "Refused: \(HostileText.markup)", field: "name"))
      },
    ])

  static let buttons = ShownComponent(
    title: "Button", purpose: "Does one thing. The main one of a form is filled; a key that presses it stands on it.",
    parameters: [
      ("words", "what it does"), ("style", "primary for the main one"), ("key", "pressed alone, outside fields"),
    ],
    examples: [
      ShownComponent.Example(name: "Plain, primary, with a key, not to be pressed") { html in
        let fields = Fields(html: html, form: "buttons", attempt: nil)
        html.div(.class("actions")) {
          fields.button("Say again")
          fields.button("Open an incident", style: "primary")
          fields.button("Yes", key: "y")
          html.button("Close", .disabled())
        }
      },
      ShownComponent.Example(name: "Hostile text") { html in
        Fields(html: html, form: "hostile-buttons", attempt: nil).button(HostileText.markup)
      },
    ])

  /// Sent nowhere: the gallery has no address that takes it.
  private static func form(_ html: Markup, _ name: String, _ attempt: Attempt?) {
    html.div(.id(name), .class("fields")) {
      if let attempt { html.p(attempt.words, .id("\(name)-refusal"), .class("refusal")) }
      let fields = Fields(html: html, form: name, attempt: attempt, takesFocus: false)
      fields.text("name", "Time", hint: "24 hours", required: false)
      fields.choice("medium", "How it came in", [("call", "Call"), ("sms", "SMS")])
      fields.area("words", "First words", required: false)
    }
  }
}
