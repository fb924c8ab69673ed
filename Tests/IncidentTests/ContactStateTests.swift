import Contact
import Decider
import Testing
import Vocabulary

/// What a contact keeps, and until when something is owed to it.
@Suite struct ContactStateTests {
  @Test func `a contact keeps who answered it and when each thing happened`() {
    let state = Contacting.after([
      ContactingTests.received, .offered(to: bob), .offered(to: cleo), .answered, .linked(fire), .ended,
    ])
    #expect(state.received == at(1) && state.offered == at(2) && state.answered == at(4) && state.ended == at(6))
    #expect(state.handler == amy && state.offeredTo == cleo && state.incident == fire)
    #expect(state.firstWords?.words == "Fire!")
  }

  @Test func `what is told later never changes the first words`() {
    let state = Contacting.after(
      ContactingTests.answered + [
        .told(.name, "Ann".personal), .told(.number, "0870".personal), .faced(.silent, words: "a"),
      ])
    #expect(state.firstWords?.words == "Fire!" && state.caller?.words == "Ann" && state.number?.words == "0870")
    #expect(state.details == [.name: "Ann".personal, .number: "0870".personal] && state.situations == [.silent])
  }

  @Test func `a line taken up again keeps who answered first, and by which number they can be rung`() {
    let again = ContactEvent.reconnected(number: "0870".personal)
    #expect(Contacting.after(ContactingTests.dropped + [again]).answered == at(2))
    #expect(Contacting.after(ContactingTests.abandoned + [again]).answered == at(3))
    #expect(Contacting.after(ContactingTests.abandoned + [again]).number?.words == "0870")
    #expect(Contacting.after(ContactingTests.dropped + [.triedInVain, .triedInVain]).triesInVain == 2)
  }

  @Test(arguments: ContactState.Phase.allCases)
  func `a contact is open until it is wrapped up, or has ended in the hands of an incident`(
    _ phase: ContactState.Phase
  ) throws {
    let state = Contacting.after(try #require(ContactPhaseTests.pasts[phase]))
    #expect(state.isOpen == (phase != .unknown && phase != .wrappedUp))
    #expect(state.isWaiting == [.received, .offered].contains(phase))
    #expect(state.isCallBackOwed == [.dropped, .abandoned].contains(phase))
    #expect(Contacting.after(ContactingTests.ended + [.linked(fire)]).isOpen == false)
  }

  @Test(arguments: [
    (Medium.call, Urgency.emergency), (.alarm, .emergency), (.sms, .urgent), (.referral, .urgent), (.email, .routine),
    (.webReport, .routine),
  ])
  func `a medium is as urgent as it can be before anybody knows more`(_ medium: Medium, _ urgency: Urgency) {
    #expect(Contacting.after([.received(medium, number: nil, caller: nil, firstWords: nil)]).urgency == urgency)
  }
}
