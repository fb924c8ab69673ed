internal import ArgumentParser
internal import Assessment
internal import Deployment
internal import Desk
internal import Incident
internal import IncidentLog
internal import Journal
internal import JournalSQLite
internal import Overview
internal import Procedure
internal import Vocabulary

/// A draft of a pack over every recorded incident of a store, from the first look to the counted matrix.
struct TrialBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "trial")
  @Option var store: String
  @Option var draft: String

  func run() async throws {
    let draft = try Pack.read(folder: draft)
    let journal = try SQLiteJournal(folder: store)
    defer { journal.close() }
    let desk = try Desk(journal: journal)
    let start = now()
    let trial = try await desk.trial(of: draft)
    let matrix = TrialMatrix(trial)
    try tell([
      "seconds": now() - start, "incidents": Double(matrix.incidents), "cases": Double(trial.caseCount),
      "changed": Double(matrix.changed), "open": Double(matrix.open), "lowered": Double(matrix.lowered),
      "entries": Double(try journal.head().position), "megabytes": residentMegabytesMax(),
    ])
  }
}

/// A store of incidents that went by a pack, each answered, attended and closed.
struct MakeAssessed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "make-assessed")
  @Option var store: String
  @Option var pack: String
  @Option var incidents = 100_000

  func run() async throws {
    let pack = try Pack.read(folder: pack)
    let journal = try SQLiteJournal(folder: store)
    defer { journal.close() }
    let desk = try Desk(journal: journal)
    let start = now()
    _ = try await desk.publish(pack, by: ActorID(trusted: "benchmark"))
    var waiting: Submission?
    for first in stride(from: 0, to: incidents, by: 16) {
      let orders = (first..<min(first + 16, incidents)).flatMap { AssessedOrders(number: $0, pack: pack).all }
      let submission = await desk.submitAll(orders)
      if let waiting { try check(await desk.outcomes(of: waiting)) }
      waiting = submission
    }
    if let waiting { try check(await desk.outcomes(of: waiting)) }
    try tell([
      "seconds": now() - start, "entries": Double(try journal.head().position), "incidents": Double(incidents),
    ])
  }

  private func check(_ results: [Result<Outcome, DeskError>]) throws {
    for result in results { _ = try result.get() }
  }
}

/// The orders of one invented incident that goes by a pack: each answer of the first question in turn.
struct AssessedOrders {
  let number: Int
  let pack: Pack

  private func order(_ name: String, _ intent: Intent) -> Order {
    Order(
      intent, id: CommandID(trusted: "assessed-\(number)-\(name)"), by: ActorID(trusted: "benchmark"),
      recorded: Moment(secondsSince1970: 1_700_000_000 + Int64(number) * 7))
  }

  var all: [Order] {
    let incident = IncidentID(trusted: "i\(number)")
    let unit = CallSign(trusted: "Unit \(number % 40)")
    guard let tree = pack.trees.values.min(by: { $0.id < $1.id }), let question = tree.questions[tree.first] else {
      return []
    }
    let answer = question.answers[number % question.answers.count]
    var orders = [
      order(
        "open", .log(incident, .open(contact: nil, received: Moment(secondsSince1970: 1_700_000_000), source: nil))),
      order("locate", .log(incident, .locate(Location(place: PersonalText("\(number) Long Street, second floor"))))),
      order("start", .assess(incident, .start(tree.id, pack))),
      order("answer", .assess(incident, .answer(question.id, answer.key, verbatim: nil, pack))),
      order("note", .log(incident, .note("Smoke from below, door closed, incident \(number)"))),
    ]
    if number < 40 {
      orders += [
        order("register", .register(unit, UnitType(trusted: "engine"), home: nil)), order("duty", .startDuty(unit)),
      ]
    }
    orders += [
      order("assign", .assign(unit, to: incident, duty: "Attend")),
      order("mobile", .progress(unit, on: incident, .mobile)),
      order("scene", .progress(unit, on: incident, .atScene)),
      order("clear", .progress(unit, on: incident, .cleared)),
      order("close", .log(incident, .close(pack.dispositions.keys.min() ?? DispositionCode(trusted: "dealt-with")))),
    ]
    return orders
  }
}
