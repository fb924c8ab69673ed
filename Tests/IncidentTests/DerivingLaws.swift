import Contact
import Decider
import Escalation
import Incident
import IncidentLog
import Procedure
import Register
import Review
import Shift
import Testing
import Vocabulary

/// What holds for whatever is read off a state, however it came about.
@Suite struct DerivingLaws {
  private static let kinds: [StreamName.Kind] = [.contact, .incident, .place, .shift]

  @Test func `whatever happened, what is owed, said and found can be told, and the earliest comes first`() throws {
    let (seed, pack) = (Histories.seed, try SmallPack.made.get())
    print("law: deriving never fails: seed \(seed), \(Histories.count) facts")
    var maker = AnyFact(random: SeededGenerator(seed: seed))
    var states = Self.kinds.map { StreamState.initial($0) }
    for number in 0..<Histories.count {
      if number % 100 == 0 { states = Self.kinds.map { .initial($0) } }
      let (fact, stamp) = (maker.fact(), maker.stamp())
      guard let index = Self.kinds.firstIndex(of: fact.kind) else { continue }
      states[index].take(fact, stamp)
      guard let breach = breach(of: states[index], pack, at: stamp.recorded) else { continue }
      Issue.record("seed \(seed), fact \(number): after \(fact) \(breach)")
      return
    }
  }

  private func breach(of state: StreamState, _ pack: Pack, at now: Moment) -> String? {
    switch state {
    case .contact(let contact):
      let dues = contact.owed.map(\.due)
      guard dues == dues.sorted() else { return "something is owed before the first" }
      return contact.owed.isEmpty || contact.isOpen ? nil : "something is owed to a contact that is over"
    case .incident(let life): return breach(of: life, pack, at: now)
    case .place(let register), .caller(let register):
      let day = LocalTime.utc.civil(now).date
      return register.holding(on: day).allSatisfy { $0.withdrawn == nil } ? nil : "what was withdrawn holds"
    case .shift(let shift):
      return shift.handovers.count <= ShiftState.handoversMax ? nil : "\(shift.handovers.count) handovers are kept"
    case .account, .unit, .pack, .draft, .centre: return nil
    }
  }

  private func breach(of life: Life, _ pack: Pack, at now: Moment) -> String? {
    let alarms = life.alarms.map(\.due)
    guard alarms == alarms.sorted(), life.isOpen || alarms.isEmpty else { return "alarms at \(alarms)" }
    guard life.distances(at: now).allSatisfy({ $0.level > life.escalation.level && !$0.words.isEmpty }) else {
      return "a level that was reached is ahead"
    }
    let entries = life.deviations(under: pack).map(\.entry)
    guard entries == entries.sorted() else { return "deviations out of order" }
    let brief = Brief(life, since: "")
    guard Set(brief.fields.keys) == Set(BriefField.allCases), brief.seconds > 0 else {
      return "a brief \(brief.fields)"
    }
    return brief.compared(with: brief.fields).allSatisfy(\.isSame) ? nil : "a brief is not what it says"
  }
}
