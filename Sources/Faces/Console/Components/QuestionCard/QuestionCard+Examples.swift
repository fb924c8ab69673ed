internal import HTML

/// The component as the gallery shows it, with its examples.
extension QuestionCard {
  static let shown = ShownComponent(
    title: "Question",
    purpose: "What is asked, word for word, why, and an answer for each key; what was heard before waits for a yes.",
    parameters: [
      ("wording", "as it is read out"), ("why", "what depends on it"), ("choices", "the answers with their keys"),
      ("heard", "what answers it already, in the caller's words"),
      ("takesTheirWords", "whether there is a field for what fits no answer"),
    ],
    examples: [
      ShownComponent.Example(name: "With an answer heard before") { html in
        let yes = Choice(key: "y", words: "Yes, or they think so")
        let card = QuestionCard(
          wording: "Do you smell gas now?", why: "Gas that collects can be set off by a light switch.",
          choices: [yes, Choice(key: "n", words: "No"), Choice(key: "u", words: "They cannot say")],
          heard: ("it smells of gas on the stairs", yes), takesTheirWords: true)
        write(html, card, id: "gallery-question-heard")
      },
      ShownComponent.Example(name: "Hostile text") { html in
        let card = QuestionCard(
          wording: HostileText.markup, why: HostileText.turned,
          choices: [Choice(key: "y", words: HostileText.endless), Choice(key: "n", words: HostileText.turned)])
        write(html, card, id: "gallery-question-hostile")
      },
    ])

  /// Sent nowhere: the gallery has no address that takes it.
  private static func write(_ html: Markup, _ card: QuestionCard, id: String) {
    html.section(.class("card", "asked"), .aria("labelledby", "\(id)-title")) {
      card.writeHead(html, id: id)
      html.div(.class("answers")) {
        card.writeAnswers(Fields(html: html, form: id, attempt: nil, takesFocus: false))
      }
    }
  }
}
