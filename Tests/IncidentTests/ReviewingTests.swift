import Decider
import Incident
import IncidentLog
import Review
import Testing
import Vocabulary

/// That somebody has reviewed an incident: once it ended, by whoever may open it, and anew when it was opened again.
@Suite struct ReviewingTests {
  static let ended: [IncidentEvent] = LogKeepingTests.closed.map { .log($0) }
  static let concluded = IncidentEvent.review(.concluded(words: "Calm".personal))

  private func decide(
    _ past: [IncidentEvent], _ words: PersonalText?, by actor: ActorID = bob
  ) throws(IncidentRefusal) -> [IncidentEvent] {
    try LifeKeeping.decide(
      .review(.conclude(words)), LifeKeeping.after(past), Stamp(actor: actor, happened: at(9), recorded: at(9)))
  }

  @Test func `what has ended is reviewed, with words or none`() throws {
    #expect(try decide(Self.ended, "Calm".personal) == [Self.concluded])
    #expect(try decide(Self.ended, nil) == [.review(.concluded(words: nil))])
  }

  @Test func `the same again by the same person is already so, by another it is another review`() throws {
    let past = Self.ended + [Self.concluded]
    let by = try #require(LifeKeeping.after(past).review.reviewed?.by)
    #expect(try decide(past, "Calm".personal, by: by).isEmpty)
    #expect(try decide(past, "Late".personal, by: by).count == 1)
    #expect(try decide(past, "Calm".personal, by: bob == by ? amy : bob).count == 1)
  }

  @Test func `what is open, unknown or too long is refused`() throws {
    #expect(throws: IncidentRefusal.review(.notEnded)) { try decide([.log(LogKeepingTests.opened)], nil) }
    #expect(throws: IncidentRefusal.log(.notOpen)) { try decide([], nil) }
    let most = String(repeating: "x", count: ReviewRefusal.wordsBytesMax)
    #expect(try decide(Self.ended, most.personal).count == 1)
    #expect(throws: IncidentRefusal.review(.tooLong(bytes: most.utf8.count + 1))) {
      try decide(Self.ended, (most + "x").personal)
    }
  }

  @Test func `whoever may not open a restricted incident reviews it not`() throws {
    let past: [IncidentEvent] =
      [.log(LogKeepingTests.opened), .log(.restricted(to: [amy], reason: "private"))]
      + [.log(.closed(done))]
    #expect(throws: IncidentRefusal.log(.notAmongNamed(bob))) { try decide(past, nil, by: bob) }
    #expect(try decide(past, nil, by: amy).count == 1)
  }

  @Test func `opened again it waits for a review anew`() {
    let past = Self.ended + [Self.concluded]
    #expect(LifeKeeping.after(past).review.reviewed?.words == "Calm".personal)
    #expect(LifeKeeping.after(past + [.log(.reopened(reason: "she rang again"))]).review.reviewed == nil)
  }
}
