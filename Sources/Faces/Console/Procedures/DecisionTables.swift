internal import HTML
internal import Procedure
internal import Vocabulary

/// What a pack decides by tables: a picture of what each decision takes, and every rule.
struct DecisionTables: Sendable {
  let tables: [TableSummary]

  func write(_ html: Markup) {
    DecisionPicture(tables: tables).write(html)
    for table in tables { write(html, table) }
  }

  private func write(_ html: Markup, _ table: TableSummary) {
    html.h3(.id("table-\(table.name)")) { html.bdi(table.name) }
    guard let hitPolicy = table.hitPolicy else {
      html.p { html.code(table.expression ?? "") }
      return
    }
    html.table(.class("list")) {
      html.caption("\(table.name): \(DecisionTables.words(hitPolicy))")
      html.thead {
        html.tr {
          html.th("Rule", .scope(.col))
          for column in table.columns + table.outputs { html.th(column, .scope(.col)) }
        }
      }
      html.tbody {
        for row in table.rows {
          html.tr {
            html.th(row.id, .scope(.row))
            for (label, cell) in zip(table.columns, row.tests) {
              html.td(cell == "-" ? "any" : cell, .data("label", label))
            }
            for (label, output) in zip(table.outputs, row.outputs) {
              html.td(.data("label", label)) { html.b(output == "null" ? "as the leaf says" : output) }
            }
          }
        }
      }
    }
  }

  private static func words(_ hitPolicy: String) -> String {
    switch hitPolicy {
    case "FIRST": "the first rule that holds decides"
    case "UNIQUE": "exactly one rule holds"
    case "ANY": "rules that hold at once say the same"
    default: "every rule that holds adds"
    }
  }
}
