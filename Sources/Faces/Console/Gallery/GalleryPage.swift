internal import HTML
internal import Vocabulary

/// Every component of the pages with its examples; the same examples are looked at by the tests.
struct GalleryPage: Sendable {
  let outlook: Outlook
  let visitor: Visitor

  private var components: [ShownComponent] {
    [
      Priority.shown, DueCell.shown(at: outlook), Badge.shown, Notice.shown, Fields.buttons, Fields.shown,
      ListTable.shown, FactsList.shown, QueueExamples.shown(at: outlook), CountStripExamples.shown(at: outlook),
      LogEntriesExamples.shown(at: outlook), QuestionCard.shown, RegulationCards.shown, PlaceFieldExamples.shown,
      TypedAnswer.shown,
    ]
  }

  func render() -> [UInt8] {
    let frame = PageFrame(title: "Gallery", skipWords: "To the components", outlook: outlook, visitor: visitor)
    return frame.render { html in
      html.header(.class("incident")) {
        html.h1("Gallery")
        html.p(
          "What the pages are made of, each with examples and with text that means no good. Nothing here does anything."
        )
      }
      for (index, component) in components.enumerated() { write(html, component, number: index + 1) }
    }
  }

  private func write(_ html: Markup, _ component: ShownComponent, number: Int) {
    html.section(.class("component"), .aria("labelledby", "component-\(number)")) {
      html.h2(component.title, .id("component-\(number)"))
      html.p(component.purpose)
      html.p(.class("quiet")) {
        html.text(component.parameters.map { "\($0.name): \($0.meaning)" }.joined(separator: ". ") + ".")
      }
      for example in component.examples {
        html.h3(example.name)
        html.div(.class("example")) { example.write(html) }
      }
    }
  }
}
