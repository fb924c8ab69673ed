internal import Account
internal import Assessment
package import Deployment
package import Desk
internal import Escalation
package import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// Units on an incident, and its tasks.
extension Resources {
  static let deployment: [Resource] = [
    Resource(
      "/incidents/{reference}/proposals", .deploy,
      "Match what it needs against the units there are, and record what was offered."
    ) { sheet in
      .deploy(try await sheet.incident(), .propose(await sheet.desk.proposal(for: try await sheet.life())))
    },
    Resource(
      "/incidents/{reference}/assignments", .deploy, "Assign a unit.",
      [
        .name("unit", "The call sign."), .words("duty", "What it is to do."),
        .words("task", "A task of its own.").ifAny,
        .minutes("Within how many minutes the task is due.").ifAny, .words("done-when", "What counts as done.").ifAny,
      ]
    ) { sheet in
      let unit: CallSign = try sheet.name("unit", "the unit")
      let duty = try sheet.words("duty", "what it is to do")
      var tasks = [await sheet.desk.ring(unit, try await sheet.life(), duty)]
      if let what = sheet.optional("task") {
        tasks.append(
          IncidentTask(
            holder: .unit(unit), what: PersonalText(what), due: try sheet.deadline(minutes: "minutes"),
            doneWhen: sheet.optional("done-when") ?? "\(unit) says so"))
      }
      return .assign(unit, to: try await sheet.incident(), duty: duty, tasks: tasks)
    },
    Resource(
      "/incidents/{reference}/units/{unit}/progress", .deploy, "How far the unit is.",
      [.choice("step", AssignmentStep.allCases.map(\.rawValue), "The step it reports.")]
    ) { sheet in
      let step = try sheet.choice("step") { AssignmentStep(rawValue: $0) }
      return .progress(try sheet.unit(), on: try await sheet.incident(), step)
    },
    Resource(
      "/incidents/{reference}/units/{unit}/ending", .deploy, "The assignment ends otherwise than by being clear.",
      [.choice("ending", ["refused", "stood-down"], "How."), .reason]
    ) { sheet in
      let isRefusal = try sheet.choice("ending") { ["refused": true, "stood-down": false][$0] }
      let reason = try reason(sheet)
      return .end(
        try sheet.unit(), on: try await sheet.incident(),
        isRefusal ? .refused(reason: reason) : .stoodDown(reason: reason))
    },
    Resource(
      "/incidents/{reference}/units/{unit}/diversion", .deploy, "Send the unit to another incident.",
      [.words("to", "The reference of the other incident."), .words("duty", "What it is to do there."), .reason],
      intents: { sheet in
        let name = try sheet.words("to", "the other incident")
        guard let to = try await sheet.desk.incident(named: name) else {
          throw Unfit("to", "no incident has this reference; it is a day and a number, such as 261121-0042")
        }
        let duty = try sheet.words("duty", "what it is to do there")
        let ring = await sheet.desk.ring(try sheet.unit(), try await sheet.desk.life(to), duty)
        return [
          .divert(
            try sheet.unit(), from: try await sheet.incident(), to: to, duty: duty, reason: try reason(sheet)),
          .deploy(to, .setTask(ring)),
        ]
      }),
    Resource(
      "/incidents/{reference}/units/{unit}/signs", .deploy, "The unit was heard of.",
      [.words("words", "What it said.").ifAny]
    ) { sheet in
      .deploy(try await sheet.incident(), .hear(try sheet.unit(), sheet.optional("words")))
    },
    Resource("/incidents/{reference}/roll-calls", .deploy, "Call every unit at scene to answer.") { sheet in
      let seconds = try await sheet.life().escalation.terms.clocks.rollCall
      return .deploy(
        try await sheet.incident(), .callRoll(by: sheet.now.adding(seconds: seconds)))
    },
    Resource(
      "/incidents/{reference}/tasks", .deploy, "Set a task.",
      [
        .words("what", "What is to be done."), .minutes("Within how many minutes."),
        .words("done-when", "What counts as done."),
        .words("place", "Where.").ifAny, .name("unit", "The unit that has it.").ifAny,
        .name("person", "The person who has it; the desk, where nobody is named.").ifAny,
      ]
    ) { sheet in
      let holder: IncidentTask.Holder
      if let unit: CallSign = try sheet.optionalName("unit") {
        holder = .unit(unit)
      } else if let person: ActorID = try sheet.optionalName("person") {
        holder = .person(person)
      } else {
        holder = .desk
      }
      let task = IncidentTask(
        holder: holder, what: PersonalText(try sheet.words("what", "what is to be done")),
        place: sheet.optional("place").map { PersonalText($0) }, due: try sheet.deadline(minutes: "minutes"),
        doneWhen: try sheet.words("done-when", "what counts as done"))
      return .deploy(try await sheet.incident(), .setTask(task))
    },
    Resource(
      "/incidents/{reference}/tasks-done", .deploy, "A task is done.",
      [.entry("The entry of the task."), .words("words", "How it went.").ifAny]
    ) { sheet in
      .deploy(
        try await sheet.incident(), .finishTask(entry: try sheet.number("entry"), sheet.optional("words")))
    },
    Resource(
      "/incidents/{reference}/tasks-withdrawn", .deploy, "A task is not to be done any more.",
      [.entry("The entry of the task."), .reason]
    ) { sheet in
      .deploy(
        try await sheet.incident(),
        .withdrawTask(entry: try sheet.number("entry"), reason: try reason(sheet)))
    },
  ]
}

extension Desk {
  /// Which units would meet what an incident still needs; nothing is recorded by it.
  package func proposal(for life: Life) -> Proposal {
    var requirement = life.assessment.requirement
    requirement.types = life.missingTypes
    return proposal(of: requirement, for: life)
  }

  /// The call by which a unit is told while no channel carries messages.
  func ring(_ unit: CallSign, _ life: Life, _ duty: String) -> IncidentTask {
    let words = "Ring \(unit): read this, take the read-back. Duty: \(duty). \(brief(of: life).text)"
    return IncidentTask(
      holder: .desk, kind: .ring(whom: unit.text),
      what: PersonalText(words.prefix(bytes: DeploymentRefusal.dutyBytesMax)),
      due: clock.now().adding(seconds: life.escalation.terms.clocks.acknowledge),
      doneWhen: "\(unit) has read it back")
  }
}
