internal import HTML
internal import Vocabulary

/// The component as the gallery shows it, with its examples.
extension Priority {
  static let shown = ShownComponent(
    title: "Priority", purpose: "How urgent it is, by weight and word; colours are kept for what is due.",
    parameters: [("priority", "P1 to P5, or none yet")],
    examples: [
      ShownComponent.Example(name: "All five, and none") { html in
        html.p {
          for priority in Priority.allCases {
            Words.writePriority(html, priority)
            html.text(" ")
          }
          Words.writePriority(html, nil)
        }
      }
    ])
}
