import Contact
import Incident
import Overview
import Testing
import Vocabulary

/// The queue is kept in its order, whatever comes, changes and goes.
@Suite struct ContactQueueTests {
  static func id(_ number: Int) -> ContactID { ContactID(trusted: "c\(number)") }

  /// A contact of an urgency that waits since a second.
  static func waiting(_ urgency: Urgency, since second: Int64) -> ContactState {
    var state = ContactState()
    let stamp = by(amy, at: second)
    Contacting.evolve(&state, ContactingTests.received, stamp)
    Contacting.evolve(&state, .queued(urgency, answerBy: at(second + 10)), stamp)
    return state
  }

  @Test func `those who wait are dealt with by urgency, then by age`() {
    var queue = ContactQueue()
    let waiting: [(Urgency, Int64)] = [(.routine, 1), (.urgent, 2), (.emergency, 9), (.emergency, 3), (.urgent, 1)]
    for (number, (urgency, second)) in waiting.enumerated() {
      queue.take(Self.id(number), Self.waiting(urgency, since: second))
    }
    #expect(queue.first(.max).map(\.contact) == [3, 2, 4, 1, 0].map(Self.id))
    #expect(queue.first(2).map(\.contact) == [3, 2].map(Self.id) && queue.count == 5)
  }

  @Test func `those who wait come before those that only want their disposition, and these before those spoken with`()
    throws
  {
    var queue = ContactQueue()
    for (number, phase) in [ContactState.Phase.answered, .ended].enumerated() {
      queue.take(Self.id(number), Contacting.after(try #require(ContactPhaseTests.pasts[phase])))
    }
    queue.take(Self.id(2), Self.waiting(.routine, since: 99))
    #expect(queue.first(.max).map(\.contact) == [2, 1, 0].map(Self.id))
    #expect(queue.first(.max).map(\.isWaited) == [true, false, false])
  }

  @Test(arguments: 0..<20) func `kept in order is what sorting anew gives`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var (queue, known) = (ContactQueue(), [ContactID: ContactState]())
    let pasts = ContactState.Phase.allCases.compactMap { ContactPhaseTests.pasts[$0] }
    for _ in 0..<200 {
      let id = Self.id(Int.random(in: 0..<40, using: &random))
      let state =
        Bool.random(using: &random)
        ? Self.waiting(
          try #require(Urgency.allCases.randomElement(using: &random)), since: .random(in: 0..<5, using: &random))
        : Contacting.after(try #require(pasts.randomElement(using: &random)))
      known[id] = state
      queue.take(id, state)
      let sorted = known.compactMap { QueueLine($0.key, $0.value) }.sorted(by: QueueLine.isBefore)
      #expect(queue.first(.max) == sorted && queue.count == sorted.count)
    }
  }
}
