import Assessment
import Deployment
import Incident
import IncidentLog
import Procedure
import Testing
import Vocabulary

/// Clocks of regulations start by themselves, once, as tasks.
@Suite struct RegulationSceneTests {
  static let report = RegulationID(trusted: "report")

  static func house(
    _ conditions: AdviceConditions, from start: Regulation.Clock.Start = .known, who: ActorID? = nil
  ) throws -> House {
    let pack = try GuidedPack.made.get()
    let clock = Regulation.Clock(
      seconds: 259_200, start: start, who: who, what: "Report it to the authority", doneWhen: "they have confirmed it")
    let regulation = Regulation(
      id: report, title: "Gas in a home", words: "It is reported.", source: "An act", conditions: conditions,
      clock: clock)
    return House(
      pack: pack.inForce, terms: pack.terms.bare, knownIncidentWords: nil, regulations: [regulation])
  }

  static func clocks(_ world: AlarmWorld) -> [TaskState] {
    world.life().deployment.tasks.filter { $0.task.kind == .regulation(report) }
  }

  @Test func `a fact starts it in the same append, once, whatever becomes of it`() throws {
    var world = try AlarmWorld.open(Self.house(AdviceConditions(facts: [GuidedPack.gas])))
    #expect(Self.clocks(world) == [])
    try world.perform(.log(fire, .establish(GuidedPack.gas)), at: 30)
    let started = try #require(Self.clocks(world).first)
    #expect(started.task.due == at(30 + 259_200) && started.task.holder == .desk && started.setBy == .machine)
    #expect(started.task.what.words == "Report it to the authority (Gas in a home)")
    #expect(started.task.doneWhen == "they have confirmed it")
    try world.perform(.deploy(fire, .finishTask(entry: started.entry, "number 7")), at: 40)
    try world.perform(.log(fire, .establish(GuidedPack.personsReported)), at: 50)
    #expect(Self.clocks(world).count == 1 && Self.clocks(world)[0].isOpen == false)
  }

  @Test func `it may run from when the first contact was received, and be somebody's`() throws {
    var world = try AlarmWorld.open(
      Self.house(AdviceConditions(facts: [GuidedPack.gas]), from: .received, who: bob))
    try world.perform(.log(fire, .establish(GuidedPack.gas)), at: 30)
    #expect(Self.clocks(world).map(\.task.due) == [at(259_200)])
    #expect(Self.clocks(world).map(\.task.holder) == [.person(bob)])
  }

  @Test func `answers and what they come to start it`() throws {
    let pack = try GuidedPack.made.get()
    for conditions in [
      AdviceConditions(answers: [GuidedPack.what: [Guide.key("noise")]]),
      AdviceConditions(natures: [NatureCode(trusted: "nuisance")]),
    ] {
      var world = try AlarmWorld.open(Self.house(conditions))
      try world.perform(.assess(fire, .start(GuidedPack.tree, pack)), at: 2)
      #expect(Self.clocks(world) == [])
      try world.perform(.assess(fire, .answer(GuidedPack.what, Guide.key("noise"), verbatim: nil, pack)), at: 3)
      #expect(Self.clocks(world).map(\.task.due) == [at(3 + 259_200)])
    }
  }

  @Test func `the incident is not closed over it`() throws {
    var world = try AlarmWorld.open(Self.house(AdviceConditions(facts: [GuidedPack.gas])))
    try world.perform(.log(fire, .establish(GuidedPack.gas)), at: 30)
    let entry = try #require(Self.clocks(world).first?.entry)
    let refusal = #expect(throws: Refusal.self) { try world.perform(.log(fire, .close(done)), at: 40) }
    #expect(refusal == .incident(.tasksOpen([entry])))
    #expect(world.life().nextAction?.kind != nil && world.life().owed.contains { $0.due == at(30 + 259_200) })
  }
}
