internal import ArgumentParser
internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// `tocsin contact refer ID --from PARTNER`: the contact sends us an incident of theirs.
struct ContactRefer: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "refer", abstract: "Another organisation refers an incident to us; the time to accept it begins.")

  @Argument(help: "The contact's id.") var id: String
  @Option(help: "Who refers it.") var from: String
  @Option(help: ArgumentHelp("The number they quote for it.", valueName: "REFERENCE")) var theirReference: String?
  @Option(help: "The pack by which it is to be dealt with, where several are published.") var pack: String?
  @Option(help: "The decision tree to begin with.") var tree: String?
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand {
    let pack = try await worker.pack(for: nil, named: pack)
    let tree = try tree.map { name in
      guard let known = pack.trees[try TreeID(name)] else {
        let names = pack.trees.keys.sorted().map(\.text).joined(separator: ", ")
        throw CommandFault("\(pack.name) has no tree \(Malformed.excerpt(name)); it has \(names)")
      }
      return known.id
    }
    let referral = Referral(
      from: try PartnerName(from), theirReference: theirReference, pack: pack.inForce, tree: tree)
    return .refer(referral, acceptBy: worker.desk.clock.now().adding(seconds: pack.terms.clocks.accept))
  }

  func hints(_ worker: Worker, _ contact: ContactState) async throws -> [String] { contact.detailLines() }
}

/// `tocsin contact accept ID`: opens the referred incident under the procedure it was referred under.
struct ContactAccept: WorkCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Accept a referral: open its incident with the procedure pinned.",
    discussion: """
      Where it may be about an incident that is open already, the candidates are shown and nothing is done (exit 4): \
      link the contact to one of them before accepting, or open a second incident with --new.

      Example:
        tocsin contact accept contact-1f0c --store store --actor anna
      """)

  @Argument(help: "The contact's id.") var id: String
  @Flag(help: "Open an incident of its own although others may be the same.") var new = false
  @OptionGroup var options: WorkOptions

  /// What programs read: the contact, and the incident it is now about.
  private struct Accepted: Encodable, Sendable {
    let contact: ContactCard
    let incident: IncidentNow
    let tree: String?
  }

  private struct Undecided: Encodable, Sendable {
    let outcome = "candidates"
    let candidates: [CandidateCard]
  }

  func intent(_ worker: Worker) async throws -> Intent {
    let contact = try await worker.contact(id)
    let incident = try await worker.desk.contact(contact).incident
    return .acceptReferral(contact, as: try incident ?? IncidentID(Worker.freshID("incident")))
  }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    let contact = try await worker.contact(id)
    let state = try await worker.desk.contact(contact)
    if !new, state.referral != nil, state.isAccepted == nil, state.incident == nil {
      let looker = Looker(worker)
      let known = await KnownCard(try await looker.desk.knownBefore(contact), looker)
      if !known.candidates.isEmpty { return try await ask(known, worker) }
    }
    let outcome = try await worker.perform(try await intent(worker))
    try await worker.tell(outcome, try await report(worker))
    return 0
  }

  private func ask(_ known: KnownCard, _ worker: Worker) async throws -> Int32 {
    let output = worker.office.output
    if options.json { try await output.json(Undecided(candidates: known.candidates)) }
    let lines = known.candidateLines
    for line in lines where !options.json { try await output.line(line) }
    try await output.remark(
      "tocsin: it may be known already; link the contact to one of these and accept it, or give --new")
    return 4
  }

  func report(_ worker: Worker) async throws -> WorkReport? {
    let contact = try await worker.contact(id)
    let state = try await worker.desk.contact(contact)
    guard let incident = state.incident else { return nil }
    let now = IncidentNow(incident, try await worker.desk.life(incident), worker.desk.clock.now())
    let referral = state.referral
    let procedure = referral.map {
      "procedure \($0.pack.name) \($0.pack.version)\($0.tree.map { ", tree \($0)" } ?? "")"
    }
    return WorkReport(
      lines: ["accepted: incident \(now.reference ?? now.incident)", procedure, now.line].compactMap(\.self),
      fields: Accepted(
        contact: try await ContactCard(contact, worker.desk), incident: now, tree: referral?.tree?.text))
  }
}

/// `tocsin contact decline ID --reason R`: the referral is not ours.
struct ContactDecline: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Decline a referral with a reason; whoever sent it has to be told.")

  @Argument(help: "The contact's id.") var id: String
  @Option(help: "Why it is declined.") var reason: String
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand { .decline(reason: reason) }

  func hints(_ worker: Worker, _ contact: ContactState) async throws -> [String] {
    contact.referral.map { ["tell \($0.from): declined, \(quoted(reason))"] } ?? []
  }
}
