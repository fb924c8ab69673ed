internal import Assessment
internal import Contact
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import Vocabulary

/// The queue as everybody sees it, and the clocks of one contact.
extension CallsPage {
  private static let characterCountMax = 90

  static func queue(_ outlook: Outlook) -> Region {
    outlook.parts.region("queue") {
      queue(outlook.queue, of: outlook.queueCount, outlook)
    }
  }

  static func queue(_ lines: [QueueLine], of count: Int, _ outlook: Outlook) -> Region {
    Region("queue", byteCountExpected: 8_192) { html in
      for line in lines.prefix(lineCountMax) { write(html, line, outlook) }
      if lines.isEmpty { html.li("Nobody waits. New contacts appear here by themselves.", .class("quiet")) }
      if count > lineCountMax {
        html.li("\(count - lineCountMax) more wait behind these.", .class("quiet"))
      }
    }
  }

  private static func write(_ html: Markup, _ line: QueueLine, _ outlook: Outlook) {
    let state = line.state
    let urgency = line.due.map { outlook.urgency($0.due) }
    html.li(.class(urgency?.rawValue ?? "parked")) {
      html.a(.id("queue-\(line.contact)"), .href("/calls/\(line.contact)")) {
        html.b(line.due.map { DueWords.text($0.due, at: outlook.now) } ?? state.phaseWords, .class("due"))
        html.span(.class("who")) {
          html.text("\(state.medium.words) ")
          html.bdi(Words.shortened(state.number?.description ?? state.caller?.description ?? "no number", to: 40))
        }
        if let words = state.firstWords {
          html.span(.class("words clip")) { html.bdi(Words.shortened("\(words)", to: characterCountMax)) }
        }
        html.small(.class("why")) {
          html.text(line.due?.words ?? "with \(state.handler?.text ?? "nobody")")
          if let due = line.due { html.text(" by \(outlook.zone.clock(due.due))") }
          html.text(", \(state.urgency.rawValue), \(state.phaseWords)")
          if state.phase == .offered, let handler = state.offeredTo { html.text(" to \(handler)") }
        }
      }
    }
  }

  /// What runs for a contact: how long they have waited or spoken, and until when they were promised to hear more.
  static func clocks(_ state: ContactState, _ life: Life?, _ outlook: Outlook) -> Region {
    Region("clocks") { html in
      func write(_ name: String, _ words: String, _ urgency: Urgency = .later) {
        html.li(.class(urgency.rawValue)) {
          html.text("\(name) ")
          html.b(words)
        }
      }
      func since(_ moment: Moment) -> String {
        spoken(seconds: Int64(max(0, min(1e9, outlook.now.seconds(since: moment)))))
      }
      write(state.phaseWords, since(state.changed))
      if let answered = state.answered {
        write("answered after", spoken(seconds: Int64(max(0, answered.seconds(since: state.received)))))
      }
      for owed in state.owed {
        write(owed.words, DueWords.text(owed.due, at: outlook.now), outlook.urgency(owed.due))
      }
      if let asking = life?.assessment.asking { write("question shown", since(asking.shown)) }
      if let promise = life?.log.promise {
        write("caller hears more", DueWords.text(promise.by, at: outlook.now), outlook.urgency(promise.by))
      }
    }
  }
}
