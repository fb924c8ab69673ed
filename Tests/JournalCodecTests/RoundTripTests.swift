import Contact
import Deployment
import Incident
import IncidentLog
import JournalCodec
import Testing
import Vocabulary

/// What is encoded is decoded to the same; the laws hold over generated facts.
@Suite struct RoundTripTests {
  @Test func `a fact comes back as it was`() throws {
    let seed = SeededNumbers.seed(20_261_121, for: "facts")
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<SeededNumbers.rounds(400) {
      for name in EventName.allCases {
        let fact = numbers.fact(name)
        let form = FactCodec.encode(fact)
        let read = try FactCodec.decode(
          event: form.event, version: form.version, body: form.body, personal: form.personal)
        #expect(read == fact, "seed \(seed), round \(round)")
        let again = FactCodec.encode(read)
        #expect(again == form, "seed \(seed), round \(round)")
        #expect(form.event == name.rawValue && form.version > 0)
      }
    }
  }

  @Test func `words that belong to somebody stand in the personal part alone`() throws {
    for name in EventName.allCases {
      let form = FactCodec.encode(try SampleFact.of(name))
      let body = String(decoding: form.body, as: UTF8.self)
      for secret in ["555 0100", "Súilleabháin", "roof", "Marrowbone", "First words", "purple"] {
        #expect(!body.contains(secret), "\(name)")
      }
    }
  }

  @Test func `an erased personal part is read as erased, not as absent`() throws {
    let seed = SeededNumbers.seed(7, for: "erased")
    var numbers = SeededNumbers(seed: seed)
    var erased = 0
    for _ in 0..<SeededNumbers.rounds(300) {
      for name in [EventName.contactReceived, .logLocated, .logNoted, .assessmentAnswered] {
        let form = FactCodec.encode(numbers.fact(name))
        let read = try FactCodec.decode(event: form.event, version: form.version, body: form.body, personal: nil)
        let again = FactCodec.encode(read)
        #expect(again.body == form.body && again.personal == nil, "seed \(seed)")
        if form.personal != nil { erased += 1 }
      }
    }
    #expect(erased > 100)
  }

  @Test func `each personal field may be erased by itself`() throws {
    let number = PersonalText("+353 1 555 0100")
    let fact = Fact.contact(.received(.call, number: number, caller: .erased, firstWords: nil))
    let form = FactCodec.encode(fact)
    #expect(try FactCodec.decode(event: form.event, version: 1, body: form.body, personal: form.personal) == fact)
    let gone = Fact.contact(.received(.call, number: .erased, caller: .erased, firstWords: nil))
    #expect(try FactCodec.decode(event: form.event, version: 1, body: form.body, personal: nil) == gone)
  }

  @Test func `a unit's state comes back from its snapshot`() throws {
    let seed = SeededNumbers.seed(31, for: "snapshots")
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<SeededNumbers.rounds(500) {
      let incident: IncidentID = numbers.id()
      let step = AssignmentStep.allCases[numbers.below(AssignmentStep.allCases.count)]
      let phase = [UnitState.Phase.unregistered, .offDuty, .available, .busy(incident, step)][numbers.below(4)]
      let type: UnitType? = numbers.below(2) == 0 ? nil : numbers.id()
      let home: Station? = numbers.below(2) == 0 ? nil : numbers.id()
      let state = StreamState.unit(
        UnitState(phase: phase, type: type, home: home, changed: Moment(microseconds: numbers.number())))
      let content = try #require(SnapshotCodec.encode(state))
      #expect(try SnapshotCodec.decodeUnit(content) == state, "seed \(seed)")
    }
  }

  @Test func `streams that end have no snapshot`() {
    for kind in StreamName.Kind.allCases where kind != .unit {
      #expect(SnapshotCodec.encode(.initial(kind)) == nil)
    }
  }
}
