import Assessment
import Contact
import Deployment
import Escalation
import Incident
import IncidentLog
import JournalCodec
import Register
import Review
import Shift
import Testing
import Vocabulary

/// The words that stand for the cases of what is inside events; a stored word never changes.
@Suite struct StoredNameTests {
  private func check<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type, _ names: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) where Value.RawValue == String {
    #expect(type.allCases.map(\.rawValue) == names, sourceLocation: sourceLocation)
  }

  @Test func `the words of enumerations are those that were stored`() {
    check(Medium.self, ["call", "sms", "email", "web-report", "alarm", "referral"])
    check(Urgency.self, ["emergency", "urgent", "routine"])
    check(
      CallerDetail.self,
      [
        "name", "number", "relation", "language", "interpreter", "text-relay", "vulnerability", "place", "e-mail",
        "subject",
      ])
    check(DealtWith.self, ["yes", "partly", "no"])
    check(PhotoType.self, ["jpeg", "png"])
    check(Situation.self, ["silent", "abusive", "distressed", "other-language", "text-relay"])
    check(ContactClock.self, ["answer", "accept", "call-back", "wrap-up", "read"])
    check(LogVoice.self, ["person", "machine"])
    check(LogTopic.self, ["fact", "person", "hazard", "access"])
    check(BriefField.self, ["where", "what", "hazards", "access", "who", "since"])
    check(Validity.self, ["confirmed", "probable", "doubtful", "malicious", "repeat"])
    check(AssignmentStep.self, ["assigned", "acknowledged", "mobile", "at-scene", "cleared"])
    check(CommandRole.self, ["operational", "tactical", "strategic"])
    check(RegisterFact.Kind.self, ["hazard", "access", "vulnerability", "note"])
    check(
      Deviation.Kind.self,
      [
        "skipped", "out-of-order", "corrected-late", "overridden", "answered-slowly", "advice-outside-limits",
        "wrong-resource", "location-not-confirmed", "overdue", "not-reproducible", "not-finished",
      ])
    check(Purpose.self, ["live", "rehearsal"])
    #expect(EscalationLevel.allCases.map(\.rawValue) == [1, 2, 3, 4])
    #expect(Priority.allCases.map(\.description) == ["P1", "P2", "P3", "P4", "P5"])
  }

  private func expect(
    _ fact: Fact, _ body: String, personal: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let form = FactCodec.encode(fact)
    #expect(String(decoding: form.body, as: UTF8.self) == body, sourceLocation: sourceLocation)
    #expect(form.personal.map { String(decoding: $0, as: UTF8.self) } == personal, sourceLocation: sourceLocation)
    let read = try FactCodec.decode(
      event: form.event, version: form.version, body: form.body, personal: form.personal)
    #expect(read == fact, sourceLocation: sourceLocation)
  }

  @Test func `a contact's dispositions are stored by these words`() throws {
    let plain: [ContactDisposition] = [
      .incident, .advice, .query, .malicious, .silent, .abandoned, .declined, .wrongNumber,
    ]
    let names = ["incident", "advice", "query", "malicious", "silent", "abandoned", "declined", "wrong-number"]
    for (disposition, name) in zip(plain, names) {
      try expect(.contact(.wrappedUp(disposition, note: nil)), #"{"disposition":"\#(name)"}"#)
    }
    try expect(
      .contact(
        .wrappedUp(.outOfRemit(ServiceName(trusted: "bins"), sentTo: "a", words: "b"), note: PersonalText("c"))),
      #"{"disposition":"out-of-remit","service":"bins","sentTo":"a","words":"b","personal":["note"]}"#,
      personal: #"{"note":"c"}"#)
  }

  @Test func `endings of assignments are stored by these words`() throws {
    let unit = CallSign(trusted: "D11")
    let endings: [(AssignmentEnding, String)] = [
      (.refused(reason: "a"), #""ending":"refused""#), (.stoodDown(reason: "a"), #""ending":"stood-down""#),
      (.diverted(to: IncidentID(trusted: "b"), reason: "a"), #""ending":"diverted","to":"b""#),
    ]
    for (ending, words) in endings {
      try expect(.incident(.deployment(.ended(unit, ending))), #"{"unit":"D11",\#(words),"reason":"a"}"#)
    }
  }

  @Test func `second looks are stored by these words`() throws {
    let targets = Targets(assignSeconds: 1, attendSeconds: 2, updateSeconds: 3)
    try expect(
      .incident(.assessment(.lookAsked(.downgrade(to: .p4, targets), reason: "a"))),
      #"{"subject":"downgrade","priority":"P4","assignSeconds":1,"attendSeconds":2,"updateSeconds":3,"reason":"a"}"#)
    try expect(
      .incident(.assessment(.lookAsked(.cancellation, reason: "a"))), #"{"subject":"cancellation","reason":"a"}"#)
    try expect(.incident(.assessment(.looked(agrees: false, reason: "a"))), #"{"reason":"a"}"#)
    try expect(.incident(.assessment(.looked(agrees: true, reason: "a"))), #"{"agrees":1,"reason":"a"}"#)
  }

  @Test func `tasks are stored by these words`() throws {
    let holders: [(IncidentTask.Holder, String)] = [
      (.unit(CallSign(trusted: "D11")), #""unit":"D11","#), (.person(ActorID(trusted: "Bo")), #""person":"Bo","#),
      (.desk, ""),
    ]
    let kinds: [(IncidentTask.Kind, String, String, String)] = [
      (.act, "act", "", ""), (.ring(whom: "z"), "ring", #","whom""#, #","whom":"z""#),
      (.tellCaller, "tell-caller", "", ""),
    ]
    for (holder, who) in holders {
      for (kind, word, name, whom) in kinds {
        let task = IncidentTask(
          holder: holder, kind: kind, what: PersonalText("x"), due: Moment(microseconds: 5), doneWhen: "y")
        try expect(
          .incident(.deployment(.taskSet(task))),
          #"{\#(who)"kind":"\#(word)","due":5,"personal":["what","doneWhen"\#(name)]}"#,
          personal: #"{"what":"x","doneWhen":"y"\#(whom)}"#)
      }
    }
    let task = IncidentTask(
      holder: .desk, kind: .regulation(RegulationID(trusted: "r")), what: PersonalText("x"),
      due: Moment(microseconds: 5), doneWhen: "y")
    try expect(
      .incident(.deployment(.taskSet(task))),
      #"{"kind":"regulation","regulation":"r","due":5,"personal":["what","doneWhen"]}"#,
      personal: #"{"what":"x","doneWhen":"y"}"#)
  }

  @Test func `a report keeps what was said of each field, and which were left out`() throws {
    try expect(
      .incident(.escalation(.reported([.numbers: PersonalText("3"), .exactLocation: .erased]))),
      #"{"personal":["exactLocation","numbers"]}"#, personal: #"{"numbers":"3"}"#)
    try expect(.incident(.escalation(.reported([:]))), "{}")
  }

  @Test func `what is absent is left out`() throws {
    try expect(.incident(.log(.readBack(by: "a", []))), #"{"fields":[],"personal":["by"]}"#, personal: #"{"by":"a"}"#)
    try expect(.incident(.log(.partnerAccepted(theirReference: nil))), "{}")
    try expect(
      .incident(.log(.located(Location(place: PersonalText("a"))))), #"{"personal":["place"]}"#,
      personal: #"{"place":"a"}"#)
    try expect(
      .shift(.began(ActorID(trusted: "Bo"), role: nil)), #"{"who":"Bo"}"#)
    try expect(.incident(.deployment(.heard(CallSign(trusted: "D11"), nil))), #"{"unit":"D11"}"#)
  }
}
