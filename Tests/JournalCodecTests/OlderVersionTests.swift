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

  @Test func `a determinant from before tables was made by no rule`() throws {
    let stored = try GoldenFile(event: "assessment-reached", version: 2).read()
    let fact = try FactCodec.decode(
      event: "assessment-reached", version: 2, body: stored.body, personal: stored.personal)
    guard case .incident(.assessment(.reached(let determinant))) = fact else {
      Issue.record("no determinant")
      return
    }
    #expect(determinant.requirement.types.count == 2 && determinant.level == .dutyManager)
    #expect(determinant.rules.isEmpty && determinant.undecided.isEmpty)
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
    #expect(proposal.lines.count == 7)
    #expect(proposal.lines.allSatisfy { $0.dutySeconds == nil && $0.travelSeconds == nil })
  }

  @Test func `two events have a third version, three a second, all others their first`() throws {
    let second: Set<EventName> = [
      .logLocated, .assessmentShown, .deploymentAssigned,
    ]
    for name in EventName.allCases {
      #expect(FactCodec.encode(try SampleFact.of(name)).version == version(name, second), "\(name)")
    }
  }

  private func version(_ name: EventName, _ second: Set<EventName>) -> Int64 {
    name == .assessmentReached || name == .deploymentProposed ? 3 : second.contains(name) ? 2 : 1
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
