import Contact
import Decider
import Testing
import Vocabulary

@Suite struct ContactingTests {
  typealias Row = Case<Contacting>
  static let received = ContactEvent.received(.call, number: "0861".personal, caller: nil, firstWords: "Fire!".personal)
  static let answered = [received, .answered]
  static let ended = answered + [.ended]
  static let receive = ContactCommand.receive(.call, number: "0861", caller: nil, firstWords: "Fire!")

  static let table: [Row] = [
    .gives("a contact is received with the words as they were said", after: [], receive, [received]),
    .refuses("a contact is received once", after: [received], receive, .alreadyReceived),
    .refuses("an answered one is not received again", after: answered, receive, .alreadyReceived),
    .refuses("an ended one is not received again", after: ended, receive, .alreadyReceived),
    .refuses("what never came cannot be answered", after: [], .answer, .notReceived),
    .refuses("what never came cannot be linked", after: [], .link(fire), .notReceived),
    .refuses("what never came cannot end", after: [], .end, .notReceived),
    .gives("a received contact is answered", after: [received], .answer, [.answered]),
    .gives("answering twice is already so", after: answered, .answer, []),
    .refuses("an ended contact cannot be answered", after: ended, .answer, .alreadyEnded),
    .refuses("linking comes after answering", after: [received], .link(fire), .notAnswered),
    .refuses("ending comes after answering", after: [received], .end, .notAnswered),
    .gives("an answered contact is linked", after: answered, .link(fire), [.linked(fire)]),
    .gives("an ended contact can still be linked", after: ended, .link(fire), [.linked(fire)]),
    .gives("linking to the same incident is already so", after: answered + [.linked(fire)], .link(fire), []),
    .refuses(
      "a contact belongs to one incident", after: answered + [.linked(fire)], .link(flood), .linkedElsewhere(fire)),
    .refuses(
      "an ended contact belongs to one incident too", after: ended + [.linked(fire)], .link(flood),
      .linkedElsewhere(fire)),
    .gives("an answered contact ends", after: answered, .end, [.ended]),
    .gives("ending twice is already so", after: ended, .end, []),
    .gives(
      "a contact without number, caller and words is received all the same", after: [],
      .receive(.alarm, number: nil, caller: nil, firstWords: nil),
      [.received(.alarm, number: nil, caller: nil, firstWords: nil)]),
    .gives(
      "first words are kept with every mark in them", after: [],
      .receive(.sms, number: nil, caller: "O'Hara; DROP TABLE entry;--", firstWords: "<script>\u{0}\u{202E}"),
      [
        .received(
          .sms, number: nil, caller: "O'Hara; DROP TABLE entry;--".personal,
          firstWords: "<script>\u{0}\u{202E}".personal)
      ]),
  ]

  @Test(arguments: table) func `an order to a contact gives what its row says`(_ row: Row) { row.check() }

  @Test func `a contact keeps who answered it and when each thing happened`() {
    let state = Contacting.after([Self.received, .answered, .linked(fire), .ended])
    #expect(state.received == at(1) && state.answered == at(2) && state.ended == at(4))
    #expect(state.handler == amy && state.incident == fire && state.firstWords?.words == "Fire!")
  }

  @Test func `a contact is open from being received to its end`() {
    #expect(!Contacting.initial.isOpen)
    #expect(Contacting.after([Self.received]).isOpen)
    #expect(Contacting.after(Self.answered).isOpen)
    #expect(!Contacting.after(Self.ended).isOpen)
  }
}

extension String {
  /// These words, belonging to somebody.
  var personal: PersonalText { PersonalText(self) }
}
