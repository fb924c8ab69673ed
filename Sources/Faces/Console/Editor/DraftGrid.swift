internal import Desk
internal import HTML
internal import Procedure
internal import Vocabulary

/// A table of a draft as a table: each cell is edited where it stands, and what was found in a rule stands beside it.
struct DraftGrid: Sendable {
  let sight: DraftSight
  let file: String
  let sheet: TableSheet

  private var element: DraftElement { DraftElement(sight: sight, file: file) }

  func write(_ html: Markup) {
    html.section(.class("draft-table")) {
      html.h2 {
        html.text("The decision ")
        element.writeHandle(html, sheet.address, sheet.name, fresh: freshTable)
      }
      element.writeActs(html, sheet.address, fresh: freshTable)
      if !sheet.question.isEmpty { html.p(.class("quiet")) { html.bdi(sheet.question) } }
      if let expression = sheet.expression {
        html.p {
          html.text("It is ")
          element.write(html, expression, "Expression", isWide: true)
        }
      } else {
        writeTable(html)
      }
    }
  }

  private func writeTable(_ html: Markup) {
    if let hit = sheet.hit {
      html.p {
        html.text("Where several rules hold: ")
        element.write(html, hit, "Hit policy")
      }
    }
    html.div(.class("draft-scroll"), .tabIndex(0), .role("region"), .aria("label", "Rules of \(sheet.name)")) {
      html.table(.class("draft-grid"), .data("grid", sheet.address)) {
        html.thead { writeHead(html) }
        html.tbody { for row in sheet.rows { write(html, row) } }
      }
    }
  }

  private func writeHead(_ html: Markup) {
    html.tr {
      html.th("Rule", .scope(.col))
      for (number, column) in sheet.columns.enumerated() {
        html.th(.scope(.col)) {
          writeColumn(html, sheet.columnPlaces[number], "column \(number + 1)", fresh: freshColumn)
          element.write(html, column, "Column")
        }
      }
      for (number, output) in sheet.outputs.enumerated() {
        html.th(.scope(.col), .class("output")) {
          writeColumn(html, sheet.outputPlaces[number], "output \(number + 1)", fresh: freshOutput)
          element.write(html, output, "Output")
        }
      }
      for remark in sheet.remarks { html.th(.scope(.col), .class("remark")) { html.bdi(remark) } }
    }
  }

  /// What a column or an output is called by, which adds one beside it or takes it out, with the cells of all rules.
  private func writeColumn(_ html: Markup, _ place: String, _ name: String, fresh: String) {
    guard sight.mayEdit else { return }
    html.small {
      element.writeHandle(html, place, name, fresh: fresh)
      element.writeActs(
        html, place, fresh: fresh,
        acts: [("insert-before", "One more before"), ("insert-behind", "One more behind"), ("remove", "Remove")])
    }
    html.text(" ")
  }

  /// The first name that no column asks for yet.
  private var freshColumn: String {
    let taken = Set(sheet.columns.map(\.text))
    return ["nature", "leaf", "facts"].first { !taken.contains($0) } ?? "leaf priority"
  }

  private var freshOutput: String {
    let taken = Set(sheet.outputs.map(\.text))
    return ["unit", "skill", "number"].first { !taken.contains($0) } ?? "\(sheet.name) \(taken.count + 1)"
  }

  private var freshTable: String { ElementText.table(name: "\(sheet.name)-more", column: "nature") }

  private var fresh: String {
    let ids = Set(sheet.rows.map(\.id))
    let number = (1...(ids.count + 1)).first { !ids.contains("new-\($0)") } ?? ids.count + 1
    return ElementText.rule(id: "new-\(number)", tests: sheet.columns.count, outputs: sheet.outputs.count)
  }

  private func write(_ html: Markup, _ row: TableSheet.Row) {
    // The lines of a model are others than those of its table; what was found in it stands below.
    let findings = PackEditing.isModel(file) ? [] : sight.findings(file, row.lines)
    html.tr(.class(findings.isEmpty ? "" : "found")) {
      html.th(.scope(.row)) {
        element.writeHandle(html, row.address, row.id, fresh: fresh)
        element.writeActs(html, row.address, fresh: fresh)
      }
      for (number, cell) in row.tests.enumerated() {
        html.td { element.write(html, cell, label(row, sheet.columns, number)) }
      }
      for (number, cell) in row.outputs.enumerated() {
        html.td(.class("output")) { element.write(html, cell, label(row, sheet.outputs, number)) }
      }
      for (number, remark) in sheet.remarks.enumerated() {
        html.td(.class("remark")) {
          if number < row.remarks.count {
            element.write(html, row.remarks[number], "Rule \(row.id), \(remark)")
          } else if row.remarks.isEmpty, number == 0 {
            element.write(
              html, TableSheet.Cell(address: "\(row.address)/remarks", text: ""), "Rule \(row.id), \(remark)")
          }
        }
      }
    }
    if !findings.isEmpty {
      html.tr(.class("findings-row")) {
        html.td(.colSpan(1 + sheet.columns.count + sheet.outputs.count + sheet.remarks.count)) {
          DraftFindings(findings: findings).write(html)
        }
      }
    }
  }

  private func label(_ row: TableSheet.Row, _ heads: [TableSheet.Cell], _ number: Int) -> String {
    "Rule \(row.id), \(number < heads.count ? heads[number].text : "cell \(number + 1)")"
  }
}
