internal import ArgumentParser
internal import Contact
internal import Deployment
internal import Desk
internal import Incident
internal import IncidentLog
internal import Journal
internal import JournalSQLite
internal import Vocabulary

/// A store of a given size through the desk: whole lives of incidents, the last of them still open.
struct MakeStore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "make-store")
  @Option var store: String
  @Option var entries: Int64 = 1_000_000
  @Option var open = 5_000

  /// Entries of an incident that is left open, about; enough room is kept for them.
  private static let entriesOpen: Int64 = 9

  func run() async throws {
    let journal = try SQLiteJournal(folder: store)
    defer { journal.close() }
    let desk = try Desk(journal: journal)
    let start = now()
    var number = 0
    var waiting: Submission?
    var closedUntil = entries - Int64(open) * MakeStore.entriesOpen
    closedUntil = max(0, closedUntil)
    while try journal.head().position < closedUntil {
      var orders: [Order] = []
      for _ in 0..<16 {
        orders += LifeOrders(number: number, isClosed: true).all
        number += 1
      }
      let submission = await desk.submitAll(orders)
      if let waiting { try check(await desk.outcomes(of: waiting)) }
      waiting = submission
    }
    if let waiting { try check(await desk.outcomes(of: waiting)) }
    for _ in 0..<open {
      try check(await desk.outcomes(of: await desk.submitAll(LifeOrders(number: number, isClosed: false).all)))
      number += 1
    }
    try tell(["seconds": now() - start, "entries": Double(try journal.head().position), "incidents": Double(number)])
  }

  private func check(_ results: [Result<Outcome, DeskError>]) throws {
    for result in results { _ = try result.get() }
  }
}

/// The orders of one invented incident.
struct LifeOrders {
  let number: Int
  let isClosed: Bool

  private func order(_ name: String, _ intent: Intent) -> Order {
    Order(
      intent, id: CommandID(trusted: "life-\(number)-\(name)"), by: ActorID(trusted: "benchmark"),
      recorded: Moment(secondsSince1970: 1_700_000_000 + Int64(number) * 7))
  }

  var all: [Order] {
    let contact = ContactID(trusted: "c\(number)")
    let incident = IncidentID(trusted: "i\(number)")
    let unit = CallSign(trusted: "Unit \(number % 40)-\(isClosed ? 0 : number)")
    var orders = [
      order(
        "receive",
        .contact(
          contact,
          .receive(
            .call, number: "0123 4567\(number)", caller: "A caller",
            firstWords: "There is smoke in the stairwell of number \(number)"))),
      order("answer", .contact(contact, .answer)),
      order(
        "open", .log(incident, .open(contact: contact, received: Moment(secondsSince1970: 1_700_000_000), source: nil))),
      order("locate", .log(incident, .locate(Location(place: PersonalText("\(number) Long Street, second floor"))))),
      order(
        "note", .log(incident, .note("Two people on the landing, smoke from below, door closed, incident \(number)"))),
      order("end", .contact(contact, .end)),
    ]
    guard isClosed else { return orders }
    orders += [
      order("register", .register(unit, UnitType(trusted: "engine"), home: Station(trusted: "Station \(number % 40)"))),
      order("duty", .startDuty(unit)),
      order("assign", .assign(unit, to: incident, duty: "Search the stairwell")),
      order("ack", .progress(unit, on: incident, .acknowledged)),
      order("mobile", .progress(unit, on: incident, .mobile)),
      order("scene", .progress(unit, on: incident, .atScene)),
      order("report", .log(incident, .note("Pan on a stove, out, ventilating"))),
      order("clear", .progress(unit, on: incident, .cleared)),
      order("close", .log(incident, .close(DispositionCode(trusted: "dealt-with")))),
    ]
    return orders
  }
}
