internal import HTML
internal import Procedure
internal import Vocabulary

/// The component as the gallery shows it, with its examples.
extension RegulationCards {
  static let shown = ShownComponent(
    title: "Regulation",
    purpose: "What law and standards ask at the step somebody is at, folded behind its title, with its source.",
    parameters: [("regulation", "title, words, source, and the clock it starts"), ("place", "the step or question")],
    examples: [
      ShownComponent.Example(name: "With a clock") { html in
        let clock = Regulation.Clock(
          seconds: 259_200, start: .known, who: ActorID(trusted: "data-officer"), what: "Tell the authority",
          doneWhen: "its number is in the log")
        write(
          html,
          Regulation(
            id: RegulationID(trusted: "breach"), title: "Personal data were lost",
            words: "Whoever keeps personal data tells the authority when they are lost.",
            source: "General Data Protection Regulation, article 33", clock: clock), at: "gallery")
      },
      ShownComponent.Example(name: "Hostile text") { html in
        write(
          html,
          Regulation(
            id: RegulationID(trusted: "hostile"), title: HostileText.markup, words: HostileText.endless,
            source: HostileText.turned), at: "gallery")
      },
    ])
}
