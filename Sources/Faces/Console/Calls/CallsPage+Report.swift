internal import Account
internal import Contact
internal import HTML
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// What somebody without an account sent to the contact, and what they are told.
extension CallsPage {
  func writeReport(_ html: Markup, _ call: Call) {
    let report = call.state.report
    let place = call.state.known(.place)
    let hasContent =
      report.key != nil || report.feedback != nil || report.position != nil || !report.photos.isEmpty
      || !report.added.isEmpty || place != nil
    if hasContent {
      html.section(.id("report"), .class("card"), .aria("labelledby", "report-title")) {
        html.h2("What they sent", .id("report-title"))
        html.dl(.class("facts")) {
          if let subject = call.state.known(.subject) { writeFact(html, "About", "\(subject)") }
          if let place { writeFact(html, "Where, as they say", "\(place)") }
          if let email = call.state.known(.email) { writeFact(html, "E-mail", "\(email)") }
          if let feedback = report.feedback {
            writeFact(html, "Dealt with, they say", CallsPage.words(feedback.content))
          }
        }
        writePosition(html, call)
        if !report.photos.isEmpty { writePhotos(html, call) }
        writeWords(html, call)
        writeUnread(html, call)
        if report.key != nil, forms.may(.takeContacts) { writeUpdate(html, call) }
      }
    }
    guard forms.may(.takeContacts), call.state.isOpen || call.work?.life.isOpen == true else { return }
    html.p {
      html.a("Link for them to share position and photos", .href("/calls/\(call.id)/link"))
    }
  }

  private static func words(_ feedback: ReportState.Feedback) -> String {
    feedback.dealtWith.words + (feedback.words.map { ": \($0)" } ?? "")
  }

  private func writeFact(_ html: Markup, _ name: String, _ words: String) {
    html.div {
      html.dt(name)
      html.dd { html.bdi(words) }
    }
  }

  /// With its age and accuracy, since both decide whether somebody is sent there.
  private func writePosition(_ html: Markup, _ call: Call) {
    guard let position = call.state.report.position else { return }
    let seconds = Int64(max(0, min(1e9, outlook.now.seconds(since: position.at))))
    html.p(.id("shared-position")) {
      html.b("They are at ")
      html.code("\(position.content.point)")
      html.text(position.content.accuracyMetres.map { ", within \($0) m" } ?? ", as typed")
      html.text(", \(spoken(seconds: seconds)) ago")
    }
    guard let work = call.work, work.life.isOpen, work.isOpenToVisitor, forms.may(.keepLog),
      let point = call.state.sharedPoint
    else { return }
    // The words of the place stay; the point is what becomes another.
    let place = work.life.log.location?.place.words ?? call.state.known(.place)?.words ?? "Where the caller is"
    forms.button(
      html, "take-position", to: "/incidents/\(work.reference)/location", "Take it as the place",
      fields: [("place", place), ("point", "\(point.latitude),\(point.longitude)")])
  }

  private func writePhotos(_ html: Markup, _ call: Call) {
    html.ul(.class("photos")) {
      for sent in call.state.report.photos {
        html.li {
          PhotoView(photo: sent.content, path: "/calls/\(call.id)/photos/\(sent.content.hash)").write(
            html, "\(sent.by), \(outlook.zone.text(sent.at))")
        }
      }
    }
  }

  private func writeWords(_ html: Markup, _ call: Call) {
    let report = call.state.report
    let lines =
      report.added.map { ($0.at, "They add", $0.content, "") }
      + report.informed.map { ($0.at, "Told by \($0.by)", $0.content, "ours") }
    guard !lines.isEmpty else { return }
    html.ul(.class("plain")) {
      for (at, who, words, style) in lines.sorted(by: { $0.0 < $1.0 }) {
        html.li(.class(style)) {
          html.time(outlook.zone.clock(at), .dateTime(Words.machine(at)))
          html.b(" \(who): ")
          html.bdi("\(words)")
        }
      }
    }
  }

  /// What came since somebody last looked waits until it is said to be read.
  private func writeUnread(_ html: Markup, _ call: Call) {
    guard let newest = call.state.report.unread.last, forms.may(.takeContacts) else { return }
    html.div(.class("actions")) {
      forms.button(
        html, "read", to: "/contacts/\(call.id)/readings", "I have read what they sent", style: "primary",
        fields: [("upTo", "\(newest.entry)")])
    }
  }

  private func writeUpdate(_ html: Markup, _ call: Call) {
    forms.write(html, "update", to: "/contacts/\(call.id)/updates") { form in
      form.area("words", "Write to them", hint: "they read it by their code")
      form.button("Write")
    }
  }
}

extension ContactState {
  /// The point that they shared last; nil where there is none, or it was erased.
  var sharedPoint: Coordinates? {
    guard let words = report.position?.content.point.words else { return nil }
    do { return try Coordinates(written: words) } catch { return nil }
  }
}
