package import Decider
internal import Vocabulary

/// A contact's life: received, answered, linked to an incident, ended.
package enum Contacting: Decider {
  package static let initial = ContactState()

  package static func decide(
    _ command: ContactCommand, _ state: ContactState, _ stamp: Stamp
  ) throws(ContactRefusal) -> [ContactEvent] {
    switch (command, state.phase) {
    case (.receive(let medium, let number, let caller, let words), .unknown):
      return [
        .received(
          medium, number: number.map { PersonalText($0) }, caller: caller.map { PersonalText($0) },
          firstWords: words.map { PersonalText($0) })
      ]
    case (.receive, .received), (.receive, .answered), (.receive, .ended):
      throw .alreadyReceived
    case (.answer, .unknown), (.link, .unknown), (.end, .unknown):
      throw .notReceived
    case (.answer, .received):
      return [.answered]
    case (.answer, .answered):
      return []
    case (.answer, .ended):
      throw .alreadyEnded
    case (.link, .received), (.end, .received):
      throw .notAnswered
    case (.link(let incident), .answered), (.link(let incident), .ended):
      if let linked = state.incident {
        guard linked == incident else { throw .linkedElsewhere(linked) }
        return []
      }
      return [.linked(incident)]
    case (.end, .answered):
      return [.ended]
    case (.end, .ended):
      return []
    }
  }

  package static func evolve(_ state: inout ContactState, _ event: ContactEvent, _ stamp: Stamp) {
    switch event {
    case .received(let medium, let number, let caller, let words):
      state.phase = .received
      state.medium = medium
      state.number = number
      state.caller = caller
      state.firstWords = words
      state.received = stamp.happened
    case .answered:
      state.phase = .answered
      state.answered = stamp.happened
      state.handler = stamp.actor
    case .linked(let incident):
      state.incident = incident
    case .ended:
      state.phase = .ended
      state.ended = stamp.happened
    }
  }
}
