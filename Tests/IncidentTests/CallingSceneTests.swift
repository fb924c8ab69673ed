import Contact
import Escalation
import Incident
import IncidentLog
import Procedure
import Testing
import Vocabulary

/// What follows from calls: their place in the queue, the words for what is known, and deadlines that pass.
@Suite struct CallingSceneTests {
  static func house(after contacts: Int64, words: String? = "We know of it") -> House {
    var terms = Terms.standard
    terms.knownIncidentAfter = contacts
    return House(pack: nil, terms: terms, knownIncidentWords: words)
  }

  /// An incident of one call, under what the centre has agreed.
  static func world(_ house: House) throws(Refusal) -> World {
    var world = World()
    world.house = house
    try call(callOne, in: &world, at: 1)
    try world.perform(.log(fire, .open(contact: callOne, received: at(1), source: nil)), at: 3)
    return world
  }

  static func call(_ contact: ContactID, in world: inout World, at second: Int64) throws(Refusal) {
    try world.perform(.contact(contact, .receive(.call, number: nil, caller: nil, firstWords: nil)), at: second)
    try world.perform(.contact(contact, .answer), at: second + 1)
  }

  @Test(arguments: Medium.allCases) func `whoever comes in takes their place in the queue`(_ medium: Medium) throws {
    var world = World()
    let steps = try world.perform(
      .contact(callOne, .receive(medium, number: nil, caller: nil, firstWords: nil)), at: 5, as: "o1")
    let urgency = Urgency(of: medium)
    let seconds = try #require(ClockTerms().answer[urgency])
    #expect(steps.map(\.fact).last == .contact(.queued(urgency, answerBy: at(5 + seconds))))
    #expect(steps.map(\.command.text) == ["o1", "o1+queue"])
    #expect(world.contact(callOne).owed(.answer) == at(5 + seconds))
  }

  @Test func `where nobody agreed by when to answer, nothing is owed`() throws {
    var terms = Terms.standard
    terms.clocks.answer = [:]
    var world = World()
    world.house = House(pack: nil, terms: terms, knownIncidentWords: nil)
    try Self.call(callOne, in: &world, at: 1)
    #expect(world.contact(callOne).owed == [])
  }

  @Test func `from so many contacts on callers hear that it is known, once`() throws {
    var world = try Self.world(Self.house(after: 3))
    try Self.call(callTwo, in: &world, at: 4)
    try world.perform(.contact(callTwo, .link(fire)), at: 6)
    #expect(world.life(fire).log.shield == nil)
    let third = ContactID(trusted: "call-3")
    try Self.call(third, in: &world, at: 7)
    let steps = try world.perform(.contact(third, .link(fire)), at: 9, as: "l3")
    #expect(steps.map(\.fact).last == .incident(.log(.shielded(words: "We know of it"))))
    #expect(steps.map(\.command.text) == ["l3", "l3+linked", "l3+shield"])
    let fourth = ContactID(trusted: "call-4")
    try Self.call(fourth, in: &world, at: 10)
    #expect(try world.perform(.contact(fourth, .link(fire)), at: 12).count == 2)
  }

  @Test func `contacts that a merge brings count too`() throws {
    var world = try Self.world(Self.house(after: 2))
    try Self.call(callTwo, in: &world, at: 4)
    try world.perform(.log(flood, .open(contact: callTwo, received: at(4), source: nil)), at: 6)
    #expect(world.life(flood).log.shield == nil)
    try world.perform(.merge(fire, into: flood), at: 7)
    #expect(world.life(flood).log.shield == "We know of it")
  }

  @Test func `without agreed words callers are not told`() throws {
    var world = try Self.world(Self.house(after: 1, words: nil))
    try Self.call(callTwo, in: &world, at: 4)
    try world.perform(.contact(callTwo, .link(fire)), at: 6)
    #expect(world.life(fire).log.shield == nil)
  }

  @Test func `words chosen by hand stay`() throws {
    var world = try Self.world(Self.house(after: 2))
    try world.perform(.log(fire, .shield(words: "It is out")), at: 4)
    try Self.call(callTwo, in: &world, at: 5)
    try world.perform(.contact(callTwo, .link(fire)), at: 7)
    #expect(world.life(fire).log.shield == "It is out")
  }

  @Test func `a pack brings its words for what is known`() throws {
    let pack = try RemitPack.made.get()
    #expect(House(pack).knownIncidentWords == "We know of it. Is anything new?" && House(pack).pack == pack.inForce)
  }

  @Test func `a call nobody answered in time is told once, then owed as before`() throws {
    var world = World()
    try world.perform(.contact(callOne, .receive(.call, number: nil, caller: nil, firstWords: nil)), at: 0)
    #expect(try world.perform(.watchContact(callOne), by: .machine, at: 9) == [])
    let steps = try world.perform(.watchContact(callOne), by: .machine, at: 10)
    #expect(steps.map(\.fact) == [.contact(.overran(.answer, due: at(10)))])
    #expect(try world.perform(.watchContact(callOne), by: .machine, at: 999) == [])
    try world.perform(.contact(callOne, .abandon), at: 1_000)
    let later = try world.perform(.watchContact(callOne), by: .machine, at: 1_300)
    #expect(later.map(\.fact) == [.contact(.overran(.callBack, due: at(1_300)))])
  }

  @Test func `who was cut off is rung by when the centre has agreed`() throws {
    var terms = Terms.standard
    terms.clocks.callBack = 60
    var world = World()
    world.house = House(pack: nil, terms: terms, knownIncidentWords: nil)
    try world.perform(.contact(callOne, .receive(.call, number: nil, caller: nil, firstWords: nil)), at: 0)
    try world.perform(.contact(callOne, .answer), at: 5)
    try world.perform(.contact(callOne, .drop), at: 10)
    #expect(world.contact(callOne).owed.map(\.due) == [at(70)])
    try world.perform(.contact(callOne, .triedInVain), at: 80)
    #expect(world.contact(callOne).owed.map(\.due) == [at(140)])
    try world.perform(.contact(callOne, .reconnect(number: "086 123")), at: 90)
    #expect(world.contact(callOne).owed.isEmpty)
  }

  @Test func `watching a contact that never came finds nothing`() throws {
    var world = World()
    #expect(try world.perform(.watchContact(callOne), by: .machine, at: 9) == [])
  }

  @Test func `a partner who does not answer leaves it ours`() throws {
    var world = try Self.world(.standard)
    try world.perform(.log(fire, .offer(to: police, words: "A theft", answerBy: at(50))), at: 4)
    #expect(world.life(fire).owed.contains { $0.kind == .handOff(police) && $0.due == at(50) })
    let early = try world.perform(.watch(fire), by: .machine, at: 49)
    #expect(early == [])
    let steps = try world.perform(.watch(fire), by: .machine, at: 50)
    #expect(steps.map(\.fact) == [.incident(.log(.lapsed))])
    #expect(world.life(fire).log.handOff?.answer == .lapsed)
    #expect(!world.life(fire).owed.contains { $0.kind == .handOff(police) })
  }

  @Test func `a promise to the caller that is not kept is told each time it was due`() throws {
    var world = try Self.world(.standard)
    try world.perform(.log(fire, .promise("A crew is coming", by: at(30))), at: 10)
    func overruns(at second: Int64) throws(Refusal) -> Int {
      try world.perform(.watch(fire), by: .machine, at: second).count {
        $0.fact == .incident(.escalation(.overran(clock: "update", due: at(second))))
      }
    }
    #expect(try overruns(at: 30) == 1 && overruns(at: 30) == 0)
    try world.perform(.log(fire, .tellCaller("On the way")), at: 35)
    #expect(world.life(fire).log.promise?.by == at(55))
    #expect(try overruns(at: 55) == 1)
  }
}
