internal import HTML
internal import Orders

/// The component as the gallery shows it, with its examples.
extension TypedAnswer {
  static let shown = ShownComponent(
    title: "Answer to a typed line",
    purpose: "Stands under the top of the page, and is read out; a refusal says what is wrong and what would be taken.",
    parameters: [("answer", "the line, whether it was done, what it says, and the nearest that would be taken")],
    examples: [
      ShownComponent.Example(name: "Done") { html in
        write(html, CommandAnswer(line: "note smoke on the stairs", isDone: true, lines: ["line 7 of 261121-0042"]))
      },
      ShownComponent.Example(name: "Refused, with the nearest") { html in
        write(
          html,
          CommandAnswer(
            line: "asign G1", isDone: false, lines: ["“asign” is not a word taken here"], nearest: "assign G1"))
      },
      ShownComponent.Example(name: "Hostile text") { html in
        write(
          html,
          CommandAnswer(
            line: HostileText.markup, isDone: false, lines: [HostileText.endless, HostileText.turned]))
      },
    ])

  private static func write(_ html: Markup, _ answer: CommandAnswer) {
    html.div(.class("told")) { TypedAnswer(answer: answer).write(html) }
  }
}
