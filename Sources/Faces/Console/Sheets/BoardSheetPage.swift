internal import Contact
internal import Deployment
internal import HTML
internal import Incident
internal import Overview
internal import Vocabulary

/// The board as it stands at this moment, for paper: what is open, who waits, and where the units are.
struct BoardSheetPage: Sendable {
  /// More would not be read on paper.
  static let lineCountMax = 1_000

  let outlook: Outlook
  /// Those waiting, for whoever may take contacts; nil for everybody else.
  let queue: [QueueLine]?
  let visitor: Visitor

  func render() -> [UInt8] {
    let words = "The board on paper is as old as its time says."
    return PaperFrame(title: "Board on paper", outlook: outlook, visitor: visitor, words: words).render { html in
      html.section(.class("sheet", "lying")) {
        html.header {
          html.h2("Board")
          html.p(.class("sheet-number")) {
            html.text("as of ")
            html.b(outlook.zone.text(outlook.now))
          }
        }
        writeIncidents(html)
        if let queue { writeQueue(html, queue) }
        writeUnits(html)
      }
    }
  }

  private func writeIncidents(_ html: Markup) {
    html.h3("\(outlook.openCount) open")
    if outlook.openCount > outlook.lines.count {
      html.p(
        "The first \(outlook.lines.count) by what is due next; \(outlook.openCount - outlook.lines.count) more are due later."
      )
    }
    ListTable(
      caption: "Open incidents by what is due next",
      headings: ["Due", "Priority", "Reference", "Nature", "Place", "Stage", "Owner", "Next action", "Units"],
      rows: outlook.lines.map(cells), empty: "No incident is open."
    ).write(html)
  }

  private func cells(_ line: BoardLine) -> [String] {
    let isToday = outlook.zone.day(line.next.due) == outlook.zone.day(outlook.now)
    let due = isToday ? "" : "\(outlook.zone.day(line.next.due)) "
    return [
      due + outlook.zone.clock(line.next.due), line.priority.map { "\($0)" } ?? "–",
      line.reference.map { "\($0)" } ?? "not yet", line.nature ?? "not assessed",
      line.place.map { "\($0)" } ?? "not known", line.stage.rawValue, line.owner.text,
      [line.nextWords, LateWords.text(line, outlook)].compactMap(\.self).joined(separator: "; "),
      line.units.map { "\($0.callSign) \($0.step.words)" }.joined(separator: ", "),
    ]
  }

  private func writeQueue(_ html: Markup, _ queue: [QueueLine]) {
    html.h3("\(queue.count) contacts to deal with")
    ListTable(
      caption: "Contacts", headings: ["Received", "By", "Number", "Who", "First words", "State"],
      rows: queue.map { line in
        let state = line.state
        return [
          outlook.zone.clock(state.received), state.medium.words, state.number.map { "\($0)" } ?? "not known",
          state.caller.map { "\($0)" } ?? "not known", state.firstWords.map { Words.shortened("\($0)", to: 160) } ?? "",
          state.phaseWords,
        ]
      }, empty: "Nobody waits."
    ).write(html)
  }

  private func writeUnits(_ html: Markup) {
    html.h3("Units")
    ListTable(
      caption: "Units", headings: ["Unit", "Type", "Home", "State"],
      rows: outlook.fleet.sorted { $0.key < $1.key }.map { sign, unit in
        [sign.text, unit.type?.text ?? "", unit.home?.text ?? "", unit.phase.words]
      }, empty: "No unit is registered."
    ).write(html)
  }
}
