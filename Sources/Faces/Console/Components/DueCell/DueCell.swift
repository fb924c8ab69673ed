internal import HTML
internal import Vocabulary

/// The cell of a row that says how long there is left; the row's class says the same by colour and bar.
struct DueCell: Sendable {
  let due: Moment
  let now: Moment
  let zone: LocalTime

  func write(_ html: Markup) {
    html.td(.class("due")) {
      html.b(DueWords.text(due, at: now))
      html.time(zone.clock(due), .dateTime(Words.machine(due)))
    }
  }
}
