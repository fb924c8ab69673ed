internal import HTML

/// A table of words, whose rows become cards on a phone.
struct ListTable: Sendable {
  /// What it is a table of, for those who hear the page.
  let caption: String
  let headings: [String]
  /// As many cells as headings, the first of them naming the row.
  let rows: [[String]]
  /// Said where there are no rows.
  var empty = "There are none."

  func write(_ html: Markup) {
    guard !rows.isEmpty else { return html.p(empty, .class("quiet")) }
    html.table(.class("list")) {
      html.caption(caption, .class("unseen"))
      html.thead { html.tr { for heading in headings { html.th(heading, .scope(.col)) } } }
      html.tbody {
        for row in rows {
          html.tr {
            for (heading, cell) in zip(headings, row) {
              if heading == headings.first {
                html.th(.scope(.row)) { html.bdi(cell) }
              } else {
                html.td(.data("label", heading)) { html.bdi(cell) }
              }
            }
          }
        }
      }
    }
  }
}
