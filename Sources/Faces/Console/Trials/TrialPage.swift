internal import Account
internal import Desk
internal import HTML
internal import Improvement
internal import Orders
internal import Overview
internal import Procedure
internal import Vocabulary

/// A draft tried on the record: what would have come out otherwise, and what is lowered, to be read one by one.
struct TrialPage: Sendable {
  /// How many downgrades stand on the page to be read; the next follow when these are read.
  static let tickedMax = 50

  let frame: TrialFrame
  let shown: DraftTried

  private var draft: Pack { shown.trial.draft }
  private var matrix: TrialMatrix { shown.matrix }

  func render() -> [UInt8] {
    frame.render("Draft \(draft.version), tried on the record") { html in
      Notice(
        weight: .warning, title: "A draft.",
        words: "Nothing goes by it. The recorded answers were taken through it as they stand."
      ).write(html)
      writeCounts(html)
      for aspect in TrialAspect.allCases { write(html, aspect) }
      writeLowered(html)
    }
  }

  private func writeCounts(_ html: Markup) {
    var facts = [
      ("Incidents that went by the pack", "\(matrix.incidents)"), ("Unchanged", "\(matrix.unchanged)"),
      ("Changed", "\(matrix.changed)"),
      ("Lowered", "\(matrix.lowered), of these \(shown.unread.count) not read yet"),
      ("Changed or not, by what was never asked", "\(matrix.open), of these perhaps lowered \(matrix.perhapsLowered)"),
    ]
    if matrix.supposed > 0 {
      facts.append(
        (
          "Asked what was never asked",
          "\(matrix.supposed): every possible answer was tried, up to \(TrialCase.waysMax) ways"
        ))
    }
    for (reason, count) in matrix.undecided.sorted(by: { $0.key < $1.key }) {
      facts.append(("Not decided: \(reason)", "\(count)"))
    }
    FactsList(facts: facts).write(html)
    html.ul(.class("links")) {
      for (choice, count) in [
        (TrialChoice.lowered, matrix.lowered), (.open, matrix.open),
        (.undecided, matrix.undecided.values.reduce(0, +)),
      ] where count > 0 {
        html.li { html.a("\(choice.words): \(count)", .href(choice.path(in: draft.name))) }
      }
    }
  }

  private func write(_ html: Markup, _ aspect: TrialAspect) {
    let rows = matrix.sorted.filter { $0.cell.aspect == aspect }
    html.section(.aria("labelledby", "aspect-\(aspect.rawValue)")) {
      html.h2(aspect.title, .id("aspect-\(aspect.rawValue)"))
      guard !rows.isEmpty else { return html.p("None would have been another.", .class("quiet")) }
      html.table(.class("list")) {
        html.caption("\(aspect.title), from what to what", .class("unseen"))
        html.thead {
          html.tr {
            for heading in ["From", "To", "Which way", "Incidents", "Perhaps"] { html.th(heading, .scope(.col)) }
          }
        }
        html.tbody { for (cell, count) in rows { write(html, cell, count) } }
      }
    }
  }

  private func write(_ html: Markup, _ cell: TrialMatrix.Cell, _ count: TrialMatrix.Count) {
    html.tr {
      html.th(.scope(.row)) { html.bdi(cell.from) }
      html.td(.data("label", "To")) { html.bdi(cell.to) }
      html.td(.data("label", "Which way")) {
        html.span(cell.direction.mark, .class(cell.direction == .lowered ? "overdue" : "quiet"))
      }
      html.td(.data("label", "Incidents")) {
        html.a(
          .href(TrialChoice.cell(cell).path(in: draft.name)),
          .aria("label", "\(count.surely + count.perhaps) incidents, from \(cell.from) to \(cell.to)")
        ) { html.text("\(count.surely)") }
      }
      html.td("\(count.perhaps)", .data("label", "Perhaps"))
    }
  }

  // MARK: To be read

  private func writeLowered(_ html: Markup) {
    html.section(.aria("labelledby", "lowered-title")) {
      html.h2("To be read before it can be published", .id("lowered-title"))
      guard !shown.unread.isEmpty else {
        let words =
          shown.downgrades.isEmpty ? "It lowers no recorded incident." : "Every incident that it lowers has been read."
        return html.p(words)
      }
      guard frame.forms.may(.publishProcedures) else {
        let roles = Permissions.roles(for: .publishProcedures).map(\.rawValue).joined(separator: ", ")
        return html.p("\(shown.unread.count) incidents wait to be read; that is for: \(roles).")
      }
      frame.forms.write(html, "readings", to: "/procedures/\(draft.name)/trial/readings") { form in
        form.hidden("hash", draft.hash.text)
        html.fieldset(.class("choices")) {
          html.legend("Tick each that you have looked at")
          for downgrade in shown.unread.prefix(TrialPage.tickedMax) { writeTick(html, form, downgrade) }
        }
        if shown.unread.count > TrialPage.tickedMax {
          html.p("\(shown.unread.count - TrialPage.tickedMax) more follow when these are read.", .class("quiet"))
        }
        form.text("reason", "Why it is right that they come out lower")
        form.button("I have read those ticked")
      }
    }
  }

  private func writeTick(_ html: Markup, _ form: Fields, _ downgrade: Downgrade) {
    guard let line = shown.trial.line(of: downgrade.incident), let reference = line.reference else { return }
    let (id, field) = ("read-\(reference)", Resources.ticked(reference))
    html.div {
      html.input(
        .type(.checkbox), .id(id), .name(field), .value("yes"), .checked(form.kept(field, "") == "yes"))
      html.label(.for(id)) {
        html.b(line.name)
        html.text(" ")
        TrialLineView(line: line, tried: shown.trial.outcome(of: line)).writeChange(html)
      }
      html.a("Open \(line.name)", .href("/incidents/\(line.name)"))
    }
  }
}

extension TrialDirection {
  /// The word and an arrow; never colour alone.
  var mark: String {
    switch self {
    case .lowered: "▼ lowered"
    case .raised: "▲ raised"
    case .otherwise: "◆ otherwise"
    case .same: "same"
    }
  }
}
