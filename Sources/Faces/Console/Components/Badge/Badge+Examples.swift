internal import HTML

/// The component as the gallery shows it, with its examples.
extension Badge {
  static let shown = ShownComponent(
    title: "Badge", purpose: "Says one thing about a heading, an answer or a card; never more than a few words.",
    parameters: [("words", "what is said; nothing else tells it, so it is never a colour alone")],
    examples: [
      ShownComponent.Example(name: "Beside words") { html in
        html.p {
          html.text("Smell of gas")
          Badge("life-saving").write(html)
          Badge("in force").write(html)
        }
      },
      ShownComponent.Example(name: "Hostile text") { html in
        html.p {
          html.text("Words")
          Badge(HostileText.markup).write(html)
          Badge(HostileText.turned).write(html)
        }
      },
    ])
}
