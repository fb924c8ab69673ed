import Assessment
import Contact
import Decider
import Deployment
import Improvement
import Incident
import IncidentLog
import Procedure
import Register
import Shift
import Testing
import Vocabulary

/// Orders over several streams, and what follows from them.
@Suite struct SceneTests {
  static let open = Intent.log(fire, .open(contact: callOne, received: at(0), source: nil))

  static func answered(_ words: String?, _ contact: ContactID = callOne) throws(Refusal) -> World {
    var world = World()
    try world.perform(.contact(contact, .receive(.call, number: nil, caller: nil, firstWords: words)), at: 1)
    try world.perform(.contact(contact, .answer), at: 2)
    return world
  }

  @Test func `opening from a contact links it and quotes its first words`() throws {
    var world = try Self.answered("The kitchen is on fire")
    let steps = try world.perform(Self.open, by: amy, at: 3, as: "o1")
    #expect(
      steps.map(\.fact) == [
        .incident(.log(.opened(contact: callOne, received: at(0), owner: amy, source: nil))),
        .contact(.linked(fire)),
        .incident(.log(.noted(.machine, "First words: The kitchen is on fire".personal))),
      ])
    #expect(steps.map(\.stream) == [.incident(fire), .contact(callOne), .incident(fire)])
    #expect(steps.map(\.stamp.version) == [1, 4, 2])
  }

  @Test func `what follows has the machine as its actor and an id derived from its cause`() throws {
    var world = try Self.answered("Help")
    let steps = try world.perform(Self.open, by: amy, at: 3, as: "o1")
    #expect(steps.map(\.command.text) == ["o1", "o1+link", "o1+words"])
    #expect(steps.map(\.stamp.actor) == [amy, .machine, .machine])
    #expect(steps.allSatisfy { $0.stamp.happened == at(3) && $0.stamp.recorded == at(3) })
  }

  @Test func `a contact without words leaves no line`() throws {
    for words in [nil, "", " \n\u{3000}"] {
      var world = try Self.answered(words)
      try world.perform(Self.open, at: 3)
      #expect(world.life(fire).log.lines == [])
      #expect(world.life(fire).log.contacts == [callOne])
    }
  }

  @Test func `a second contact is linked and quoted in the log of the same incident`() throws {
    var world = try Self.answered(nil)
    try world.perform(Self.open, at: 3)
    try world.perform(.contact(callTwo, .receive(.sms, number: nil, caller: nil, firstWords: "I see it too")), at: 4)
    try world.perform(.contact(callTwo, .answer), at: 5)
    let steps = try world.perform(.contact(callTwo, .link(fire)), at: 6, as: "l2")
    #expect(steps.map(\.command.text) == ["l2", "l2+linked", "l2+words"])
    #expect(world.life(fire).log.contacts == [callOne, callTwo])
    #expect(world.life(fire).log.lines.map(\.words) == ["First words: I see it too".personal])
  }

  @Test func `the same link again sets nothing off`() throws {
    var world = try Self.answered("Help")
    try world.perform(Self.open, at: 3)
    #expect(try world.perform(.contact(callOne, .link(fire)), at: 4) == [])
  }

  @Test func `an incident cannot be opened from a contact nobody answered`() throws {
    var world = World()
    try world.perform(.contact(callOne, .receive(.call, number: nil, caller: nil, firstWords: nil)), at: 1)
    let refusal = #expect(throws: Refusal.self) { try world.perform(Self.open, at: 2) }
    #expect(refusal == .contact(.notAnswered))
    #expect(world.life(fire).log.phase == .unopened)
  }

  @Test func `a contact is not linked to an incident that is not open`() throws {
    var world = try Self.answered(nil)
    let refusal = #expect(throws: Refusal.self) { try world.perform(.contact(callOne, .link(fire)), at: 3) }
    #expect(refusal == .incident(.log(.notOpen)))
    try world.perform(.log(fire, .open(contact: nil, received: at(0), source: nil)), at: 4)
    try world.perform(.log(fire, .close(done)), at: 5)
    let second = #expect(throws: Refusal.self) { try world.perform(.contact(callOne, .link(fire)), at: 6) }
    #expect(second == .incident(.log(.closed)))
    try world.perform(.log(flood, .open(contact: nil, received: at(0), source: nil)), at: 7)
    try world.perform(.log(river, .open(contact: nil, received: at(0), source: nil)), at: 7)
    try world.perform(.merge(flood, into: river), at: 8)
    let third = #expect(throws: Refusal.self) { try world.perform(.contact(callOne, .link(flood)), at: 9) }
    #expect(third == .incident(.log(.merged(into: river))))
  }

  @Test func `an incident is not opened from a contact that another one holds`() throws {
    var world = try Self.answered(nil)
    try world.perform(Self.open, at: 3)
    let before = world.stands
    let refusal = #expect(throws: Refusal.self) {
      try world.perform(.log(flood, .open(contact: callOne, received: at(0), source: nil)), at: 4)
    }
    #expect(refusal == .contact(.linkedElsewhere(fire)))
    #expect(world.stands == before)
  }

  @Test func `what is known of places and callers is kept apart`() throws {
    var world = World()
    try world.perform(.place(mill, .describe(RegisterKeepingTests.title)), at: 1)
    try world.perform(.place(mill, .add(RegisterKeepingTests.cylinders)), at: 2)
    let refusal = #expect(throws: Refusal.self) {
      try world.perform(.caller(regular, .add(RegisterKeepingTests.cylinders)), at: 3)
    }
    #expect(refusal == .register(.notDescribed))
    let scene = Scene(world.stands)
    #expect(
      scene.place(mill).facts.map(\.fact) == [RegisterKeepingTests.cylinders] && scene.caller(regular).facts == [])
  }

  @Test func `first words too long for the log are quoted in part, and the contact keeps all of them`() throws {
    let words = String(repeating: "w", count: 100_000)
    var world = try Self.answered(words)
    try world.perform(Self.open, at: 3)
    let line = try #require(world.life(fire).log.lines.first?.words.words)
    #expect(line.utf8.count <= IncidentLogRefusal.wordsBytesMax && line.hasPrefix("First words: www"))
    #expect(Scene(world.stands).contact(callOne).firstWords?.words == words)
  }

  @Test func `words are not cut in the middle of a letter`() throws {
    for lead in 0..<4 {
      var world = try Self.answered(String(repeating: "x", count: lead) + String(repeating: "🚒", count: 25_000))
      try world.perform(Self.open, at: 3)
      let line = try #require(world.life(fire).log.lines.first?.words.words)
      #expect(!line.contains("\u{FFFD}"), "after \(lead) letters")
    }
  }

  @Test func `an order names every stream it may write to`() {
    #expect(Self.open.streams == [.incident(fire), .contact(callOne)])
    #expect(Intent.contact(callOne, .link(fire)).streams == [.contact(callOne), .incident(fire)])
    #expect(Intent.assign(engine, to: fire, duty: "x").streams == [.incident(fire), .unit(engine)])
    #expect(Intent.dedicate(.live).streams == [.centre])
    #expect(Intent.merge(fire, into: flood).streams == [.incident(fire), .incident(flood)])
    #expect(Intent.acceptReferral(callOne, as: fire).streams == [.incident(fire), .contact(callOne)])
    let leaving = [StreamName.shift, .incident(fire), .incident(flood)]
    #expect(Intent.shift(.handOver(from: amy, to: bob, [fire, flood])).streams == leaving)
    #expect(Intent.goOffDuty(amy, handTo: bob, Holdings(incidents: [fire, flood])).streams == leaving)
    #expect(Intent.shift(.begin(amy, role: nil)).streams == [.shift])
    #expect(Intent.watchContact(callOne).streams == [.contact(callOne)])
    #expect(Intent.place(mill, .withdraw(entry: 1, reason: "x")).streams == [.place(mill)])
    #expect(Intent.caller(regular, .withdraw(entry: 1, reason: "x")).streams == [.caller(regular)])
  }

  @Test func `a fact of another kind of stream changes nothing`() {
    let facts: [Fact] = [
      .contact(.answered), .incident(LifeKeepingTests.opened), .unit(UnitKeepingTests.registered),
      .place(.described(RegisterKeepingTests.title)), .caller(.described(RegisterKeepingTests.title)),
      .shift(.began(amy, role: nil)), .pack(.published(PublishingTests.first)), .centre(.dedicated(.live)),
    ]
    for kind in StreamName.Kind.allCases {
      for fact in facts {
        var state = StreamState.initial(kind)
        state.take(fact, by(amy, at: 1, version: 1))
        #expect((state == .initial(kind)) == (fact.kind != kind), "\(fact) in \(kind)")
      }
    }
  }
}
