internal import Assessment
internal import Contact
internal import Desk
internal import Foundation
internal import Incident
internal import Journal
internal import Procedure
internal import Vocabulary

/// Somebody at work from a terminal: gives orders to the desk, and looks things up.
struct Worker {
  let office: Office
  let desk: Desk
  let actor: ActorID
  private let options: WorkOptions
  private let happened: Moment?

  init(_ options: WorkOptions, _ office: Office) async throws {
    self.office = office
    self.options = options
    desk = try await office.desk()
    actor = try ActorID(options.actor)
    guard actor != .machine else { throw CommandFault("the machine gives no orders from a terminal; name a person") }
    happened = try options.at.map { try Moment(rfc3339: $0) }
    if let happened, happened > desk.clock.now() {
      throw CommandFault("--at \(happened.rfc3339) lies in the future; leave it out, or give when it happened")
    }
  }

  /// An id nobody else has, for what gets its id when it begins.
  static func freshID(_ kind: String) -> String {
    kind + "-" + UUID().uuidString.lowercased().prefix(13)
  }

  /// `part` tells several orders of one command apart.
  func perform(_ intent: Intent, part: String? = nil) async throws -> Outcome {
    try office.check(intent.action)
    let id = try CommandID((options.command ?? Worker.freshID("command")) + (part.map { "-" + $0 } ?? ""))
    return try await desk.perform(Order(intent, id: id, by: actor, happened: happened))
  }

  /// The incident people mean by its reference or id.
  func incident(_ name: String) async throws -> IncidentID {
    guard let incident = try await desk.incident(named: name) else { throw CommandFault.noIncident(name) }
    return incident
  }

  func contact(_ name: String) async throws -> ContactID {
    let id = try ContactID(name)
    guard try await desk.contact(id).phase != .unknown else {
      throw CommandFault(
        "there is no contact \(Malformed.excerpt(name)); `tocsin contact list` shows those that are open")
    }
    return id
  }

  /// The pack by which an incident is dealt with: the pinned one, else the one named, else the one in force.
  func pack(for incident: IncidentID?, named name: String? = nil) async throws -> Pack {
    if let incident, let pinned = try await desk.life(incident).assessment.pack {
      guard let pack = try await desk.pack(pinned) else {
        throw CommandFault("pack \(pinned.name) \(pinned.version) is not in this store; publish that version")
      }
      return pack
    }
    if let name {
      guard let pack = try await desk.packInForce(try PackName(name)) else {
        throw CommandFault(
          "no pack \(Malformed.excerpt(name)) is published; `tocsin procedure publish FOLDER` does that")
      }
      return pack
    }
    guard let pack = try await desk.packInForce() else {
      let names = await desk.packNames().map(\.text).joined(separator: ", ")
      throw CommandFault(
        names.isEmpty
          ? "no pack is published; `tocsin procedure publish FOLDER` does that"
          : "several packs are published (\(names)); name one with --pack, or choose one with `tocsin procedure use NAME`"
      )
    }
    return pack
  }

  /// Says what became of an order.
  func tell(_ outcome: Outcome, _ report: WorkReport?) async throws {
    let done = Done(outcome)
    if options.json {
      try await office.output.json(
        Told(outcome: done.outcome, position: done.position, result: report.map { Box($0.fields) }))
      return
    }
    if done.outcome == "already-so" { try await office.output.line("nothing to do: it is so already") }
    for line in report?.lines ?? ["done"] { try await office.output.line(line) }
  }

  private struct Done {
    let outcome: String
    let position: Int64?

    init(_ outcome: Outcome) {
      switch outcome {
      case .done(let receipt): (self.outcome, position) = ("done", receipt.last)
      case .doneBefore(let receipt): (self.outcome, position) = ("done-before", receipt.last)
      case .alreadySo: (self.outcome, position) = ("already-so", nil)
      }
    }
  }

  private struct Told: Encodable {
    let outcome: String
    let position: Int64?
    let result: Box?
  }

  /// Any encodable thing as itself.
  private struct Box: Encodable {
    let value: any Encodable & Sendable
    init(_ value: any Encodable & Sendable) { self.value = value }
    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
  }
}
