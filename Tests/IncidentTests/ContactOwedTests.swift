import Contact
import Decider
import Testing
import Vocabulary

/// Deadlines of a contact: each runs in its phases, and is told once when it has passed.
@Suite struct ContactOwedTests {
  typealias Row = Case<Contacting>
  static let queued = [ContactingTests.received, .queued(.emergency, answerBy: at(11))]
  static let referred = ReferringTests.referred
  static let dropped = ContactingTests.dropped
  static let reconnected = ContactEvent.reconnected(number: "0870".personal)

  struct Owed: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let past: [ContactEvent]
    let clocks: [ContactClock]
    let dues: [Moment]
  }

  static func unread(_ seconds: Int64) -> ContactEvent { .report(.unread(readBy: at(seconds))) }

  static func owes(
    _ what: String, after past: [ContactEvent], _ owed: (ContactClock, Int64)...
  ) -> Owed {
    Owed(testDescription: what, past: past, clocks: owed.map(\.0), dues: owed.map { at($0.1) })
  }

  static let table: [Owed] = [
    owes("nothing before it came", after: []),
    owes("nothing while nobody said by when", after: [ContactingTests.received]),
    owes("who waits is answered", after: queued, (.answer, 11)),
    owes("being offered is not being answered", after: queued + [.offered(to: bob)], (.answer, 11)),
    owes("who speaks waits no more", after: queued + [.answered]),
    owes("nor on hold", after: queued + [.answered, .held]),
    owes("who was cut off is rung", after: dropped, (.callBack, 303)),
    owes("who gave up is rung", after: queued + [.abandoned], (.callBack, 303)),
    owes("as the centre has agreed", after: dropped + [.callBackSet(by: at(63))], (.callBack, 63)),
    owes("a call in vain gives a new time", after: dropped + [.triedInVain], (.callBack, 304)),
    owes("who was rung is spoken with", after: dropped + [reconnected]),
    owes("what ended is wrapped up", after: ContactingTests.ended, (.wrapUp, 303)),
    owes("an incident that holds it takes care of it", after: ContactingTests.ended + [.linked(fire)]),
    owes("what is wrapped up owes nothing", after: ContactingTests.ended + [.wrappedUp(.query, note: nil)]),
    owes("a referral is accepted or declined", after: referred, (.accept, 300)),
    owes(
      "and need not be answered",
      after: [ReferringTests.came, .queued(.urgent, answerBy: at(60))] + referred.suffix(1),
      (.accept, 300)),
    owes("also when somebody spoke with them", after: ReferringTests.spoken, (.accept, 300), (.wrapUp, 304)),
    owes(
      "what was sent after it was wrapped up is read, the oldest first",
      after: ContactingTests.ended + [.wrappedUp(.query, note: nil), unread(90), unread(80)],
      (.read, 80)),
    owes(
      "what was read is owed no more",
      after: ContactingTests.ended + [.wrappedUp(.query, note: nil), unread(80), .report(.read(upTo: 99))]),
    owes("accepted is accepted", after: ReferringTests.accepted),
  ]

  @Test(arguments: table) func `a contact owes what its row says`(_ row: Owed) {
    let state = Contacting.after(row.past)
    #expect(state.owed.map(\.clock) == row.clocks && state.owed.map(\.due) == row.dues)
    for clock in ContactClock.allCases {
      #expect((state.owed(clock) != nil) == row.clocks.contains(clock))
    }
  }

  static let overruns: [Row] = [
    .gives(
      "it is told that nobody answered", after: queued, .overrun(.answer, due: at(11)), [.overran(.answer, due: at(11))]
    ),
    .gives("it is told once", after: queued + [.overran(.answer, due: at(11))], .overrun(.answer, due: at(11)), []),
    .gives("another time was not owed", after: queued, .overrun(.answer, due: at(12)), []),
    .gives("another clock does not run", after: queued, .overrun(.wrapUp, due: at(11)), []),
    .gives("who answered in time owes nothing", after: queued + [.answered], .overrun(.answer, due: at(11)), []),
    .gives(
      "who is to be answered by a new time is told of anew",
      after: [
        ContactingTests.received, .queued(.routine, answerBy: at(900)), .overran(.answer, due: at(900)),
        .queued(.emergency, answerBy: at(1_000)),
      ], .overrun(.answer, due: at(1_000)), [.overran(.answer, due: at(1_000))]),
    .gives(
      "nobody rang back", after: dropped, .overrun(.callBack, due: at(303)), [.overran(.callBack, due: at(303))]),
    .gives(
      "that is told once", after: dropped + [.overran(.callBack, due: at(303))], .overrun(.callBack, due: at(303)), []),
    .gives(
      "after a call in vain it is told anew", after: dropped + [.overran(.callBack, due: at(303)), .triedInVain],
      .overrun(.callBack, due: at(305)), [.overran(.callBack, due: at(305))]),
    .gives(
      "and when the line is cut again",
      after: dropped + [.overran(.callBack, due: at(303)), reconnected, .dropped], .overrun(.callBack, due: at(306)),
      [.overran(.callBack, due: at(306))]),
    .gives(
      "nobody wrapped it up", after: ContactingTests.ended, .overrun(.wrapUp, due: at(303)),
      [.overran(.wrapUp, due: at(303))]),
    .gives(
      "what was read and sent again is told anew",
      after: ContactingTests.ended + [
        unread(80), .overran(.read, due: at(80)), .report(.read(upTo: 99)), .report(.unread(readBy: at(90))),
      ], .overrun(.read, due: at(90)), [.overran(.read, due: at(90))]),
    .gives("nobody decided", after: referred, .overrun(.accept, due: at(300)), [.overran(.accept, due: at(300))]),
    .gives(
      "that too is told once", after: referred + [.overran(.accept, due: at(300))], .overrun(.accept, due: at(300)), []),
  ]

  @Test(arguments: overruns) func `a deadline that passes is told once`(_ row: Row) { row.check() }

  @Test func `telling that a deadline passed does not move it`() {
    let state = Contacting.after(Self.queued + [.overran(.answer, due: at(11))])
    #expect(state.owed(.answer) == at(11) && state.phase == .received)
  }

  @Test func `every clock has its words`() {
    let pasts = [
      Self.queued, Self.referred, Self.dropped, ContactingTests.ended, [ContactingTests.received, Self.unread(9)],
    ]
    let words = pasts.flatMap { Contacting.after($0).owed.map(\.words) }
    #expect(
      words == ["answer it", "accept or decline the referral", "ring back", "wrap it up", "read what they sent since"])
  }
}
