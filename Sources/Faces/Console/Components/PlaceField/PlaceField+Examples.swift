internal import HTML

/// The field for a place as the gallery shows it.
enum PlaceFieldExamples {
  static let shown = ShownComponent(
    title: "Place",
    purpose: "A field for words that offers places of the map while one is typed; it says whether it has a point.",
    parameters: [
      ("value", "the words"), ("point", "where that is, if known"), ("near", "where people are likely to mean"),
    ],
    examples: [
      ShownComponent.Example(name: "Empty") { write($0, "place-empty", "") },
      ShownComponent.Example(name: "With its point") { html in
        let typed = Form(["place": "12 Acacia Road", "point": "51.501,-0.1419"])
        write(html, "place-known", "", Attempt(form: "place-known", fields: typed, words: ""))
      },
      ShownComponent.Example(name: "Hostile text") {
        write($0, "place-hostile", HostileText.markup + HostileText.turned)
      },
    ])

  private static func write(_ html: Markup, _ form: String, _ value: String, _ attempt: Attempt? = nil) {
    html.div(.class("fields")) { Fields(html: html, form: form, attempt: attempt).place(value: value) }
  }
}
