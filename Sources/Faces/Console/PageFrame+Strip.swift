internal import Account
internal import HTML
internal import Incident
internal import Overview
internal import Vocabulary

/// What changes in the strip of any page, and for what a page may sound.
extension PageFrame {
  /// What changes in the strip of any page.
  static func regions(_ outlook: Outlook) -> [Region] {
    [purpose(outlook), pausing(outlook), clock(outlook), counts(outlook)]
  }

  static func purpose(_ outlook: Outlook) -> Region {
    Region("purpose") { html in
      switch outlook.purpose {
      case .rehearsal: html.span("Rehearsal", .class("rehearsal"))
      case .live, nil: break
      }
    }
  }

  static func clock(_ outlook: Outlook) -> Region {
    Region("clock") { html in
      html.span("\(outlook.zone.day(outlook.now)) ", .class("wide-only"))
      html.time(outlook.zone.clock(outlook.now), .dateTime(Words.machine(outlook.now)))
      html.span(" \(outlook.zone.zoneName)", .class("zone wide-only"))
      if outlook.isReplayed { html.text(" replayed time") }
    }
  }

  /// How many of those who take a pause are named in the strip.
  static let namesMax = 3

  /// For whom the others step in; they hear no alarm themselves.
  static func pausing(_ outlook: Outlook) -> Region {
    Region("pausing") { html in
      guard !outlook.pausing.isEmpty else { return }
      html.text("On a pause: ")
      for (number, actor) in outlook.pausing.enumerated() {
        html.b(.data("pausing", actor.text), .when(number >= namesMax, .hidden())) {
          if number > 0 { html.text(", ") }
          html.bdi(Words.shortened(actor.text, to: 20))
        }
      }
      let unnamed = outlook.pausing.count - namesMax
      if unnamed > 0 { html.text(" and \(unnamed) more") }
    }
  }

  /// For what somebody's page may sound: for contacts where they take them, for what is overdue where they deal with incidents.
  static func rings(for visitor: Visitor) -> String {
    [visitor.may(.takeContacts) ? "waiting" : nil, visitor.may(.keepLog) ? "overdue" : nil].compactMap(\.self).joined(
      separator: " ")
  }

  static func counts(_ outlook: Outlook) -> Region {
    Region("counts") { html in
      func write(_ count: Int, _ words: String, _ name: String) {
        html.li(.class(name, count == 0 ? "none" : "")) {
          html.b(count)
          html.text(" \(words)")
        }
      }
      let first = outlook.lines.first.flatMap { $0.next.due <= outlook.now ? $0 : nil }
      html.li(
        .class("overdue", outlook.overdueCount == 0 ? "none" : ""), .data("count", "overdue"),
        .data("everybody", "\(outlook.overdueFor.everybody)")
      ) {
        html.b(outlook.overdueCount)
        for (owner, count) in outlook.overdueFor.owners.sorted(by: { $0.key < $1.key }) {
          html.span("\(count)", .data("owner", owner.text), .hidden())
        }
        html.text(" ")
        if let first, let reference = first.reference {
          // What is to be done first; the strip stands on the wall too.
          let words = Words.shortened("\(reference): \(first.next.roomWords)", to: 120)
          html.a(.href("/control/\(reference)"), .title(words)) {
            html.text("overdue")
            html.span(", first \(words)", .class("unseen"))
          }
        } else {
          html.text("overdue")
        }
      }
      write(outlook.dueSoonCount, "due within 5 min", "due-soon")
      write(outlook.openCount, "open", "informed")
      let unattended = outlook.unattended
      html.li(.class(unattended.isOverdue ? "nobody" : "due-soon", unattended.count == 0 ? "none" : "")) {
        html.b("\(unattended.count)\(unattended.isAtLeast ? "+" : "")")
        if let first = outlook.unattended.first {
          html.a(" nobody is looking at", .href("/control/\(first)"))
        } else {
          html.text(" nobody is looking at")
        }
      }
      html.li(
        .class("due-soon", outlook.waitingCount == 0 ? "none" : ""), .data("count", "waiting"),
        .data("newest", "\(outlook.newestWaiting?.microseconds ?? 0)")
      ) {
        html.b(outlook.waitingCount)
        html.text(outlook.waitingCount == 1 ? " contact waiting" : " contacts waiting")
      }
    }
  }
}
