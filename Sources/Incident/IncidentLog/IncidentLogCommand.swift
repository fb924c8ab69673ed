package import Vocabulary

/// What can be asked of an incident log; who asks and when stand in the stamp.
package enum IncidentLogCommand: Hashable, Sendable {
  case open(contact: ContactID?, received: Moment, source: String?)
  case locate(Location)
  case note(String)
  /// A line the machine writes because something else happened.
  case remark(String)
  case strike(entry: Int64, reason: String)
  case linkContact(ContactID)
  case takeOver
  case close(DispositionCode)
}
