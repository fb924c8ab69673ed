import Contact
import Testing
import Vocabulary

/// Every order to a contact in every phase of its life.
@Suite struct ContactPhaseTests {
  typealias Phase = ContactState.Phase
  typealias Outcome = Result<[ContactEvent], ContactRefusal>

  static let pasts: [Phase: [ContactEvent]] = [
    .unknown: [], .received: [ContactingTests.received], .offered: [ContactingTests.received, .offered(to: amy)],
    .answered: ContactingTests.answered, .held: ContactingTests.answered + [.held], .dropped: ContactingTests.dropped,
    .abandoned: ContactingTests.abandoned, .ended: ContactingTests.ended,
    .wrappedUp: ContactingTests.ended + [.wrappedUp(.query, note: nil)],
  ]

  /// What an order comes to in some phases, and in all others.
  struct Order: Sendable, CustomTestStringConvertible {
    let command: ContactCommand
    let outcomes: [Phase: Outcome]
    let otherwise: Outcome

    var testDescription: String { String(String(describing: command).prefix(40)) }

    init(_ command: ContactCommand, _ outcomes: [Phase: Outcome], otherwise: Outcome) {
      self.command = command
      self.outcomes = outcomes
      self.otherwise = otherwise
    }

    func outcome(in phase: Phase) -> Outcome {
      outcomes[phase] ?? (phase == .unknown ? .failure(.notReceived) : otherwise)
    }
  }

  private static let over: [Phase: Outcome] = [.ended: .failure(.alreadyEnded), .wrappedUp: .failure(.alreadyEnded)]

  private static func gives(_ event: ContactEvent, in phases: Phase...) -> [Phase: Outcome] {
    Dictionary(uniqueKeysWithValues: phases.map { ($0, .success([event])) })
  }

  private static func nothing(in phases: Phase...) -> [Phase: Outcome] {
    Dictionary(uniqueKeysWithValues: phases.map { ($0, .success([])) })
  }

  static let line: [Order] = [
    Order(
      .answer,
      over | gives(.answered, in: .received, .offered) | gives(.takenBack, in: .held)
        | [.answered: .failure(.answeredBy(amy))], otherwise: .failure(.numberMissing)),
    Order(
      .hold, over | gives(.held, in: .answered) | nothing(in: .held), otherwise: .failure(.notAnswered)),
    Order(
      .takeBack, over | gives(.takenBack, in: .held) | nothing(in: .answered), otherwise: .failure(.notHeld)),
    Order(
      .drop, over | gives(.dropped, in: .answered, .held) | nothing(in: .dropped), otherwise: .failure(.notAnswered)),
    Order(
      .abandon, over | gives(.abandoned, in: .received, .offered) | nothing(in: .abandoned),
      otherwise: .failure(.notWaiting)),
    Order(
      .reconnect(number: "0870"), over | gives(.reconnected(number: "0870".personal), in: .dropped, .abandoned),
      otherwise: .failure(.notDropped)),
    Order(.triedInVain, over | gives(.triedInVain, in: .dropped, .abandoned), otherwise: .failure(.notDropped)),
  ]

  static let others: [Order] = [
    Order(
      ContactingTests.receive, gives(ContactingTests.received, in: .unknown), otherwise: .failure(.alreadyReceived)),
    Order(
      .queue(.urgent, answerBy: at(500)), gives(.queued(.urgent, answerBy: at(500)), in: .received, .offered),
      otherwise: .failure(.notWaiting)),
    Order(.offer(to: bob), gives(.offered(to: bob), in: .received, .offered), otherwise: .failure(.notWaiting)),
    Order(.tell(.relation, "tenant"), [:], otherwise: .success([.told(.relation, "tenant".personal)])),
    Order(
      .link(fire),
      [
        .received: .failure(.notAnswered), .offered: .failure(.notAnswered),
        .wrappedUp: .failure(.alreadyWrappedUp("query")),
      ],
      otherwise: .success([.linked(fire)])),
    Order(
      .refer(ReferringTests.referral, acceptBy: at(300)), [.wrappedUp: .failure(.alreadyEnded)],
      otherwise: .success([.referred(ReferringTests.referral, acceptBy: at(300))])),
    Order(.accept, [:], otherwise: .failure(.notReferred)),
    Order(.decline(reason: "not ours"), [:], otherwise: .failure(.notReferred)),
    Order(
      .end, gives(.ended, in: .answered, .held, .dropped, .abandoned) | nothing(in: .ended, .wrappedUp),
      otherwise: .failure(.notAnswered)),
    Order(
      .wrapUp(.query, note: nil), gives(.wrappedUp(.query, note: nil), in: .ended) | nothing(in: .wrappedUp),
      otherwise: .failure(.stillOpen)),
    Order(.overrun(.answer, due: at(1)), [:], otherwise: .success([])),
  ]

  @Test(arguments: line + others) func `an order in each phase comes to what its row says`(_ order: Order) {
    for phase in Phase.allCases {
      Case<Contacting>(
        testDescription: "", past: Self.pasts[phase] ?? [], command: order.command, outcome: order.outcome(in: phase)
      ).check()
    }
  }

  @Test func `situations are faced from being received on`() throws {
    let pack = try SmallPack.made.get()
    let order = Order(.face(.silent, pack), [:], otherwise: .success([.faced(.silent, words: "a")]))
    `an order in each phase comes to what its row says`(order)
  }

  @Test(arguments: Phase.allCases) func `the past of a phase leads into it`(_ phase: Phase) throws {
    let past = try #require(Self.pasts[phase])
    #expect(Contacting.after(past).phase == phase)
  }

  @Test func `every refusal of a contact is reached, and each says something of its own`() {
    let every: [ContactRefusal] = [
      .notReceived, .alreadyReceived, .notAnswered, .notWaiting, .notHeld, .notDropped, .alreadyEnded, .stillOpen,
      .linkedElsewhere(fire), .numberMissing, .wordsMissing("x"), .tooLong(bytes: 1), .notReferred, .alreadyReferred,
      .alreadyDecided(accepted: true), .alreadyWrappedUp("x"), .holdsIncident(fire), .noIncident,
      .noSuchService(RemitPack.all, known: []), .inRemit(RemitPack.all), .answeredBy(amy),
    ]
    let phases = (Self.line + Self.others).flatMap { order in Phase.allCases.map { order.outcome(in: $0) } }
    let rows =
      ContactingTests.linking + ContactingTests.calledBack + ContactingTests.telling + ReferringTests.table
      + WrappingUpTests.table
    let reached = phases + rows.map(\.outcome)
    #expect(Set(reached.compactMap(\.refusalName) + WrappingUpTests.byService) == Set(every.map(name)))
    #expect(Set(every.map(\.description)).count == every.count)
  }
}

/// Both, the right one where both have a phase.
private func | <Key, Value>(left: [Key: Value], right: [Key: Value]) -> [Key: Value] {
  left.merging(right) { _, right in right }
}
