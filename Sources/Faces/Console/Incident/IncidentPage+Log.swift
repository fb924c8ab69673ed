internal import HTML
internal import Incident
internal import IncidentLog
internal import Vocabulary

extension IncidentPage {
  /// People's lines in full and in the order in which they were written, then the machine's, folded.
  var log: Region {
    Region("log", byteCountExpected: 16_384) { html in
      let lines = isAtWork ? life.log.lines.reversed() : life.log.lines
      let people = lines.filter { $0.voice == .person }
      let machine = lines.filter { $0.voice == .machine }
      for line in people { writeEntry(html, line) }
      if people.isEmpty { html.li(.class("entry")) { html.span("Nobody has written anything yet.", .class("wide")) } }
      if !machine.isEmpty { writeMachine(html, machine) }
    }
  }

  private func writeEntry(_ html: Markup, _ line: LogLine) {
    html.li(.class("entry", line.struck == nil ? "" : "struck", line.isLate ? "late" : "")) {
      writeTimes(html, line)
      html.div {
        html.span(line.actor.text, .class("author"))
        html.p(.class("words")) {
          if let topic = line.topic { html.b("\(topic.words): ") }
          if line.struck == nil { html.text("\(line.words)") } else { html.del("\(line.words)") }
        }
        if let photo = line.photo, line.struck == nil, let reference = life.log.reference {
          PhotoView(photo: photo, path: "/incidents/\(reference)/photos/\(photo.hash)").write(
            html, "\(line.actor), \(outlook.zone.text(line.happened))")
        }
        writeReasons(html, line)
      }
    }
  }

  private func writeTimes(_ html: Markup, _ line: LogLine) {
    guard line.isLate else { return writeTime(html, line.recorded) }
    html.div {
      let happened = clock(line.happened, besides: line.recorded)
      let recorded = "rec. \(outlook.zone.clock(line.recorded))"
      html.time(happened, .class("happened"), .dateTime(Words.machine(line.happened)))
      html.time(recorded, .class("recorded"), .dateTime(Words.machine(line.recorded)))
    }
  }

  private func writeReasons(_ html: Markup, _ line: LogLine) {
    if line.isLate {
      html.p(.class("why")) {
        html.b("Late entry")
        html.text(": happened \(outlook.zone.text(line.happened)), recorded \(outlook.zone.text(line.recorded))")
      }
    }
    if let strike = line.struck {
      html.p(.class("why")) {
        html.b("Struck \(outlook.zone.clock(strike.recorded))")
        html.text(" by \(strike.actor): \(strike.reason)")
      }
    }
  }

  private func writeMachine(_ html: Markup, _ lines: [LogLine]) {
    html.li(.class("machine")) {
      html.details(.id("machine-lines")) {
        html.summary(.id("machine-summary"), .data("key", "h")) {
          html.kbd("h")
          html.text(lines.count == 1 ? " 1 machine entry" : " \(lines.count) machine entries")
        }
        html.ol {
          for line in lines {
            html.li(.class(line.struck == nil ? "" : "struck")) {
              writeTime(html, line.recorded)
              html.div {
                html.p(.class("words")) {
                  if line.struck == nil { html.text("\(line.words)") } else { html.del("\(line.words)") }
                }
                writeReasons(html, line)
              }
            }
          }
        }
      }
    }
  }

  private func writeTime(_ html: Markup, _ moment: Moment) {
    html.time(outlook.zone.clock(moment), .dateTime(Words.machine(moment)))
  }

  /// With the day where it is not the day of the other time.
  private func clock(_ moment: Moment, besides other: Moment) -> String {
    let day = outlook.zone.day(moment)
    return day == outlook.zone.day(other) ? outlook.zone.clock(moment) : "\(day) \(outlook.zone.clock(moment))"
  }
}
