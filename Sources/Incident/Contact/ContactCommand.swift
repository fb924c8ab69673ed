package import Vocabulary

/// What can be asked of a contact; who asks and when stand in the stamp.
package enum ContactCommand: Hashable, Sendable {
  case receive(Medium, number: String?, caller: String?, firstWords: String?)
  case answer
  case link(IncidentID)
  case end
}
