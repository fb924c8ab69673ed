internal import Contact
internal import Decider
internal import IncidentLog
package import Vocabulary

/// What follows from a fact, named so that a command id can be derived from its cause.
struct Reaction {
  let name: String
  let intent: Intent
}

extension Scene {
  /// How many reactions one order may set off; more would be a circle.
  static let reactionsMax = 64

  /// The only place where one thing causes another. Reactions are decided with their cause and stored in the same append.
  mutating func react(from first: Int, _ stamp: Stamp, _ command: CommandID) throws(Refusal) {
    var index = first
    let stamp = Stamp(actor: .machine, happened: stamp.happened, recorded: stamp.recorded)
    while index < steps.count, index - first < Scene.reactionsMax {
      for reaction in reactions(to: steps[index]) {
        try decide(reaction.intent, stamp, CommandID(trusted: command.text + "+" + reaction.name))
      }
      index += 1
    }
  }

  /// What follows from one fact.
  private func reactions(to step: Step) -> [Reaction] {
    switch step.fact {
    case .incident(.log(.opened(contact: let contact?, received: _, owner: _, source: _))):
      guard let incident = IncidentID(of: step.stream) else { return [] }
      return [Reaction(name: "link", intent: .contact(contact, .link(incident)))]
    case .contact(.linked(let incident)):
      guard let contact = ContactID(of: step.stream) else { return [] }
      let linked = Reaction(name: "linked", intent: .log(incident, .linkContact(contact)))
      guard let words = self.contact(contact).firstWords?.words, words.contains(where: { !$0.isWhitespace }) else {
        return [linked]
      }
      let quoted = words.prefix(bytes: Scene.quotedBytesMax)
      return [linked, Reaction(name: "words", intent: .log(incident, .remark("First words: \(quoted)")))]
    case .incident, .contact, .unit, .pack, .centre:
      return []
    }
  }

  /// How much of the first words goes into the log line; the contact keeps all of them.
  private static var quotedBytesMax: Int { 16_384 }
}

extension IncidentID {
  /// The incident a stream belongs to, if it is an incident's.
  package init?(of stream: StreamName) {
    guard stream.kind == .incident else { return nil }
    self.init(trusted: stream.identifier)
  }
}

extension ContactID {
  /// The contact a stream belongs to, if it is a contact's.
  package init?(of stream: StreamName) {
    guard stream.kind == .contact else { return nil }
    self.init(trusted: stream.identifier)
  }
}

extension CallSign {
  /// The unit a stream belongs to, if it is a unit's.
  package init?(of stream: StreamName) {
    guard stream.kind == .unit else { return nil }
    self.init(trusted: stream.identifier)
  }
}
