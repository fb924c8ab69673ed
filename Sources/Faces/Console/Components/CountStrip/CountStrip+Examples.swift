internal import HTML

/// The counts that stand on top of every page, as the gallery shows them.
enum CountStripExamples {
  static func shown(at outlook: Outlook) -> ShownComponent {
    ShownComponent(
      title: "Counts", purpose: "Stand on top of every page, in fixed places; what is zero stays there and is quiet.",
      parameters: [("outlook", "what the board says at this moment")],
      examples: [
        ShownComponent.Example(name: "At this moment") { html in
          html.ul(.class("count-strip", "shown-strip"), .aria("label", "Counts, an example")) {
            html.insert(PageFrame.counts(outlook).inner)
          }
        }
      ])
  }
}
