import Assessment
import Contact
import Decider
import Deployment
import Escalation
import Incident
import IncidentLog
import Procedure
import Testing
import Vocabulary

/// What the centre does by itself because of a fact, in the same append.
@Suite struct ReactionTests {
  static func levels(_ steps: [Step]) -> [String] { AlarmTests.triggered(steps.events) }

  static func rings(_ world: AlarmWorld) -> [String] {
    world.openTasks.compactMap { task in
      guard case .ring(let whom) = task.task.kind, !whom.hasPrefix("look: ") else { return nil }
      return whom
    }
  }

  @Test func `a priority raises by its trigger as soon as it is certain`() throws {
    var world = try AlarmWorld.assessed((Guide.what, "fire"))
    let pack = try GuidedPack.made.get()
    let steps = try world.perform(
      .assess(fire, .answer(Guide.inside, Guide.key("someone"), verbatim: nil, pack)), at: 9)
    #expect(Self.levels(steps) == ["life", "to 2 supervisor"])
    #expect(steps.events.contains(.log(.established(GuidedPack.personsReported))))
    let next = try world.perform(.assess(fire, .answer(Guide.height, Guide.key("low"), verbatim: nil, pack)), at: 10)
    #expect(Self.levels(next) == [], "once")
  }

  @Test func `a leaf raises to its level at once`() throws {
    var world = try AlarmWorld.assessed((Guide.what, "fire"), (Guide.inside, "someone"))
    let pack = try GuidedPack.made.get()
    let steps = try world.perform(.assess(fire, .answer(Guide.height, Guide.key("high"), verbatim: nil, pack)), at: 9)
    #expect(Self.levels(steps) == ["to 3 duty-manager"])
    #expect(world.life().escalation.raisings.last?.reason == "Rescue begins at this level")
  }

  @Test func `a priority set by hand raises too`() throws {
    var world = try AlarmWorld.open()
    let steps = try world.perform(.assess(fire, .override(.p1, reason: "so", Guide.targets(.p1))), at: 9)
    #expect(Self.levels(steps) == ["life", "to 2 supervisor"])
  }

  @Test func `a fact raises by its trigger, whoever established it`() throws {
    var world = try AlarmWorld.open()
    #expect(
      Self.levels(try world.perform(.log(fire, .establish(GuidedPack.gas)), at: 9)) == ["gas", "to 3 duty-manager"])
    try world.perform(.log(fire, .withdraw(GuidedPack.gas, reason: "no")), at: 10)
    #expect(Self.levels(try world.perform(.log(fire, .establish(GuidedPack.gas)), at: 11)) == [])
  }

  @Test func `contacts raise, and callers are told that it is known`() throws {
    var world = try AlarmWorld.open()
    var said: [[String]] = []
    for number in 1...4 {
      let contact = ContactID(trusted: "c\(number)")
      try world.perform(.contact(contact, .receive(.call, number: nil, caller: nil, firstWords: nil)), at: 9)
      try world.perform(.contact(contact, .answer), at: 9)
      let steps = try world.perform(.contact(contact, .link(fire)), at: 9)
      let shield = steps.events.contains { if case .log(.shielded) = $0 { true } else { false } }
      said.append(Self.levels(steps) + (shield ? ["told"] : []))
    }
    #expect(said == [[], ["told"], ["many", "to 3 duty-manager"], []])
  }

  @Test func `whoever is asked to accept is rung, and the next one instead of them`() throws {
    var world = try AlarmWorld.open()
    try world.perform(.escalate(fire, .raise(.supervisor, reason: "so")), at: 10)
    #expect(Self.rings(world) == ["accept: supervisor"])
    #expect(world.openTasks.map(\.task.due) == [at(130)])
    try world.watch(at: 130)
    #expect(Self.rings(world) == ["accept: deputy"], "the first call need not be made any more")
    try world.watch(at: 250)
    try world.watch(at: 550)
    try world.watch(at: 850)
    #expect(Self.rings(world) == ["accept: centre-manager"], "however often nobody answers")
  }

  @Test func `accepted nobody has to be rung any more`() throws {
    var world = try AlarmWorld.open()
    try world.perform(.escalate(fire, .raise(.supervisor, reason: "so")), at: 10)
    try world.watch(at: 130)
    try world.perform(.escalate(fire, .accept), by: EscalatingTests.deputy, at: 140)
    #expect(Self.rings(world) == [])
    #expect(world.life().escalation.raisings.map(\.acceptedBy) == [EscalatingTests.deputy])
  }

  @Test func `stood down nobody has to be rung any more`() throws {
    var world = try AlarmWorld.open()
    try world.perform(.escalate(fire, .raise(.supervisor, reason: "so")), at: 10)
    try world.perform(.escalate(fire, .standDown(to: .desk, reason: "no")), at: 20)
    #expect(Self.rings(world) == [])
  }

  @Test(arguments: [false, true]) func `a unit that was to be rung is heard of`(_ refuses: Bool) throws {
    var world = try AlarmWorld.open()
    try world.perform(.register(engine, pump, home: tara), at: 2)
    try world.perform(.startDuty(engine), at: 2)
    let ring = DeployingTaskTests.task("Ring them", kind: .ring(whom: engine.text), by: .desk)
    let other = DeployingTaskTests.task("Ring the police", kind: .ring(whom: "police"), by: .desk)
    try world.perform(.assign(engine, to: fire, duty: "Attend", tasks: [ring, other]), at: 3)
    #expect(world.openTasks.count == 2)
    if refuses {
      try world.perform(.end(engine, on: fire, .refused(reason: "flat tyre")), at: 4)
    } else {
      try world.perform(.progress(engine, on: fire, .acknowledged), at: 4)
    }
    #expect(world.openTasks.map(\.task) == [other])
  }

  @Test func `the longest reasons can be given`() throws {
    var world = try AlarmWorld.open()
    let most = String(repeating: "w", count: EscalationRefusal.wordsBytesMax)
    try world.perform(.escalate(fire, .raise(.supervisor, reason: most)), at: 10)
    #expect(Self.rings(world) == ["accept: supervisor"])
  }

  @Test func `an order for one stage alone sets nothing off`() throws {
    var world = try AlarmWorld.open()
    let steps = try world.perform(.log(fire, .note("smoke")), at: 9)
    #expect(steps.events == [.log(.noted(.person, PersonalText("smoke")))])
  }

  @Test func `an incident takes over what the house has agreed`() throws {
    #expect(try AlarmWorld.open().life().escalation.terms == EscalatingTests.terms)
    #expect(try AlarmWorld.open(.standard).life().escalation.terms == .standard)
  }
}
