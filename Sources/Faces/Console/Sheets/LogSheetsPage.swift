internal import HTML
internal import Orders
internal import Procedure
internal import Vocabulary

/// Blank incident logs to be filled in by hand, each with a number of its own.
struct LogSheetsPage: Sendable {
  /// Lines for what happens and is said; they fill the sheet.
  private static let lineCount = 15
  private static let unitCount = 4

  /// The pack the centre goes by, for its questions about the place; nil where there is none.
  let pack: Pack?
  let count: Int
  let from: Int
  let outlook: Outlook
  let visitor: Visitor

  private var day: DayCode { outlook.zone.dayCode(outlook.now) }

  func render() -> [UInt8] {
    let words = count == 1 ? "One sheet." : "\(count) sheets."
    return PaperFrame(title: "Blank log sheets", outlook: outlook, visitor: visitor, words: words).render { html in
      for number in from..<(from + count) { write(html, SheetNumber(day: day, number: number)) }
    }
  }

  private func write(_ html: Markup, _ number: SheetNumber) {
    html.section(.class("sheet"), .aria("label", "Sheet \(number)")) {
      html.header {
        html.h2("Incident log on paper")
        html.p(.class("sheet-number")) {
          html.text("Sheet ")
          html.b(number.text)
        }
      }
      writeBoxes(html)
      writePriorities(html)
      writeLines(html)
      writeUnits(html)
      html.footer(.class("boxes")) {
        box(html, "Entered into the machine by")
        box(html, "Date and time")
        box(html, "Reference given", width: 2)
      }
    }
  }

  private func writeBoxes(_ html: Markup) {
    html.div(.class("boxes")) {
      box(html, "Date")
      box(html, "Time received (24 h)")
      box(html, "Written by", width: 2)
      box(html, "Number to ring back on", width: 2)
      box(html, "Caller, and what they are to it", width: 2)
      box(html, pack?.locationWords?.ask ?? "Where is it?", width: 4, isTall: true)
      box(html, pack?.locationWords?.confirm ?? "Which crossing, shop or postcode is closest to it?", width: 4)
      box(html, "First words, as they were said", width: 4, isTall: true)
    }
  }

  private func box(_ html: Markup, _ label: String, width: Int = 1, isTall: Bool = false) {
    html.div(.class("box", width > 1 ? "wide-\(width)" : "", isTall ? "tall" : "")) {
      html.span(.class("label")) { html.bdi(label) }
    }
  }

  private func writePriorities(_ html: Markup) {
    html.p(.class("ticks")) {
      html.span("Priority", .class("label"))
      for priority in Priority.allCases {
        html.span {
          html.text("☐ \(priority) ")
          if let title = pack?.priorities[priority]?.title { html.small { html.bdi(title) } }
        }
      }
    }
  }

  private func writeLines(_ html: Markup) {
    html.table(.class("blank")) {
      html.caption("What was said, seen and done")
      html.thead {
        html.tr {
          html.th("Time", .scope(.col), .class("time"))
          html.th("What was said, seen, decided or done; one line each", .scope(.col))
        }
      }
      html.tbody {
        for _ in 0..<LogSheetsPage.lineCount {
          html.tr {
            html.td()
            html.td()
          }
        }
      }
    }
  }

  private func writeUnits(_ html: Markup) {
    html.table(.class("blank", "units-blank")) {
      html.caption("Who was sent")
      html.thead {
        html.tr {
          for heading in ["Unit", "Told", "Acknowledged", "On the way", "At scene", "Clear"] {
            html.th(heading, .scope(.col))
          }
        }
      }
      html.tbody {
        for _ in 0..<LogSheetsPage.unitCount { html.tr { for _ in 0..<6 { html.td() } } }
      }
    }
  }
}
