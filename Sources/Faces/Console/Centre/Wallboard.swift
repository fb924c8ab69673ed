internal import Contact
internal import HTML
internal import Incident
internal import Overview
internal import Vocabulary

/// What everybody in the room sees from afar: who waits, what is due, what is free. It names no caller and no place.
struct Wallboard: Sendable {
  let outlook: Outlook

  /// What can be read across a room.
  private static let linesMax = 12

  init(_ outlook: Outlook) { self.outlook = outlook }

  var regions: [Region] { [waiting, lines, units] }

  func write(_ html: Markup) {
    html.div(.class("wall")) {
      html.h1("Wallboard", .class("unseen"))
      html.section(.aria("label", "Contacts waiting"), .id(waiting.id), .class("wall-waiting")) {
        html.insert(waiting.inner)
      }
      html.section(.aria("label", "Due next"), .class("wall-lines")) {
        html.ol(.id(lines.id)) { html.insert(lines.inner) }
      }
      html.section(.aria("label", "Units"), .id(units.id), .class("wall-units")) { html.insert(units.inner) }
    }
  }

  var waiting: Region {
    Region("wall-waiting") { html in
      let waiting = outlook.contacts.compactMap { QueueLine($0.key, $0.value) }.filter(\.isWaited)
      let oldest = waiting.map(\.state.received).min()
      let late = waiting.contains { $0.due.map { $0.due <= outlook.now } ?? false }
      html.p(.class(late ? "overdue" : "")) {
        html.b(waiting.count)
        html.text(waiting.count == 1 ? " contact waits" : " contacts wait")
      }
      if let oldest {
        html.p("the longest for \(spoken(seconds: Int64(max(0, min(1e9, outlook.now.seconds(since: oldest))))))")
      }
    }
  }

  var lines: Region {
    Region("wall-lines", byteCountExpected: 4_096) { html in
      for line in outlook.lines.prefix(Wallboard.linesMax) {
        html.li(.class(outlook.urgency(line.next.due).rawValue)) {
          html.b(DueWords.text(line.next.due, at: outlook.now), .class("due"))
          Words.writePriority(html, line.priority)
          html.span(line.reference.map { "\($0)" } ?? "not yet")
          html.span(Words.shortened(line.nature ?? "not assessed", to: 60))
          html.span(line.next.roomWords, .class("quiet"))
        }
      }
      if outlook.lines.isEmpty { html.li("No incident is open.", .class("quiet")) }
      let hidden = outlook.openCount - min(outlook.openCount, Wallboard.linesMax)
      if hidden > 0 { html.li("\(hidden) more are due later.", .class("quiet")) }
    }
  }

  var units: Region {
    Region("wall-units") { html in
      let units = outlook.units
      func write(_ count: Int, _ words: String) {
        html.p {
          html.b(count)
          html.text(" \(words)")
        }
      }
      write(units.available, "free")
      write(units.assigned, "assigned")
      write(units.mobile, "mobile")
      write(units.atScene, "at scene")
    }
  }
}

extension NextAction {
  /// For all eyes in the room: a task may name people, the others are agreed words.
  var roomWords: String {
    switch kind {
    case .task: "a task"
    case .locate, .assess, .assign, .acknowledge, .attend, .welfare, .answerRollCall, .updateCaller, .readReport,
      .secondLook, .accept, .handOff, .close:
      words
    }
  }
}
