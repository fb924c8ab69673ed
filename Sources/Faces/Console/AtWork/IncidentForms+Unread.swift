internal import Account
internal import HTML
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// What reporters sent since somebody last looked: it stands first, until somebody says that it is read.
extension IncidentForms {
  func writeUnread(_ html: Markup) {
    let log = work.life.log
    guard isOpen, let newest = log.unread.last, let readBy = log.unread.map(\.readBy).min() else { return }
    html.section(.id("unread"), .class("card", "due-soon"), .aria("labelledby", "unread-title")) {
      html.h2("The reporter sent more", .id("unread-title"))
      html.ul(.class("plain")) {
        for line in log.unreadLines.suffix(Self.shownMax) {
          html.li {
            html.time(outlook.zone.clock(line.happened), .dateTime(Words.machine(line.happened)))
            html.text(" ")
            html.bdi("\(line.words)")
          }
        }
      }
      let contacts = log.unread.map(\.contact).reduce(into: [ContactID]()) { contacts, contact in
        if !contacts.contains(contact) { contacts.append(contact) }
      }
      html.p(.class("quiet")) {
        html.text("To be read by \(outlook.zone.clock(readBy)).")
        guard CallsPage.need.isMet(by: forms.visitor) else { return }
        for (number, contact) in contacts.prefix(Self.shownMax).enumerated() {
          html.text(number > 0 ? " \u{B7} " : " ")
          html.a(contacts.count > 1 ? "What reporter \(number + 1) sent" : "What they sent", .href("/calls/\(contact)"))
        }
      }
      guard forms.may(.keepLog) else { return }
      html.div(.class("actions")) {
        forms.button(
          html, "read", to: "/incidents/\(reference)/readings", "I have read it", style: "primary",
          fields: [("upTo", "\(newest.entry)")])
      }
    }
  }

  private static var shownMax: Int { 5 }
}

extension IncidentLogState {
  /// The lines that are to be read; each was written with its request, just before it.
  fileprivate var unreadLines: [LogLine] {
    let entries = Set(unread.map { $0.entry - 1 })
    return lines.filter { entries.contains($0.entry) }
  }
}
