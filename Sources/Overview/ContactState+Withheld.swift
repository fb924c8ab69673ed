package import Contact
internal import Vocabulary

extension ContactState {
  /// What may be shown of it to whoever may not open the incident it is about: that it is there, and how it stands.
  package var withheld: ContactState {
    var shown = self
    shown.number = nil
    shown.caller = nil
    shown.details = [:]
    shown.firstWords = PersonalText("restricted")
    shown.note = nil
    // That something waits to be read is nobody's secret: it is due.
    shown.report = ReportState()
    shown.report.unread = report.unread
    return shown
  }

  /// The same where what it is about is over, and nobody at hand knows whether it was restricted.
  package var withheldBehind: ContactState {
    var shown = withheld
    shown.firstWords = PersonalText("about an incident that is not open any more")
    return shown
  }
}
