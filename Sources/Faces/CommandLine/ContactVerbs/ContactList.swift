internal import ArgumentParser
internal import Contact
internal import Desk
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Vocabulary

/// `tocsin contact list`: everybody somebody has to deal with, in the order in which that is to happen.
struct ContactList: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The queue: by urgency, then age, with what is owed and since when.")

  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    try await looker.list(await looker.desk.queue(), asJSON: options.json, empty: "nobody waits")
    return 0
  }
}

/// `tocsin contact inbox`: what others referred to us and nobody has decided on.
struct ContactInbox: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox", abstract: "Referrals that wait to be accepted or declined, with their time.")

  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let open = await looker.desk.queue().filter { $0.state.referral != nil && $0.state.isAccepted == nil }
    try await looker.list(open, asJSON: options.json, empty: "no referral waits")
    return 0
  }
}

/// `tocsin contact show ID`: everything there is about one contact.
struct ContactShow: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One contact, with what was known of the number and the place before.")

  @Argument(help: "The contact's id.") var id: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let contact = try await looker.desk.received(id)
    let whole = try await looker.desk.contact(contact)
    let state = try await looker.seen(whole)
    let known =
      state == whole
      ? await KnownCard(try await looker.desk.knownBefore(contact), looker)
      : await KnownCard(KnownBefore.nothing, looker)
    if options.json {
      try await office.output.json(ContactResult(contact: try await looker.card(contact, state), known: known))
      return 0
    }
    let clock = await WallClock(looker.desk)
    var lines =
      [state.headline(contact, try await looker.desk.reference(of: state)?.description, clock)] + state.detailLines()
    if state.isCallBackOwed, let words = try await looker.desk.packInForce()?.callBackWords {
      lines.append("when they are there again, say first: \(quoted(words))")
    }
    for line in lines + known.lines { try await office.output.line(line) }
    return 0
  }
}

extension Looker {
  /// The contact, or what may be shown of it where the incident it is about is not open to whoever looks.
  fileprivate func seen(_ state: ContactState) async throws -> ContactState {
    guard let first = state.incident else { return state }
    // What it is about, and what goes on for that.
    for incident in [first, try await desk.goingOn(for: first)] {
      guard maySee(try await desk.life(incident)) else { return state.withheld }
    }
    return state
  }

  fileprivate func card(_ id: ContactID, _ state: ContactState) async throws -> ContactCard {
    ContactCard(id, state, reference: try await desk.reference(of: state)?.description, now: desk.clock.now())
  }

  fileprivate func list(_ queue: [QueueLine], asJSON: Bool, empty: String) async throws {
    if asJSON {
      var cards: [ContactCard] = []
      for line in queue { cards.append(try await card(line.contact, try await seen(line.state))) }
      try await office.output.json(cards)
      return
    }
    let clock = await WallClock(desk)
    for line in queue {
      let state = try await seen(line.state)
      try await office.output.line(
        state.headline(line.contact, try await desk.reference(of: state)?.description, clock))
      for detail in state.detailLines(whole: false) { try await office.output.line(detail) }
    }
    if queue.isEmpty { try await office.output.remark(empty) }
  }
}
