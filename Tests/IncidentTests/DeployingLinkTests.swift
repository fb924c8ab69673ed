import Decider
import Deployment
import Testing
import Vocabulary

/// The link by which a crew opens its duty.
@Suite struct DeployingLinkTests {
  typealias Row = Case<Deploying>
  static let given = DeploymentEvent.linkGiven(engine, key: "k", until: at(2_000))

  @Test(arguments: [
    Row.gives(
      "a unit that is out is given a link", after: DeployingTests.upTo(.acknowledged),
      .giveLink(engine, key: "k", until: at(2_000)), [given]),
    .gives(
      "another one ends the first", after: DeployingTests.upTo() + [given],
      .giveLink(engine, key: "l", until: at(2_000)), [.linkGiven(engine, key: "l", until: at(2_000))]),
    .refuses(
      "a unit that is not on it", after: DeployingTests.upTo(.cleared), .giveLink(engine, key: "k", until: at(2_000)),
      .notAssigned(engine)),
    .refuses(
      "one that is over already", after: DeployingTests.upTo(), .giveLink(engine, key: "k", until: at(1_000)),
      .linkTooLong),
    .refuses(
      "one for ever", after: DeployingTests.upTo(),
      .giveLink(engine, key: "k", until: at(1_001 + DeploymentRefusal.linkHoursMax * 3_600)), .linkTooLong),
    .gives(
      "it is taken back", after: DeployingTests.upTo() + [given], .takeBackLink(engine), [.linkTakenBack(engine)]),
    .gives("none is there to take back", after: DeployingTests.upTo(), .takeBackLink(engine), []),
  ]) func `links to a duty are given and taken back`(_ row: Row) { row.check() }

  @Test func `a link opens the duty until it ends, and by its own key alone`() {
    let state = Deploying.after(DeployingTests.upTo() + [Self.given])
    #expect(state.unit(byLink: "k", at: at(1_999)) == engine)
    #expect(state.unit(byLink: "k", at: at(2_000)) == nil)
    #expect(state.unit(byLink: "l", at: at(1_000)) == nil)
    #expect(Deploying.after(DeployingTests.upTo() + [Self.given, .linkTakenBack(engine)]).links.isEmpty)
  }
}
