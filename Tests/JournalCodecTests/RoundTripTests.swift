import Contact
import Deployment
import Foundation
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
        let fact = try numbers.fact(name)
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

  @Test(arguments: EventName.allCases)
  func `words that belong to somebody stand in the personal part alone`(name: EventName) throws {
    let form = FactCodec.encode(try SampleFact.of(name))
    let body = String(decoding: form.body, as: UTF8.self)
    for secret in SampleFact.secrets { #expect(!body.contains(secret)) }
    guard let personal = form.personal else { return }
    let fields = try #require(try JSONSerialization.jsonObject(with: Data(personal)) as? [String: String])
    for (field, words) in fields { #expect(SampleFact.secrets.contains { words.contains($0) }, "\(field)") }
  }

  /// Events of which words are plain texts in the state: once erased they are read as the word for it.
  private static let withPlainWords: Set<EventName> = [.logReadBack, .deploymentTaskSet]

  @Test func `an erased personal part is read as erased, not as absent`() throws {
    let seed = SeededNumbers.seed(7, for: "erased")
    var numbers = SeededNumbers(seed: seed)
    var erased: Set<EventName> = []
    for _ in 0..<SeededNumbers.rounds(60) {
      for name in EventName.allCases {
        let form = FactCodec.encode(try numbers.fact(name))
        let read = try FactCodec.decode(event: form.event, version: form.version, body: form.body, personal: nil)
        let again = FactCodec.encode(read)
        #expect(again.body == form.body, "seed \(seed)")
        if !RoundTripTests.withPlainWords.contains(name) { #expect(again.personal == nil, "seed \(seed)") }
        if form.personal != nil { erased.insert(name) }
      }
    }
    let personal = try EventName.allCases.filter { FactCodec.encode(try SampleFact.of($0)).personal != nil }
    #expect(erased == Set(personal) && erased.count == 31)
  }

  @Test func `a name that is a plain text is gone with the personal part`() throws {
    for name in RoundTripTests.withPlainWords {
      let form = FactCodec.encode(try SampleFact.of(name))
      let read = try FactCodec.decode(event: form.event, version: form.version, body: form.body, personal: nil)
      let words = String(describing: read)
      for secret in SampleFact.secrets { #expect(!words.contains(secret)) }
      #expect(words.contains(PersonalText.erased.description))
    }
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
      var unit = UnitState()
      unit.phase = numbers.pick([
        .unregistered, .offDuty, .available, .returning, .unavailable(reason: numbers.text()),
        .busy(numbers.id(), numbers.pick(AssignmentStep.allCases)),
      ])
      unit.type = numbers.maybe { $0.id() }
      unit.home = numbers.maybe { $0.id() }
      unit.skills = Set(numbers.many { $0.id() })
      unit.position = numbers.coordinates().map {
        UnitState.Position(coordinates: $0, at: numbers.moment(), during: numbers.maybe { $0.id() })
      }
      unit.stints = numbers.many { numbers in
        UnitState.Stint(numbers.id(), from: numbers.moment(), until: numbers.maybe { $0.moment() })
      }
      unit.onDutySince = numbers.maybe { $0.moment() }
      unit.changed = numbers.moment()
      let content = try #require(SnapshotCodec.encode(.unit(unit)))
      #expect(try SnapshotCodec.decodeUnit(content) == .unit(unit), "seed \(seed)")
    }
  }

  @Test func `a snapshot of another form is known by its number`() {
    #expect(SnapshotCodec.form == 3)
    let former = #"{"phase":"available","type":"pump","skills":[],"changed":5}"#
    #expect(throws: CodecFault.self) { try SnapshotCodec.decodeUnit(Array(former.utf8)) }
  }

  @Test func `only units have a snapshot`() {
    for kind in StreamName.Kind.allCases where kind != .unit {
      #expect(!SnapshotCodec.keeps(kind) && SnapshotCodec.encode(.initial(kind)) == nil)
    }
  }
}
