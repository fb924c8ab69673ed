internal import ArgumentParser
internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Vocabulary

/// `tocsin incident open`: an incident from a contact, or from what somebody saw, unless it is known already.
struct IncidentOpen: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open an incident; exits 4 and opens none where one that is open may be the same.",
    discussion: """
      Examples:
        tocsin incident open --store store --actor anna --contact contact-3f2a --place "12 Acacia Road"
        tocsin incident open --store store --actor anna --place "Acacia Road" --plus-code 9C3XGV4C+XV --new
      """)

  @Option(help: "The contact it comes from.") var contact: String?
  @Option(help: "The place, as it was said.") var place: String?
  @Option(help: "The station in whose ground it lies.") var ground: String?
  @Option(help: "The question by which the place was learned.") var asked: String?
  @OptionGroup var point: GivenPosition
  @Flag(help: "Open it although others may be the same.") var new = false
  @OptionGroup var options: WorkOptions

  var store: StoreOption { options.store }

  private struct Opened: Encodable {
    let outcome: String
    let incident: String
    let reference: String?
  }

  private struct Undecided: Encodable {
    let outcome = "candidates"
    let candidates: [Line]

    struct Line: Encodable {
      let incident: String
      let reference: String?
      let score: Int
      let why: [String]
    }
  }

  var mayMakeStore: Bool { true }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    let location = try location()
    let contact: ContactID? = if let name = self.contact { try await worker.contact(name) } else { nil }
    // The same command again opens the same incident again, which is nothing.
    let id = try IncidentID(options.command.map { "incident-" + $0 } ?? Worker.freshID("incident"))
    let isKnown = try await worker.desk.stand(.incident(id)).version > 0
    if !new, !isKnown {
      let candidates = try await candidates(contact, worker)
      guard candidates.isEmpty else { return try await ask(candidates, worker) }
    }
    let received: Moment
    if let contact {
      received = try await worker.desk.contact(contact).received
    } else {
      received = try options.at.map { try Moment(rfc3339: $0) } ?? worker.desk.clock.now()
    }
    let outcome = try await worker.perform(.log(id, .open(contact: contact, received: received, source: nil)))
    if let location { _ = try await worker.perform(.log(id, .locate(location)), part: "place") }
    let reference = try await worker.desk.life(id).log.reference?.description
    if options.json {
      try await office.output.json(Opened(outcome: outcome.name, incident: id.text, reference: reference))
    } else {
      try await office.output.line(reference ?? id.text)
    }
    return 0
  }

  private func location() throws -> Location? {
    let coordinates = try point.coordinates
    guard place != nil || coordinates != nil else { return nil }
    let words = place ?? coordinates.map { "\($0.latitude), \($0.longitude)" } ?? ""
    // Looked at before anything is opened: an incident is not begun by a command that is refused.
    do { try LogKeeping.check(words) } catch { throw CommandFault("--place: \(error)") }
    return Location(
      place: PersonalText(words), coordinates: coordinates, ground: try ground.map { try Station($0) }, asked: asked)
  }

  private func candidates(_ contact: ContactID?, _ worker: Worker) async throws -> [Candidate] {
    let pack = try await worker.desk.packInForce()
    var report = Report(
      place: place, coordinates: try point.coordinates, natures: [], at: worker.desk.clock.now())
    if let contact {
      let state = try await worker.desk.contact(contact)
      report.at = state.received
      report.place = place ?? state.firstWords?.words
      report.natures = state.firstWords?.words.flatMap { pack?.natures(heardIn: $0) } ?? []
      report.fromSameNumber = Set(try await worker.desk.contacts(of: state.number).values.compactMap(\.incident))
      if let incident = state.incident {
        let reference = try await worker.desk.life(incident).log.reference?.description ?? incident.text
        throw CommandFault("the contact is about \(reference) already; go on with that incident")
      }
    }
    return await worker.desk.candidates(for: report)
  }

  private func ask(_ candidates: [Candidate], _ worker: Worker) async throws -> Int32 {
    let looker = Looker(worker)
    var lines: [Undecided.Line] = []
    for candidate in candidates {
      let life = try await worker.desk.life(candidate.incident)
      lines.append(
        Undecided.Line(
          incident: candidate.incident.text, reference: life.log.reference?.description, score: candidate.score,
          why: looker.maySee(life) ? candidate.why : ["restricted"]))
    }
    if options.json {
      try await worker.office.output.json(Undecided(candidates: lines))
    } else {
      for line in lines {
        try await worker.office.output.line(
          "\(line.reference ?? line.incident)  \(line.score) of 100  \(shown(line.why.joined(separator: "; ")))")
      }
    }
    let link = contact.map { ", or link the contact: tocsin contact link \(shown($0)) REF" } ?? ""
    try await worker.office.output.remark(
      "tocsin: it may be known already and nothing was opened; open it with --new\(link)")
    return 4
  }
}

extension Outcome {
  /// For programs.
  var name: String {
    switch self {
    case .done: "done"
    case .doneBefore: "done-before"
    case .alreadySo: "already-so"
    }
  }
}
