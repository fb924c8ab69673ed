package import Contact
internal import Deployment
package import Desk
package import Incident
internal import IncidentLog
package import Vocabulary

/// What a link for somebody without an account is about: which door it opens, how long it may hold, and the orders that give it and
/// take it back.
package struct LinkTarget: Sendable {
  /// Whose duty, or who is in contact.
  package enum Subject: Hashable, Sendable {
    case unit(CallSign, on: Reference)
    case contact(ContactID, ContactState)
  }

  package let subject: Subject
  package let door: LinkCode.Door
  package let hoursUsual: Int64
  package let hoursMax: Int64
  /// The one that holds; nil where none does.
  package let link: GivenLink?
  package let give: @Sendable (_ key: String, _ until: Moment) -> Intent
  package let takeBack: Intent

  /// How long it holds, as somebody typed or sent it. Throws `Unfit` for anything but whole hours within what is agreed.
  package func hours(_ typed: String) throws(Unfit) -> Int64 {
    guard let hours = Int64(typed), (1...hoursMax).contains(hours) else {
      throw Unfit(
        "hours", "expected 1 to \(hoursMax) hours, found \u{201C}\(typed.prefix(20))\u{201D}; write a whole number")
    }
    return hours
  }
}

extension Desk {
  /// The link to the duty of a crew: whoever has it sees the duty of one unit on one incident, and reports for it. nil where there is
  /// nothing such that the actor may open.
  package func dutyLink(of unit: String, on incident: String, for actor: ActorID) throws -> LinkTarget? {
    guard let incident = try self.incident(named: incident) else { return nil }
    let life = try life(incident)
    guard life.log.isOpenTo(actor), let reference = life.log.reference,
      let unit = life.deployment.assignments.last(where: { $0.unit.text == unit })?.unit
    else { return nil }
    return LinkTarget(
      subject: .unit(unit, on: reference), door: .duty, hoursUsual: 12, hoursMax: DeploymentRefusal.linkHoursMax,
      link: holding(life.deployment.links[unit]), give: { .deploy(incident, .giveLink(unit, key: $0, until: $1)) },
      takeBack: .deploy(incident, .takeBackLink(unit)))
  }

  /// The caller's link: whoever has it sends their position and photos to one contact. nil where there is nothing such that the actor
  /// may open.
  package func callerLink(of contact: ContactID, for actor: ActorID) throws -> LinkTarget? {
    let state = try self.contact(contact)
    guard state.phase != .unknown, try isOpen(state, to: actor) else { return nil }
    return LinkTarget(
      subject: .contact(contact, state), door: .here, hoursUsual: 2, hoursMax: ReportLimits.linkHoursMax,
      link: holding(state.report.link), give: { .contact(contact, .report(.giveLink(key: $0, until: $1))) },
      takeBack: .contact(contact, .report(.takeBackLink)))
  }

  private func holding(_ link: GivenLink?) -> GivenLink? { link.flatMap { $0.holds(at: clock.now()) ? $0 : nil } }
}
