import Contact
import Deployment
import Escalation
import Incident
import IncidentLog
import JournalCodec
import Register
import Shift
import Testing
import Vocabulary

/// By which words an entry is found.
@Suite struct SearchWordsTests {
  @Test(arguments: [
    ("+353 1 555 0100", "35315550100 · 315550100"), ("01 555-0100", "015550100"), ("(01) 5550100", "015550100"),
    ("01/555.01.00", "015550100"), ("07700900123", "700900123"), ("07700 900123", "07700900123 · 700900123"),
  ])
  func `a number is also found by its digits alone, and by those that tell it from others`(
    number: String, digits: String
  ) {
    let facts: [Fact] = [
      .contact(.received(.call, number: PersonalText(number), caller: nil, firstWords: nil)),
      .contact(.reconnected(number: PersonalText(number))), .contact(.told(.number, PersonalText(number))),
    ]
    for fact in facts { #expect(fact.searchWords == "\(number) · \(digits)") }
    let title = RegisterTitle(
      name: PersonalText("a"), address: PersonalText("b"), number: PersonalText(number), coordinates: nil)
    #expect(Fact.caller(.described(title)).searchWords == "a · b · \(number) · \(digits)")
    #expect(Fact.place(.described(title)).searchWords == "a · b · \(number) · \(digits)")
  }

  @Test(arguments: ["015550100", "+315550100", "withheld", "112"])
  func `a number in one piece is not said twice`(number: String) {
    #expect(Fact.contact(.reconnected(number: PersonalText(number))).searchWords == number)
  }

  @Test func `another detail that has digits in it is left as it is`() {
    #expect(Fact.contact(.told(.relation, PersonalText("flat 1 of 2"))).searchWords == "flat 1 of 2")
  }

  /// Whatever belongs to somebody and may be looked for; what a review found is for those who review, and a search is for all.
  @Test(arguments: EventName.allCases)
  func `what was said is found, and not once it has been erased`(name: EventName) throws {
    let form = FactCodec.encode(try SampleFact.of(name))
    guard form.personal != nil, name != .reviewConcluded else { return }
    let words = try #require(try SampleFact.of(name).searchWords)
    #expect(SampleFact.secrets.contains { words.contains($0) })
    let erased = try FactCodec.decode(event: form.event, version: form.version, body: form.body, personal: nil)
    for secret in SampleFact.secrets { #expect(erased.searchWords?.contains(secret) != true) }
    #expect(erased.searchWords?.contains(PersonalText.erased.description) != true)
  }

  @Test func `statements, tasks, reports and decisions are found by their words`() {
    let unit = CallSign(trusted: "D11")
    let task = IncidentTask(
      holder: .unit(unit), what: PersonalText("close the valve"), place: PersonalText("yard"),
      due: Moment(microseconds: 0), doneWhen: "closed")
    let decision = CommandDecision(
      situation: PersonalText("s"), options: PersonalText("o"), choice: PersonalText("c"), why: PersonalText("w"))
    let expected: [(Fact, String?)] = [
      (.incident(.log(.stated(.hazard, PersonalText("acetylene")))), "acetylene"),
      (.incident(.deployment(.taskSet(task))), "D11 · close the valve · yard"),
      (.incident(.deployment(.ended(unit, .stoodDown(reason: "not needed")))), "D11 · not needed"),
      (.incident(.escalation(.decided(.tactical, decision))), "s · o · c · w"),
      (
        .incident(.escalation(.reported([.numbers: PersonalText("three"), .type: PersonalText("crash")]))),
        "crash · three"
      ),
      (.incident(.log(.struck(entry: 1, reason: "typo"))), "typo"), (.contact(.answered), nil),
      (.shift(.paused(ActorID(trusted: "Bo"), reason: "hard call")), nil),
    ]
    for (fact, words) in expected { #expect(fact.searchWords == words) }
  }
}
