internal import Assessment
internal import Contact
internal import Decider
internal import Deployment
internal import Escalation
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// What follows from a fact, named so that a command id can be derived from its cause.
struct Reaction {
  let name: String
  let intent: Intent
}

extension Scene {
  /// How many reactions one order may set off; more would be a circle.
  static let reactionsMax = 1_024

  /// The only place where one thing causes another. Reactions are decided with their cause and stored in the same append.
  mutating func react(from first: Int, _ stamp: Stamp, _ command: CommandID) throws(Refusal) {
    var index = first
    let stamp = Stamp(actor: .machine, happened: stamp.happened, recorded: stamp.recorded)
    while index < steps.count, index - first < Scene.reactionsMax {
      for reaction in reactions(to: steps[index]) {
        try decide(reaction.intent, stamp, CommandID(trusted: command.text + "+" + reaction.name))
      }
      index += 1
    }
  }

  /// What follows from one fact.
  private func reactions(to step: Step) -> [Reaction] {
    switch step.fact {
    case .incident(let event):
      guard let incident = IncidentID(of: step.stream) else { return [] }
      return reactions(to: event, of: incident, step.stamp)
    case .contact(let event):
      guard let contact = ContactID(of: step.stream) else { return [] }
      return reactions(to: event, of: contact, step.stamp)
    case .unit, .place, .caller, .shift, .account, .pack, .draft, .centre: return []
    }
  }

  private func reactions(to event: ContactEvent, of contact: ContactID, _ stamp: Stamp) -> [Reaction] {
    switch event {
    case .received(let medium, _, _, _):
      let urgency = Urgency(of: medium)
      guard let seconds = house.terms.clocks.answer[urgency] else { return [] }
      let answerBy = stamp.recorded.adding(seconds: seconds)
      return [Reaction(name: "queue", intent: .contact(contact, .queue(urgency, answerBy: answerBy)))]
    case .linked(let incident):
      let linked = Reaction(name: "linked", intent: .log(incident, .linkContact(contact)))
      guard let words = self.contact(contact).firstWords?.words, words.hasWords else {
        return [linked] + reportSoFar(contact, incident)
      }
      let quoted = words.prefix(bytes: Scene.quotedBytesMax)
      return [linked, Reaction(name: "words", intent: .log(incident, .remark("First words: \(quoted)")))]
        + reportSoFar(contact, incident)
    case .report(let event): return reactions(to: event, of: contact, stamp)
    case .dropped, .abandoned, .triedInVain:
      guard callBackSeconds != ContactState.callBackSeconds else { return [] }
      let by = stamp.recorded.adding(seconds: callBackSeconds)
      return [Reaction(name: "call-back", intent: .contact(contact, .ringBack(by: by)))]
    case .queued, .offered, .answered, .held, .takenBack, .reconnected, .callBackSet, .told, .faced, .referred,
      .accepted, .declined, .ended, .wrappedUp, .overran:
      return []
    }
  }

  private func reactions(to event: IncidentEvent, of incident: IncidentID, _ stamp: Stamp) -> [Reaction] {
    switch event {
    case .log(.opened(contact: let contact, received: _, owner: _, source: _)):
      let agree = Reaction(name: "terms", intent: .escalate(incident, .agree(house.pack, house.terms)))
      let link = contact.map { Reaction(name: "link", intent: .contact($0, .link(incident))) }
      return (house == .standard ? [] : [agree]) + (link.map { [$0] } ?? [])
    case .log(.contactLinked), .log(.absorbed):
      let life = life(incident)
      guard let words = house.knownIncidentWords, life.log.shield == nil,
        life.log.contacts.count >= life.escalation.terms.knownIncidentAfter
      else { return triggered(incident) }
      return [Reaction(name: "shield", intent: .log(incident, .shield(words: words)))] + triggered(incident)
    case .log(.established), .escalation(.agreed): return triggered(incident) + regulated(incident, stamp)
    case .assessment(.foreseen), .assessment(.overridden): return triggered(incident)
    case .assessment(.answered), .assessment(.corrected): return regulated(incident, stamp)
    case .assessment(.reached(let determinant)):
      let isRaised = determinant.level > life(incident).escalation.level
      let raise = EscalationCommand.raise(determinant.level, reason: "\(determinant.natureTitle) begins at this level")
      return (isRaised ? [Reaction(name: "level", intent: .escalate(incident, raise))] : []) + triggered(incident)
        + regulated(incident, stamp)
    case .assessment(.looked(let agrees, let reason)):
      let seen = rung(incident, "somebody has looked") { $0.hasPrefix(Scene.lookPrefix) }
      return seen + (agrees ? looked(incident, reason, stamp) : [])
    case .assessment(.overlooked):
      let escalation = life(incident).escalation
      let why = "nobody has looked a second time"
      guard escalation.level >= .dutyManager else {
        return [Reaction(name: "unseen", intent: .escalate(incident, .raise(.dutyManager, reason: why)))]
      }
      // It stands as high already: whoever is asked there is rung for it.
      let who = escalation.terms.level(.dutyManager)?.who.first ?? escalation.terms.fallback
      let due = stamp.recorded.adding(seconds: escalation.terms.clocks.secondLook)
      let task = IncidentTask(
        holder: .desk, kind: .ring(whom: Scene.lookPrefix + who.text),
        what: PersonalText("Ring \(who): \(why). Read out the brief and what was asked."), due: due,
        doneWhen: "a second person has looked")
      return [Reaction(name: "unseen", intent: .deploy(incident, .setTask(task)))]
    case .escalation(.raised(let level, let reason, _, let who, let acceptBy)):
      return rung(incident, "the next one is asked", isDone: false, Scene.isToAccept) + [
        ring(who, level, reason, by: acceptBy, incident)
      ]
    case .escalation(.passedOn(let who, let acceptBy)):
      let last = life(incident).escalation.raisings.last
      return rung(incident, "the next one is asked", isDone: false, Scene.isToAccept) + [
        ring(who, last?.level ?? .supervisor, last?.reason ?? "nobody accepted", by: acceptBy, incident)
      ]
    case .escalation(.stoodDown): return rung(incident, "stood down", isDone: false, Scene.isToAccept)
    case .escalation(.accepted): return rung(incident, "accepted", Scene.isToAccept)
    case .deployment(.progressed(let unit, _)): return rung(incident, "heard of") { $0 == unit.text }
    case .deployment(.ended(let unit, _)):
      return rung(incident, "\(unit) does not come", isDone: false) {
        $0 == unit.text || $0 == Scene.tellPrefix + unit.text
      }
    case .log(.stated(let topic, let words)): return warnings(incident, topic, words, stamp)
    case .log, .assessment, .deployment, .escalation, .review: return []
    }
  }

  /// In how many seconds somebody who was cut off is rung, as agreed.
  var callBackSeconds: Int64 { house.terms.clocks.callBack }

  /// How much of the first words goes into the log line; the contact keeps all of them.
  private static var quotedBytesMax: Int { 16_384 }
}
