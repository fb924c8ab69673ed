import Contact
import Decider
import Testing
import Vocabulary

/// Incidents that other organisations send to us: referred, accepted or declined once.
@Suite struct ReferringTests {
  typealias Row = Case<Contacting>
  static let pack = PackVersion(name: PackName(trusted: "small"), version: "1", hash: PackHash(trusted: "aaaa"))
  static let referral = Referral(from: police, theirReference: "PX-7", pack: pack, tree: SmallPack.main)
  static let other = Referral(from: utility, theirReference: nil, pack: pack, tree: nil)
  static let came = ContactEvent.received(.referral, number: nil, caller: nil, firstWords: "Smoke".personal)
  static let referred = [came, .referred(referral, acceptBy: at(300))]
  static let accepted = referred + [.accepted]
  static let declined = referred + [.declined(reason: "not ours")]
  static let spoken = referred + [.answered, .ended]

  static let table: [Row] = [
    .gives(
      "a referral comes with its procedure", after: [came], .refer(referral, acceptBy: at(300)),
      [.referred(referral, acceptBy: at(300))]),
    .gives("the same again is already so", after: referred, .refer(referral, acceptBy: at(999)), []),
    .refuses("a contact is one referral", after: referred, .refer(other, acceptBy: at(300)), .alreadyReferred),
    .refuses(
      "what an incident holds and has ended is no referral",
      after: ContactingTests.ended + [.linked(fire)], .refer(referral, acceptBy: at(300)), .alreadyEnded),
    .gives("it is accepted without being answered", after: referred, .accept, [.accepted]),
    .gives("or after a word with them", after: referred + [.answered], .accept, [.accepted]),
    .gives("accepted it is already", after: accepted, .accept, []),
    .refuses("and not declined any more", after: accepted, .decline(reason: "no"), .alreadyDecided(accepted: true)),
    .gives("it is declined with a reason", after: referred, .decline(reason: "x"), [.declined(reason: "x")]),
    .gives("declined it is already", after: declined, .decline(reason: "another reason"), []),
    .refuses("and not accepted any more", after: declined, .accept, .alreadyDecided(accepted: false)),
    .refuses(
      "declining says why", after: referred, .decline(reason: "\n"), .wordsMissing("the reason for declining")),
    .refuses(
      "and why is not a book", after: referred, .decline(reason: ContactingTests.most + "x"), ContactingTests.tooLong),
    .gives("a referral can be linked while it waits", after: referred, .link(fire), [.linked(fire)]),
    .refuses(
      "what an incident holds is not declined", after: referred + [.linked(fire)], .decline(reason: "no"),
      .holdsIncident(fire)),
    .refuses(
      "what was wrapped up is not accepted", after: spoken + [.wrappedUp(.query, note: nil)], .accept,
      .alreadyWrappedUp("query")),
    .refuses(
      "nor declined", after: spoken + [.wrappedUp(.query, note: nil)], .decline(reason: "no"),
      .alreadyWrappedUp("query")),
    .refuses(
      "a declined one is wrapped up and nothing else", after: declined, .wrapUp(.query, note: nil),
      .alreadyWrappedUp("declined")),
    .gives("as declined it is wrapped up already", after: declined, .wrapUp(.declined, note: nil), []),
  ]

  @Test(arguments: table) func `an order about a referral gives what its row says`(_ row: Row) { row.check() }

  @Test func `whoever accepts deals with it, and it waits no longer`() {
    let state = Contacting.after(Self.accepted)
    #expect(state.isAccepted == true && state.phase == .answered && state.handler == amy && state.answered == at(3))
    #expect(state.referral == Self.referral && state.owed == [])
  }

  @Test func `accepting what has ended does not open it again`() {
    let state = Contacting.after(Self.spoken + [.accepted])
    #expect(state.isAccepted == true && state.phase == .ended && state.answered == at(3))
  }

  @Test func `what is declined is done with`() {
    let state = Contacting.after(Self.declined)
    #expect(state.isAccepted == false && state.phase == .wrappedUp && state.disposition == .declined)
    #expect(!state.isOpen && state.ended == at(3) && state.owed == [])
  }
}
