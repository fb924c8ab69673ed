import Assessment
import Contact
import Desk
import Escalation
import Incident
import IncidentLog
import Overview
import Procedure
import Testing
import Vocabulary

/// A burst main and forty people who ring about it.
@Suite struct FloodWithManyCallers {
  @Test func `forty contacts about one flood become one incident that all of them know of`() async throws {
    let room = try await Watchroom()
    let first = try await room.call("call-1", from: nil, saying: "Water is in my house", to: "ann")
    let flood = try await room.open("flood", from: first, by: "ann")
    let mill = Location(place: PersonalText("Mill Street by the bridge"))
    try await room.does("ann", .log(flood, .locate(mill)))
    try await room.does("ann", .assess(flood, .start(TreeID("water"), room.pack)))

    for number in 2...40 {
      let call = try await room.call(
        "call-\(number)", from: "0289000\(1000 + number)", saying: "The river is in Mill Street", to: "bea")
      // Before a second incident is opened the first one is shown.
      let candidates = await room.desk.candidates(
        for: Report(place: "Mill Street", coordinates: nil, natures: [], at: room.now))
      #expect(candidates.first?.incident == flood, "call \(number)")
      try await room.does("bea", .contact(call, .link(flood)))
      try await room.does("bea", .contact(call, .end))
      try await room.later(20)
      let life = try await room.life(flood)
      #expect((life.log.shield != nil) == (number >= 3), "callers are told from the third on")
      #expect(life.escalation.fired.contains { $0.trigger.text == "many-callers" } == (number >= 6))
    }
    var life = try await room.life(flood)
    // The next caller is asked what nobody has said, and nothing else.
    let ask = StillToAsk(life, room.pack)
    #expect(ask.questions == [room.pack.locationWords?.confirm, life.assessment.asking?.wording])
    #expect(ask.unknown == ["hazard", "access", "person"])
    let confirm = try #require(room.pack.locationWords?.confirm)
    try await room.does("bea", .log(flood, .confirmLocation(question: confirm, answer: "Beside the chapel")))
    try await room.does("bea", .log(flood, .state(.hazard, "Sewage in the water")))
    life = try await room.life(flood)
    #expect(StillToAsk(life, room.pack).questions == [life.assessment.asking?.wording])
    #expect(StillToAsk(life, room.pack).unknown == ["access", "person"])
    #expect(life.log.contacts.count == 40)
    #expect(life.log.shield == room.pack.knownIncidentWords)
    #expect(life.escalation.level == .majorIncident, "the fortieth caller makes it one")
    #expect(life.log.lines.count { $0.voice == .machine } == 40, "the first words of each are in the log")
    #expect(await room.desk.queue().allSatisfy { $0.state.incident == flood })
  }

  @Test func `what the words may be about speaks for the incident that is of such a nature`() async throws {
    let room = try await Watchroom()
    let natures = room.pack.natures(heardIn: "Water is coming through the ceiling")
    #expect(!natures.isEmpty && natures.count < room.pack.natures.count, "\(natures)")
    #expect(room.pack.natures(heardIn: "Good evening") == [])
    let call = try await room.call("call-1", from: nil, saying: "Water through the ceiling", to: "ann")
    let flood = try await room.open("flood", from: call, by: "ann")
    try await room.does("ann", .log(flood, .locate(Location(place: PersonalText("Mill Street by the bridge")))))
    try await room.does("ann", .assess(flood, .start(TreeID("water"), room.pack)))
    for _ in 0..<40 {
      let life = try await room.life(flood)
      guard let asking = life.assessment.asking,
        let question = room.pack.trees[TreeID(trusted: "water")]?.questions[asking.question]
      else { break }
      let answer = try #require(question.heard(in: "through the ceiling")?.answer ?? question.answers.first?.key)
      try await room.does("ann", .assess(flood, .answer(asking.question, answer, verbatim: nil, room.pack)))
    }
    let nature = try #require(try await room.life(flood).assessment.determinant?.nature)
    func why(_ natures: Set<NatureCode>) async -> [String] {
      let report = Report(place: "Mill Street", coordinates: nil, natures: natures, at: room.now)
      return await room.desk.candidates(for: report).first?.why ?? []
    }
    #expect(await why([nature]).contains("the same nature"))
    #expect(await !why([]).contains("the same nature"))
  }

  @Test func `a second incident of the same flood is merged, and neither log is lost`() async throws {
    let room = try await Watchroom()
    let first = try await room.call("call-1", from: nil, saying: "Flood in Mill Street", to: "ann")
    let second = try await room.call("call-2", from: nil, saying: "Flood at the old mill", to: "bea")
    let flood = try await room.open("flood", from: first, by: "ann")
    let again = try await room.open("again", from: second, by: "bea")
    try await room.does("bea", .log(again, .note("The cellar of the mill is full")))
    try await room.does("bea", .merge(again, into: flood))
    let (one, other) = (try await room.life(flood), try await room.life(again))
    #expect(one.log.contacts == [first, second] && one.log.absorbed == [again])
    #expect(other.log.mergedInto == flood && !other.isOpen)
    #expect(other.log.lines.contains { $0.words.words == "The cellar of the mill is full" })
    let refusal = try await room.isRefused("bea", .log(again, .note("more")))
    #expect(refusal.contains("go on with flood"))
  }

  @Test func `an incident that turns out to be elsewhere is found by where it is, and not by where it was`()
    async throws
  {
    let room = try await Watchroom()
    let call = try await room.call("call-1", from: nil, saying: "A tree has come down", to: "ann")
    let tree = try await room.open("tree", from: call, by: "ann")
    func found(at place: String) async -> Bool {
      let report = Report(place: place, coordinates: nil, natures: [], at: room.now)
      return await room.desk.candidates(for: report).map(\.incident) == [tree]
    }
    for place in ["Mill Street by the bridge", "Chapel Lane, Overton"] {
      try await room.does("ann", .log(tree, .locate(Location(place: PersonalText(place)))))
      #expect(await found(at: "Mill Street, the bridge") == (place.hasPrefix("Mill")))
      #expect(await found(at: "the chapel in Overton") == (place.hasPrefix("Chapel")))
    }
  }
}
