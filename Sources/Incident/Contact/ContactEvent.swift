package import Vocabulary

/// What can happen to a contact.
package enum ContactEvent: Hashable, Sendable {
  case received(Medium, number: PersonalText?, caller: PersonalText?, firstWords: PersonalText?)
  case answered
  case linked(IncidentID)
  case ended
}
