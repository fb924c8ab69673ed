import Assessment
import Contact
import Deployment
import Desk
import Foundation
import Incident
import IncidentLog
import Journal
import Procedure
import Synchronization
import Testing
import Vocabulary

/// A watchroom at night: the real pack, the real desk, and a clock that is moved by hand.
final class Watchroom {
  let journal: MemoryJournal
  let pack: Pack
  private(set) var desk: Desk
  private let clock: HandClock
  private var orders = 0

  /// Two in the morning of 22 November 2026 in Belfast time.
  static let start = Moment(secondsSince1970: 1_795_312_800)

  init(_ name: String = "council-out-of-hours") async throws {
    pack = try Watchroom.pack(name)
    journal = MemoryJournal()
    clock = HandClock(Watchroom.start)
    desk = try Desk(journal: journal, clock: clock.desk)
    _ = try await desk.publish(pack, by: ActorID("manager"))
  }

  /// A pack of the project, from its folder.
  static func pack(_ name: String) throws -> Pack {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../procedures/\(name)")
    return try Pack.read(folder: folder.standardizedFileURL.path)
  }

  var now: Moment { clock.now }

  /// Somebody does something, and it is done.
  @discardableResult
  func does(_ who: String, _ intent: Intent, since: Moment? = nil) async throws -> Outcome {
    orders += 1
    return try await desk.perform(
      Order(intent, id: CommandID("order-\(orders)"), by: ActorID(who), happened: since))
  }

  /// Somebody tries something, and is told why not.
  func isRefused(_ who: String, _ intent: Intent) async throws -> String {
    orders += 1
    do {
      let outcome = try await desk.perform(Order(intent, id: CommandID("order-\(orders)"), by: ActorID(who)))
      Issue.record("\(who) was not refused: \(outcome)")
      return ""
    } catch DeskError.refused(let refusal) { return refusal.description }
  }

  /// Time passes; whatever is due on the way happens when it is due.
  func later(_ seconds: Int64) async throws {
    let end = now.adding(seconds: seconds)
    while let next = await desk.nextAlarm, next <= end {
      clock.set(max(now, next))
      let failed = await desk.watch().failed
      try #require(failed.isEmpty, "\(failed)")
    }
    clock.set(end)
  }

  /// The process is gone and comes back on what was stored.
  func restart() throws { desk = try Desk(journal: journal, clock: clock.desk) }

  // MARK: What one sees

  func life(_ incident: IncidentID) async throws -> Life { try await desk.life(incident) }

  func asked(_ incident: IncidentID) async throws -> QuestionID? {
    try await life(incident).assessment.asking?.question
  }

  // MARK: What one does

  /// A call comes in and is answered.
  func call(
    _ id: String, from number: String?, saying words: String, to handler: String
  ) async throws -> ContactID {
    let contact = try ContactID(id)
    try await does("exchange", .contact(contact, .receive(.call, number: number, caller: nil, firstWords: words)))
    try await does(handler, .contact(contact, .answer))
    return contact
  }

  func open(_ id: String, from contact: ContactID?, by handler: String) async throws -> IncidentID {
    let incident = try IncidentID(id)
    let received = if let contact { try await desk.contact(contact).received } else { now }
    try await does(handler, .log(incident, .open(contact: contact, received: received, source: nil)))
    return incident
  }

  func answer(_ incident: IncidentID, _ keys: String..., by handler: String) async throws {
    for key in keys {
      let question = try #require(try await asked(incident))
      try await does(handler, .assess(incident, .answer(question, AnswerKey(key), verbatim: nil, pack)))
    }
  }

  /// Units of the house, on duty, in Belfast.
  func onDuty(_ units: (sign: String, type: String, skills: [String], north: Int64)...) async throws {
    for unit in units {
      let sign = try CallSign(unit.sign)
      try await does("controller", .register(sign, UnitType(unit.type), home: nil))
      try await does("controller", .unit(sign, .setSkills(Set(unit.skills.map { Skill(trusted: $0) }))))
      try await does(
        "controller",
        .unit(sign, .place(Coordinates(latitudeE7: 545_900_000 + unit.north, longitudeE7: -59_300_000))))
      try await does("controller", .startDuty(sign))
    }
  }
}

/// A clock that is set by hand.
final class HandClock: Sendable {
  private let moment: Mutex<Moment>

  init(_ moment: Moment) { self.moment = Mutex(moment) }

  var now: Moment { moment.withLock { $0 } }

  func set(_ value: Moment) { moment.withLock { $0 = value } }

  var desk: DeskClock { DeskClock { self.moment.withLock { $0 } } }
}
