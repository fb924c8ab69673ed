internal import HTML

/// The component as the gallery shows it, with its examples.
extension Notice {
  static let shown = ShownComponent(
    title: "Notice", purpose: "Says before the content what has to be known first. It stands still and makes no sound.",
    parameters: [
      ("weight", "note or warning; the title says it too"), ("title", "a word or a sentence"),
      ("words", "what follows from it"),
    ],
    examples: [
      ShownComponent.Example(name: "Note") { Notice(title: "From the owner:", words: "This is an example.").write($0) },
      ShownComponent.Example(name: "Warning") { html in
        Notice(weight: .warning, title: "Not in force any more.", words: "A later version has taken its place.").write(
          html)
      },
      ShownComponent.Example(name: "Hostile text") { html in
        Notice(title: HostileText.markup, words: HostileText.endless + HostileText.turned).write(html)
      },
    ])
}
