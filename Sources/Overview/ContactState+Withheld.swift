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
    shown.report = ReportState()
    return shown
  }
}
