internal import Deployment
internal import HTML
internal import Incident
internal import Overview
internal import Vocabulary

extension BoardPage {
  /// The most characters of a text in a line; the incident's page has the whole.
  private static let characterCountMax = 160

  /// The whole page.
  func render(_ forms: Forms) -> [UInt8] {
    let frame = PageFrame(
      title: "Board", skipWords: "To the board", livePath: "/board/live", outlook: outlook, forms: forms)
    return frame.render { html in
      html.table(.class("board")) {
        html.caption {
          html.h1("Board")
          html.span(.id(caption.id)) { html.insert(caption.inner) }
          html.br()
          html.span(.id(units.id)) { html.insert(units.inner) }
        }
        html.thead { html.tr { writeHeadings(html) } }
        html.tbody(.id(rows.id)) { html.insert(rows.inner) }
      }
    }
  }

  private func writeHeadings(_ html: Markup) {
    html.th("Due", .class("due"), .scope(.col))
    html.th(.class("priority"), .scope(.col)) { html.abbr("Pri", .title("Priority")) }
    html.th("Reference", .class("reference"), .scope(.col))
    html.th("Nature", .class("nature"), .scope(.col))
    html.th("Place", .class("place"), .scope(.col))
    html.th("Stage", .class("state"), .scope(.col))
    html.th("Owner", .class("owner"), .scope(.col))
    html.th("Next action", .class("next"), .scope(.col))
    html.th("Units", .class("units"), .scope(.col))
  }

  // MARK: Regions

  var caption: Region {
    Region("shown") { html in
      switch (outlook.openCount, hiddenCount) {
      case (0, _): html.text("nothing is open")
      case (let open, 0): html.text("\(open) open, in order of what is due next")
      case (let open, let hidden):
        html.text("\(open) open; the first \(open - hidden) by what is due next, \(hidden) more are due later")
      }
    }
  }

  var units: Region {
    Region("unit-counts") { html in
      let units = outlook.units
      html.text("Units: \(units.available) available, \(units.assigned) assigned, \(units.mobile) mobile, ")
      html.text("\(units.atScene) at scene, \(units.offDuty) off duty")
    }
  }

  var rows: Region {
    outlook.parts.region("rows") {
      let rows = outlook.parts.rows("rows", outlook) { html, line, key in
        BoardPage.writeRow(html, line, key, outlook)
      }
      return Region("rows", rows: rows.isEmpty ? [BoardPage.none] : rows)
    }
  }

  private static let none = Region.Row(
    key: "none",
    element: Fragment { html in
      html.tr(.data("row", "none")) {
        html.td("No incident is open. New ones appear here by themselves.", .colSpan(9), .class("place"))
      }
    })

  private static func writeRow(_ html: Markup, _ line: BoardLine, _ key: String, _ outlook: Outlook) {
    let urgency = outlook.urgency(line.next.due)
    html.tr(.class(urgency.rawValue), .data("row", key)) {
      DueCell(due: line.next.due, now: outlook.now, zone: outlook.zone).write(html)
      html.td(.class("priority")) { Words.writePriority(html, line.priority) }
      html.th(.class("reference"), .scope(.row)) {
        if let reference = line.reference {
          html.a("\(reference)", .id("open-\(reference)"), .href("/incidents/\(reference)"))
        } else {
          html.text("not yet")
        }
      }
      html.td(.class("nature")) { clip(html, line.nature ?? "not assessed") }
      html.td(.class("place")) { clip(html, place(line)) }
      html.td(line.stage.rawValue, .class("state"))
      html.td(.class("owner"), .data("label", "Owner")) { clip(html, line.owner.text) }
      html.td(.class("next"), .data("label", "Next")) {
        clip(html, line.nextWords)
        if let words = LateWords.text(line, outlook) { html.strong(words, .class("late")) }
      }
      html.td(.class("units"), .when(!line.units.isEmpty, .data("label", "Units"))) { clip(html, units(line)) }
    }
  }

  private static func clip(_ html: Markup, _ text: String) {
    html.span(Words.shortened(text, to: BoardPage.characterCountMax), .class("clip"))
  }

  private static func place(_ line: BoardLine) -> String {
    guard let place = line.place else { return "not known" }
    guard let ground = line.ground else { return "\(place)" }
    return "\(Words.shortened("\(place)", to: BoardPage.characterCountMax)), ground of \(ground)"
  }

  private static func units(_ line: BoardLine) -> String {
    line.units.map { "\($0.callSign) \($0.step.words)" }.joined(separator: ", ")
  }
}
