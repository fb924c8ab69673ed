import Assessment
import Deployment
import Incident
import IncidentLog
import JournalCodec
import Testing
import Vocabulary

/// What was stored before an event changed is read with what it did not say left open.
@Suite struct OlderVersionTests {
  private func golden(_ event: String) throws -> Fact {
    let stored = try GoldenFile(event: event, version: 1).read()
    return try FactCodec.decode(event: event, version: 1, body: stored.body, personal: stored.personal)
  }

  @Test func `a location from before had no question`() throws {
    let coordinates = try Coordinates(latitudeE7: 533_389_000, longitudeE7: -62_800_001)
    let location = Location(
      place: PersonalText("12 Marrowbone Lane, 2. Hof"), coordinates: coordinates, ground: SampleFact.station,
      asked: nil)
    #expect(try golden("log-located") == .incident(.log(.located(location))))
  }

  @Test func `a question shown before had no time of its own`() throws {
    let shown = AssessmentEvent.shown(QuestionID(trusted: "what"), wording: "What is reported?", within: nil)
    #expect(try golden("assessment-shown") == .incident(.assessment(shown)))
  }

  @Test func `a determinant from before needed nothing, raised nothing and advised nothing`() throws {
    let determinant = Determinant(
      leaf: LeafID(trusted: "fire-dwelling"), nature: NatureCode(trusted: "fire"), natureTitle: "Fire: dwelling",
      priority: .p1, targets: Targets(assignSeconds: 60, attendSeconds: 600, updateSeconds: -1),
      requirement: .nothing, level: .desk, advice: [])
    #expect(try golden("assessment-reached") == .incident(.assessment(.reached(determinant))))
  }

  @Test func `an assignment from before had no type`() throws {
    let assigned = DeploymentEvent.assigned(
      SampleFact.callSign, home: SampleFact.station, type: nil, duty: "First attack, \"crew of 6\"", isTimed: false)
    #expect(try golden("deployment-assigned") == .incident(.deployment(assigned)))
  }

  @Test func `a proposal from before did not say how long a unit had been on duty`() throws {
    guard case .incident(.deployment(.proposed(let proposal))) = try golden("deployment-proposed") else {
      Issue.record("no proposal")
      return
    }
    #expect(proposal.lines.count == 7 && proposal.lines.allSatisfy { $0.dutySeconds == nil })
  }

  @Test func `five events have a second version, all others their first`() throws {
    let second: Set<EventName> = [
      .logLocated, .assessmentShown, .assessmentReached, .deploymentAssigned, .deploymentProposed,
    ]
    for name in EventName.allCases {
      #expect(FactCodec.encode(try SampleFact.of(name)).version == (second.contains(name) ? 2 : 1), "\(name)")
    }
  }

  @Test(arguments: [
    EventName.logLocated, .assessmentShown, .assessmentReached, .deploymentAssigned, .deploymentProposed,
  ])
  func `what came with the second version is refused in the first`(name: EventName) throws {
    let form = FactCodec.encode(try SampleFact.of(name))
    #expect(throws: CodecFault.self) {
      try FactCodec.decode(event: form.event, version: 1, body: form.body, personal: form.personal)
    }
  }
}
