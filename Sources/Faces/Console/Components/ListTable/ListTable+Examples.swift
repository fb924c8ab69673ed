internal import HTML

/// The component as the gallery shows it, with its examples.
extension ListTable {
  static let shown = ShownComponent(
    title: "Table of words",
    purpose: "Rows to be read or looked up. On a phone each row becomes a card that names its cells.",
    parameters: [
      ("caption", "what it is a table of, for those who hear the page"), ("headings", "one for each column"),
      ("rows", "the first cell names its row"), ("empty", "said where there are no rows"),
    ],
    examples: [
      ShownComponent.Example(name: "Two rows") { html in
        ListTable(
          caption: "Levels", headings: ["Level", "Called", "Each has"],
          rows: [["2", "Shift supervisor", "3 min 00 s"], ["3", "Duty manager", "5 min 00 s"]]
        ).write(html)
      },
      ShownComponent.Example(name: "Empty") { html in
        ListTable(caption: "Units", headings: ["Unit"], rows: [], empty: "No unit is registered yet.").write(html)
      },
      ShownComponent.Example(name: "Hostile text") { html in
        ListTable(
          caption: HostileText.markup, headings: ["Code", "Means"],
          rows: [[HostileText.markup, HostileText.endless], [HostileText.turned, "after it"]]
        ).write(html)
      },
    ])
}
