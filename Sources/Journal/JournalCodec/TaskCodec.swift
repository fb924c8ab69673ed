internal import Deployment
internal import Vocabulary

/// The stored form of a task: all its words belong to somebody, also whom to ring and when it counts as done.
enum TaskCodec {
  static func encode(_ task: IncidentTask) -> StoredForm {
    var whom: PersonalText?
    if case .ring(let name) = task.kind { whom = PersonalText(name) }
    return StoredForm(
      "deployment-task-set", 1,
      personal: ["what": task.what, "place": task.place, "doneWhen": PersonalText(task.doneWhen), "whom": whom]
    ) { body in
      switch task.holder {
      case .unit(let unit): body.text("unit", unit.text)
      case .person(let actor): body.text("person", actor.text)
      case .desk: break
      }
      switch task.kind {
      case .act: body.text("kind", "act")
      case .ring: body.text("kind", "ring")
      case .tellCaller: body.text("kind", "tell-caller")
      case .regulation(let regulation):
        body.text("kind", "regulation")
        body.text("regulation", regulation.text)
      }
      body.moment("due", task.due)
    }
  }

  static func decode(_ fields: inout StoredFields) throws(CodecFault) -> IncidentTask {
    let holder: IncidentTask.Holder
    if let unit = try fields.body.value(ifAny: "unit", CallSign.self) {
      holder = .unit(unit)
    } else if let actor = try fields.body.value(ifAny: "person", ActorID.self) {
      holder = .person(actor)
    } else {
      holder = .desk
    }
    let kind = try fields.body.text("kind")
    guard ["act", "ring", "tell-caller", "regulation"].contains(kind) else {
      throw fields.body.fault("act, ring, tell-caller or regulation in kind")
    }
    let regulation = try fields.body.value(ifAny: "regulation", RegulationID.self)
    let due = try fields.body.moment("due")
    let personal = try fields.personal("what", "place", "doneWhen", "whom")
    guard let what = personal["what"], let doneWhen = personal["doneWhen"] else {
      throw fields.body.fault("the personal fields what and doneWhen")
    }
    return IncidentTask(
      holder: holder, kind: try self.kind(kind, whom: personal["whom"], regulation, fields.body), what: what,
      place: personal["place"], due: due, doneWhen: doneWhen.description)
  }

  private static func kind(
    _ name: String, whom: PersonalText?, _ regulation: RegulationID?, _ body: BodyReader
  ) throws(CodecFault) -> IncidentTask.Kind {
    switch (name, whom, regulation) {
    case ("ring", let whom?, nil): .ring(whom: whom.description)
    case ("act", nil, nil): .act
    case ("tell-caller", nil, nil): .tellCaller
    case ("regulation", nil, let regulation?): .regulation(regulation)
    default: throw body.fault("whom to ring or which regulation, and neither where the task is another")
    }
  }
}
