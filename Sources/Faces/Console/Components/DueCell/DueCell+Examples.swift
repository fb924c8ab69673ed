internal import HTML
internal import Vocabulary

extension DueCell {
  /// As seen at the moment of the page.
  static func shown(at outlook: Outlook) -> ShownComponent {
    ShownComponent(
      title: "Row by urgency",
      purpose: "What is due stands in order, and says in words, colour and bar how pressing it is.",
      parameters: [
        ("due", "when it is due"), ("now", "what is before this is overdue"), ("zone", "the centre's clock"),
      ],
      examples: [
        ShownComponent.Example(name: "Overdue, due soon, later, parked") { html in
          table(
            html, outlook, [(-540, "overdue"), (120, "due-soon"), (7_200, "informed"), (172_800, "parked")],
            "Assign a unit")
        },
        ShownComponent.Example(name: "Hostile text") { html in
          table(html, outlook, [(60, "due-soon")], HostileText.markup + HostileText.endless)
        },
      ])
  }

  private static func table(
    _ html: Markup, _ outlook: Outlook, _ rows: [(seconds: Int64, style: String)], _ words: String
  ) {
    html.table(.class("board")) {
      html.thead {
        html.tr {
          html.th("Due", .class("due"), .scope(.col))
          html.th("Next action", .class("next"), .scope(.col))
        }
      }
      html.tbody {
        for (seconds, style) in rows {
          html.tr(.class(style)) {
            DueCell(due: outlook.now.adding(seconds: seconds), now: outlook.now, zone: outlook.zone).write(html)
            html.td(.class("next"), .data("label", "Next")) { html.bdi(words) }
          }
        }
      }
    }
  }
}
