import Contact
import Decider
import Procedure
import Testing
import Vocabulary

@Suite struct ContactingTests {
  typealias Row = Case<Contacting>
  static let received = ContactEvent.received(.call, number: "0861".personal, caller: nil, firstWords: "Fire!".personal)
  static let answered = [received, .answered]
  static let ended = answered + [.ended]
  static let dropped = answered + [.dropped]
  static let abandoned = [received, .abandoned]
  static let receive = ContactCommand.receive(.call, number: "0861", caller: nil, firstWords: "Fire!")
  static let most = String(repeating: "x", count: ContactRefusal.wordsBytesMax)
  static let tooLong = ContactRefusal.tooLong(bytes: most.utf8.count + 1)

  static let receiving: [Row] = [
    .gives("a contact is received with the words as they were said", after: [], receive, [received]),
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
    .gives(
      "no words at all are kept as no words, blank ones as blank ones", after: [],
      .receive(.call, number: "", caller: " ", firstWords: " \n"),
      [.received(.call, number: "".personal, caller: " ".personal, firstWords: " \n".personal)]),
    .gives(
      "first words are never too long to be received", after: [],
      .receive(.email, number: nil, caller: nil, firstWords: most + "x"),
      [.received(.email, number: nil, caller: nil, firstWords: (most + "x").personal)]),
  ]

  static let waiting: [Row] = [
    .gives(
      "a contact takes its place in the queue", after: [received], .queue(.emergency, answerBy: at(11)),
      [.queued(.emergency, answerBy: at(11))]),
    .gives(
      "its place is kept, though somebody counts again", after: [received, .queued(.emergency, answerBy: at(11))],
      .queue(.emergency, answerBy: at(99)), []),
    .gives(
      "it moves when it is more urgent than it seemed", after: [received, .queued(.routine, answerBy: at(900))],
      .queue(.emergency, answerBy: at(20)), [.queued(.emergency, answerBy: at(20))]),
    .gives("it is offered to somebody", after: [received], .offer(to: cleo), [.offered(to: cleo)]),
    .gives("offered to them it is already", after: [received, .offered(to: cleo)], .offer(to: cleo), []),
    .gives("then to the next", after: [received, .offered(to: cleo)], .offer(to: amy), [.offered(to: amy)]),
    .gives("somebody else may answer it", after: [received, .offered(to: cleo)], .answer, [.answered]),
  ]

  static let linking: [Row] = [
    .gives("an answered contact is linked", after: answered, .link(fire), [.linked(fire)]),
    .gives("linking to the same incident is already so", after: answered + [.linked(fire)], .link(fire), []),
    .refuses(
      "a contact belongs to one incident", after: answered + [.linked(fire)], .link(flood), .linkedElsewhere(fire)),
    .refuses(
      "an ended contact belongs to one incident too", after: ended + [.linked(fire)], .link(flood),
      .linkedElsewhere(fire)),
    .gives("who gave up before the answer may have told enough", after: abandoned, .link(fire), [.linked(fire)]),
  ]

  static let calledBack: [Row] = [
    .refuses(
      "a line that was cut is taken up with the number first", after: dropped, .reconnect(number: ""), .numberMissing),
    .refuses("blanks are no number", after: abandoned, .reconnect(number: " \t\u{3000}"), .numberMissing),
    .refuses("a number is not a book", after: dropped, .reconnect(number: most + "x"), tooLong),
    .gives(
      "with the number they speak on", after: dropped, .reconnect(number: "0870"),
      [.reconnected(number: "0870".personal)]),
    .gives(
      "after a call in vain too", after: dropped + [.triedInVain], .reconnect(number: "0870"),
      [.reconnected(number: "0870".personal)]),
    .gives("every call in vain counts", after: dropped + [.triedInVain], .triedInVain, [.triedInVain]),
    .gives(
      "it may be cut again", after: dropped + [.reconnected(number: "0870".personal)], .drop, [.dropped]),
  ]

  static let telling: [Row] =
    CallerDetail.allCases.map { .gives("\($0) is told", after: answered, .tell($0, "x"), [.told($0, "x".personal)]) }
    + [
      .gives(
        "the same again is already so", after: answered + [.told(.relation, "tenant".personal)],
        .tell(.relation, "tenant"), []),
      .gives("the number they came in on is known", after: answered, .tell(.number, "0861"), []),
      .gives(
        "a number that changed meanwhile is told again",
        after: answered + [.told(.number, "0861".personal), .dropped, .reconnected(number: "0870".personal)],
        .tell(.number, "0861"), [.told(.number, "0861".personal)]),
      .gives(
        "what was erased is told again", after: answered + [.told(.name, .erased)], .tell(.name, "Ann"),
        [.told(.name, "Ann".personal)]),
      .refuses("a detail has words", after: answered, .tell(.textRelay, " \n"), .wordsMissing("text-relay")),
      .refuses("a detail is not a book", after: answered, .tell(.vulnerability, most + "x"), tooLong),
      .gives("the longest is taken whole", after: answered, .tell(.name, most), [.told(.name, most.personal)]),
    ]

  @Test(arguments: receiving + waiting + linking + calledBack + telling)
  func `an order to a contact gives what its row says`(_ row: Row) { row.check() }

  @Test(arguments: Situation.allCases)
  func `a contact that is hard to hold is faced in the pack's own words`(_ situation: Situation) throws {
    let pack = try SmallPack.made.get()
    let words = try #require(pack.situationWords[situation])
    Row.gives("", after: Self.answered, .face(situation, pack), [.faced(situation, words: words)]).check()
  }
}

extension String {
  /// These words, belonging to somebody.
  var personal: PersonalText { PersonalText(self) }
}
