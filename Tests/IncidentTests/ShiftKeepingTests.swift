import Decider
import Shift
import Testing
import Vocabulary

@Suite struct ShiftKeepingTests {
  typealias Row = Case<ShiftKeeping>
  static let amyOn = [ShiftEvent.began(amy, role: "handler")]
  static let bothOn = amyOn + [.began(bob, role: nil)]
  static let paused = amyOn + [.paused(amy, reason: "A child died")]
  static let gone = bothOn + [.ended(amy)]

  static let coming: [Row] = [
    .gives("a shift begins", after: [], .begin(amy, role: "handler"), amyOn),
    .gives("with no role said", after: [], .begin(amy, role: nil), [.began(amy, role: nil)]),
    .gives("begun it is already", after: amyOn, .begin(amy, role: "handler"), []),
    .gives("also in a pause", after: paused, .begin(amy, role: "handler"), []),
    .refuses(
      "not in another role", after: amyOn, .begin(amy, role: "supervisor"), .alreadyOnDuty(amy, as: "handler")),
    .refuses("nor in none", after: amyOn, .begin(amy, role: nil), .alreadyOnDuty(amy, as: "handler")),
    .refuses("the machine has no shift", after: [], .begin(.machine, role: nil), .machine),
    .gives("others begin beside it", after: amyOn, .begin(bob, role: nil), [.began(bob, role: nil)]),
    .gives("who ended begins again", after: gone, .begin(amy, role: "lead"), [.began(amy, role: "lead")]),
  ]

  static let pausing: [Row] = [
    .gives("a hard contact gives a pause", after: amyOn, .pause(amy, reason: "x"), [.paused(amy, reason: "x")]),
    .gives("paused they are already", after: paused, .pause(amy, reason: "Another"), []),
    .refuses("a pause has a reason", after: amyOn, .pause(amy, reason: "\t"), .reasonMissing),
    .refuses("also a second one", after: paused, .pause(amy, reason: ""), .reasonMissing),
    .refuses("who is off duty needs none", after: amyOn, .pause(bob, reason: "x"), .notOnDuty(bob)),
    .gives("they go on", after: paused, .resume(amy), [.resumed(amy)]),
    .gives("who did not pause goes on already", after: amyOn, .resume(amy), []),
    .refuses("who is off duty does not go on", after: gone, .resume(amy), .notOnDuty(amy)),
  ]

  static let handing: [Row] = [
    .gives(
      "what is theirs goes to somebody on duty", after: bothOn, .handOver(from: amy, to: bob, [fire, flood]),
      [.handedOver(from: amy, to: bob, [fire, flood])]),
    .gives("nothing is handed over", after: bothOn, .handOver(from: amy, to: bob, []), []),
    .gives("nothing, to nobody on duty", after: amyOn, .handOver(from: amy, to: bob, []), []),
    .refuses("not to who is off duty", after: amyOn, .handOver(from: amy, to: bob, [fire]), .notOnDuty(bob)),
    .refuses("nor from who is off duty", after: gone, .handOver(from: amy, to: bob, [fire]), .notOnDuty(amy)),
    .refuses("nor to themselves", after: bothOn, .handOver(from: amy, to: amy, [fire]), .toThemselves),
    .refuses("nor to the machine", after: bothOn, .handOver(from: amy, to: .machine, [fire]), .notOnDuty(.machine)),
    .gives(
      "who pauses can be handed it", after: paused + [.began(bob, role: nil)], .handOver(from: bob, to: amy, [fire]),
      [.handedOver(from: bob, to: amy, [fire])]),
    .gives("who owns nothing goes", after: bothOn, .end(amy, owning: []), [.ended(amy)]),
    .gives("gone they are already", after: gone, .end(amy, owning: [fire]), []),
    .gives("who was never there is gone", after: [], .end(amy, owning: []), []),
    .gives("in a pause too", after: paused, .end(amy, owning: []), [.ended(amy)]),
    .refuses("who owns something stays", after: bothOn, .end(amy, owning: [fire]), .ownsWork(amy, [fire])),
  ]

  @Test(arguments: coming + pausing + handing) func `an order to the shift gives what its row says`(_ row: Row) {
    row.check()
  }

  @Test func `every refusal of the shift is reached, and each says something of its own`() {
    let every: [ShiftRefusal] = [
      .alreadyOnDuty(amy, as: nil), .notOnDuty(amy), .ownsWork(amy, []), .reasonMissing, .toThemselves, .machine,
    ]
    let rows = Self.coming + Self.pausing + Self.handing
    #expect(Set(rows.compactMap(\.outcome.refusalName)) == Set(every.map(name)))
    #expect(Set(every.map(\.description)).count == every.count)
  }

  @Test func `the shift knows who is on duty, as what and since when, and who pauses`() {
    let state = ShiftKeeping.after(Self.paused + [.began(bob, role: nil)])
    #expect(state.onDuty[amy]?.role == "handler" && state.onDuty[amy]?.since == at(1))
    #expect(state.onDuty[amy]?.pausedSince == at(2) && state.onDuty[bob]?.since == at(3))
    #expect(ShiftKeeping.after(Self.paused + [.resumed(amy)]).onDuty[amy]?.pausedSince == nil)
    #expect(ShiftKeeping.after(Self.gone).onDuty.keys.sorted() == [bob])
  }

  @Test func `a contact is offered to who is on duty and on no pause; where no shifts are kept, to anybody`() {
    let state = ShiftKeeping.after(Self.paused + [.began(bob, role: nil)])
    #expect(state.whyNotOffered(amy) == .onPause(amy) && state.whyNotOffered(bob) == nil)
    #expect(ShiftKeeping.after(Self.gone).whyNotOffered(amy) == .notOnDuty(amy))
    #expect(ShiftState().whyNotOffered(amy) == nil)
    #expect("\(OfferRefusal.onPause(amy))" != "\(OfferRefusal.notOnDuty(amy))")
  }

  @Test func `a new shift begins without the pause of the last one`() {
    let state = ShiftKeeping.after(Self.paused + [.ended(amy), .began(amy, role: "handler")])
    #expect(state.onDuty[amy]?.pausedSince == nil && state.onDuty[amy]?.since == at(4))
  }

  @Test func `until somebody begins a shift everybody counts as on duty, and never again after`() {
    #expect(ShiftKeeping.initial.isOnDuty(amy) && ShiftKeeping.initial.isOnDuty(bob))
    #expect(ShiftKeeping.after(Self.amyOn).isOnDuty(amy) && !ShiftKeeping.after(Self.amyOn).isOnDuty(bob))
    #expect(!ShiftKeeping.after(Self.amyOn + [.ended(amy)]).isOnDuty(amy))
  }

  @Test func `the latest handovers are kept, the oldest first, and no more than the limit`() {
    let most = ShiftState.handoversMax
    let events = (0..<most + 5).map { ShiftEvent.handedOver(from: amy, to: bob, [IncidentID(trusted: "i\($0)")]) }
    let state = ShiftKeeping.after(Self.bothOn + events)
    #expect(state.handovers.count == most)
    #expect(state.handovers.first?.incidents == [IncidentID(trusted: "i5")] && state.handovers.first?.at == at(8))
    #expect(state.handovers.last?.incidents == [IncidentID(trusted: "i\(most + 4)")])
  }
}
