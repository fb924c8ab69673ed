internal import Contact
internal import HTML
internal import Overview
internal import Vocabulary

/// The queue of contacts as the gallery shows it.
enum QueueExamples {
  static func shown(at outlook: Outlook) -> ShownComponent {
    ShownComponent(
      title: "List of contacts",
      purpose: "Who waits, in the order in which they are answered; the whole row is the link.",
      parameters: [("lines", "the contacts in their order"), ("outlook", "the moment it is looked at")],
      examples: [
        ShownComponent.Example(name: "Empty") { write($0, [], outlook) },
        ShownComponent.Example(name: "Two wait, the second with hostile text") { html in
          let first = contact("0700 900 123", "I smell gas in the kitchen", .call, outlook)
          let second = contact(HostileText.endless, HostileText.markup + HostileText.turned, .email, outlook)
          write(html, [("gallery-1", first), ("gallery-2", second)], outlook)
        },
      ])
  }

  private static func contact(_ number: String, _ words: String, _ medium: Medium, _ outlook: Outlook) -> ContactState {
    var state = ContactState()
    state.phase = .received
    state.medium = medium
    state.urgency = Vocabulary.Urgency(of: medium)
    state.number = PersonalText(number)
    state.firstWords = PersonalText(words)
    state.received = outlook.now
    state.answerBy = outlook.now.adding(seconds: medium == .call ? -20 : 900)
    return state
  }

  private static func write(_ html: Markup, _ contacts: [(String, ContactState)], _ outlook: Outlook) {
    let lines = contacts.compactMap { QueueLine(ContactID(trusted: $0.0), $0.1) }
    html.ol(.class("queue")) { html.insert(CallsPage.queue(lines, of: lines.count, outlook).inner) }
  }
}
