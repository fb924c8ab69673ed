internal import HTML

/// The component as the gallery shows it, with its examples.
extension FactsList {
  static let shown = ShownComponent(
    title: "Facts",
    purpose: "Names with what they stand for, in fixed places; as many beside each other as there is room for.",
    parameters: [("facts", "name and words of each, in the order in which they are read")],
    examples: [
      ShownComponent.Example(name: "Three facts") { html in
        FactsList(facts: [("Owner", "Anna Quinn"), ("State", "responding"), ("Received", "2026-11-21 09:30:05 +00:00")])
          .write(html)
      },
      ShownComponent.Example(name: "Hostile text") { html in
        FactsList(facts: [
          ("Place", HostileText.markup), ("Ground", HostileText.endless), ("Caller", HostileText.turned),
        ]).write(html)
      },
    ])
}
