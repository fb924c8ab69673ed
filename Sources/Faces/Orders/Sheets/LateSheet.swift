internal import IncidentLog
package import Vocabulary

/// A paper sheet as somebody copied it from the paper, once every field could be read.
package struct LateSheet: Hashable, Sendable {
  package static let lineCountMax = 16
  /// What the desk adds in front of each line has to fit too.
  private static let wordsBytesMax = IncidentLogRefusal.wordsBytesMax - 256
  /// How far a clock on the wall may be ahead of the machine's.
  private static let aheadSecondsMax = 60.0

  /// One line of the sheet.
  struct Line: Hashable, Sendable {
    let happened: Moment
    let words: String
  }

  let number: SheetNumber
  /// Who wrote it by hand.
  let writer: String
  let received: Moment
  let medium: Medium
  let callNumber: String?
  let caller: String?
  let firstWords: String?
  let place: String?
  /// The incident it goes on with, as typed; nil where the sheet is an incident of its own.
  let reference: String?
  /// In the order of the paper, which is the order of their times.
  let lines: [Line]

  /// When the last thing on the sheet happened.
  var last: Moment { lines.last?.happened ?? received }

  /// `fields` are those of the page on which sheets are copied: `sheet`, `writer`, `date`, `time`, `medium`, and where there are any
  /// `number`, `caller`, `words`, `place`, `reference`, `time-1`, `line-1` and so on.
  package init(_ fields: [String: String], zone: LocalTime, now: Moment) throws(Unfit) {
    let reading = SheetReading(fields: fields, zone: zone, now: now)
    do throws(Malformed) { number = try SheetNumber(typed: fields["sheet"] ?? "") } catch {
      throw Unfit("sheet", error.description)
    }
    writer = try reading.words("writer", "who wrote the sheet")
    received = try reading.received()
    let choices = LateSheet.media
    guard let medium = choices.first(where: { $0.rawValue == fields["medium"] }) else {
      throw Unfit("medium", "choose how it came in from the list")
    }
    self.medium = medium
    callNumber = try reading.optional("number")
    caller = try reading.optional("caller")
    firstWords = try reading.optional("words")
    place = try reading.optional("place")
    reference = try reading.optional("reference")
    lines = try reading.lines(from: received)
    guard !lines.isEmpty || firstWords != nil else {
      throw Unfit("words", "the sheet says nothing yet; copy the first words or at least one line")
    }
  }

  /// A referral has an acceptance of its own, which no sheet of paper can give.
  package static let media = Medium.allCases.filter { $0 != .referral }

  /// Reads the fields one by one.
  private struct SheetReading {
    let fields: [String: String]
    let zone: LocalTime
    let now: Moment

    /// nil where nothing but spaces was typed.
    func optional(_ name: String) throws(Unfit) -> String? {
      guard let words = fields[name], words.hasWords else { return nil }
      guard words.utf8.count <= LateSheet.wordsBytesMax else {
        throw Unfit(name, "this has \(words.utf8.count) bytes, at most \(LateSheet.wordsBytesMax) are taken; split it")
      }
      return words
    }

    func words(_ name: String, _ what: String) throws(Unfit) -> String {
      guard let words = try optional(name) else { throw Unfit(name, "\(what) is missing; copy it from the paper") }
      return words
    }

    func received() throws(Unfit) -> Moment {
      guard let day = SheetTime.day(fields["date"] ?? "") else {
        throw Unfit("date", "expected a day such as 2026-11-21, found \(Malformed.excerpt(fields["date"] ?? ""))")
      }
      return try past("time", zone.moment(day, second: try second("time")))
    }

    /// Each line from the time of the one before on; an earlier time is one of the next day.
    func lines(from received: Moment) throws(Unfit) -> [Line] {
      var lines: [Line] = []
      var before = received
      for number in 1...LateSheet.lineCountMax {
        let time = "time-\(number)"
        let typed = (fields[time] ?? "").contains { !$0.isWhitespace }
        guard let words = try optional("line-\(number)") else {
          if typed {
            throw Unfit("line-\(number)", "line \(number) has a time and no words; copy them, or take the time away")
          }
          continue
        }
        if typed { before = try past(time, after(before, second: try second(time))) }
        lines.append(Line(happened: before, words: words))
      }
      return lines
    }

    private func after(_ before: Moment, second: Int64) -> Moment {
      let (day, begun) = zone.civil(before)
      let isNextDay = second < begun - begun % 60
      let date = isNextDay ? CivilDate(daysSince1970: day.daysSince1970 + 1) : day
      return max(before, zone.moment(date, second: second))
    }

    private func second(_ name: String) throws(Unfit) -> Int64 {
      guard let second = SheetTime.second(fields[name] ?? "") else {
        let line = name.split(separator: "-").dropFirst().first.map { "line \($0): " } ?? ""
        throw Unfit(
          name, "\(line)expected a time of 24 hours such as 14:05, found \(Malformed.excerpt(fields[name] ?? ""))")
      }
      return second
    }

    private func past(_ name: String, _ moment: Moment) throws(Unfit) -> Moment {
      guard moment.seconds(since: now) <= LateSheet.aheadSecondsMax else {
        throw Unfit(
          name, "\(zone.text(moment)) is later than now; a time before the one of the line above counts as the next day"
        )
      }
      return min(moment, now)
    }
  }
}
