internal import Contact
internal import Deployment
internal import Desk
internal import HTML
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Orders
internal import Vocabulary

extension ConsoleRoutes {
  private func holding(_ link: GivenLink?) -> GivenLink? {
    link.flatMap { $0.holds(at: desk.clock.now()) ? $0 : nil }
  }

  /// The link to the duty of a crew: whoever has it sees the duty of one unit on one incident, and reports for it.
  func dutyLink(_ context: ConsoleContext) async throws -> LinkOffer? {
    guard let visitor = context.visitor, let name = context.parameters.get("reference"),
      let incident = try await desk.incident(named: name)
    else { return nil }
    let life = try await desk.life(incident)
    let text = try Form.text(Array((context.parameters.get("unit") ?? "").utf8), plusIsSpace: false)
    guard life.log.isOpenTo(visitor.actor), let reference = life.log.reference,
      let unit = life.deployment.assignments.last(where: { $0.unit.text == text })?.unit
    else { return nil }
    return LinkOffer(
      title: "Link to the duty of", name: unit.text, door: .duty, hoursUsual: 12,
      hoursMax: DeploymentRefusal.linkHoursMax,
      opens: "Whoever has one sees this duty, reports for \(unit), and nothing else.",
      path: "/incidents/\(reference)/units/\(unit)/link", removal: "/incidents/\(reference)/units/\(unit)/link-removal",
      back: ("Back to \(reference)", "/control/\(reference)"), section: "/control",
      link: holding(life.deployment.links[unit]), visitor: visitor,
      give: { .deploy(incident, .giveLink(unit, key: $0, until: $1)) }, takeBack: .deploy(incident, .takeBackLink(unit))
    )
  }

  /// The caller's link: whoever has it sends their position and photos to one contact.
  func callerLink(_ context: ConsoleContext) async throws -> LinkOffer? {
    guard let visitor = context.visitor, let id = contact(context) else { return nil }
    let state = try await desk.contact(id)
    guard state.phase != .unknown else { return nil }
    guard try await desk.isOpen(state, to: visitor.actor) else { return nil }
    return LinkOffer(
      title: "Link for", name: CallsPage.title(state), door: .here, hoursUsual: 2,
      hoursMax: ReportLimits.linkHoursMax,
      opens: "Whoever has one sends their position and photos to this contact, and sees nothing of it.",
      path: "/calls/\(id)/link", removal: "/calls/\(id)/link-removal",
      back: ("Back to the contact", "/calls/\(id)"), section: "/calls", link: holding(state.report.link),
      visitor: visitor, give: { .contact(id, .report(.giveLink(key: $0, until: $1))) },
      takeBack: .contact(id, .report(.takeBackLink)))
  }
}
