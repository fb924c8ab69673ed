internal import Assessment
internal import Contact
internal import Deployment
internal import Desk
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// Makes the orders of one step of a record; ids come from the record, so that playing it twice does it once.
struct OrderMaker {
  let record: IncidentRecord
  let step: RecordStep
  let actor: ActorID

  private var contact: ContactID { ContactID(trusted: record.source) }
  private var incident: IncidentID { IncidentID(trusted: record.source) }

  private func order(_ name: String, _ intent: Intent) -> Order {
    Order(
      intent, id: CommandID(trusted: "\(record.source):\(name)"), by: actor, happened: step.happened,
      recorded: step.clock)
  }

  func receive() -> [Order] {
    [
      order(
        "receive",
        .contact(contact, .receive(record.medium, number: nil, caller: record.caller, firstWords: record.firstWords))),
      order("answer", .contact(contact, .answer)),
    ]
  }

  /// Opens and locates the incident, writes the record's notes, answers what is reported, and ends the contact.
  func open(_ tree: DecisionTree, _ question: Question, _ answer: Answer?, _ pack: Pack) -> [Order] {
    var orders = [
      order("open", .log(incident, .open(contact: contact, received: record.received, source: record.source)))
    ]
    let location = Location(place: PersonalText(record.place), coordinates: record.coordinates, ground: record.ground)
    orders.append(order("locate", .log(incident, .locate(location))))
    for (index, note) in record.notes.enumerated() { orders.append(self.note(note, "note\(index)")) }
    orders.append(order("assess", .assess(incident, .start(tree.id, pack))))
    if let known = answer ?? tree.unknownAnswer {
      // What the pack does not know is kept word for word.
      let verbatim = answer == nil ? (record.reported.isEmpty ? "(blank)" : record.reported) : nil
      orders.append(order("reported", .assess(incident, .answer(question.id, known.key, verbatim: verbatim, pack))))
    }
    orders.append(order("end", .contact(contact, .end)))
    return orders
  }

  func assign(
    _ unit: CallSign, _ type: UnitType, home: Station?, isNew: Bool, isTimed: Bool, _ index: Int
  ) -> [Order] {
    let assign = order(
      "assign\(index)",
      .assign(
        unit, to: incident,
        duty: "Attend: \(record.reported), \(record.place)".prefix(bytes: DeploymentRefusal.dutyBytesMax),
        isTimed: isTimed))
    guard isNew else { return [assign] }
    return [
      order("register\(index)", .register(unit, type, home: home)), order("duty\(index)", .startDuty(unit)),
      assign,
    ]
  }

  func progress(_ unit: CallSign, _ step: AssignmentStep, _ index: Int) -> Order {
    order("\(step.rawValue)\(index)", .progress(unit, on: incident, step))
  }

  func note(_ words: String, _ name: String) -> Order { order(name, .log(incident, .note(words))) }

  func close(_ disposition: DispositionCode) -> Order { order("close", .log(incident, .close(disposition))) }
}
