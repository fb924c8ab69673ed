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
    let known = await KnownCard(try await looker.desk.knownBefore(contact), looker)
    if options.json {
      try await office.output.json(ContactResult(contact: try await ContactCard(contact, looker.desk), known: known))
      return 0
    }
    let clock = await WallClock(looker.desk)
    let state = try await looker.desk.contact(contact)
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
  fileprivate func list(_ queue: [QueueLine], asJSON: Bool, empty: String) async throws {
    if asJSON {
      var cards: [ContactCard] = []
      for line in queue { cards.append(try await ContactCard(line.contact, desk)) }
      try await office.output.json(cards)
      return
    }
    let clock = await WallClock(desk)
    for line in queue {
      try await office.output.line(
        line.state.headline(line.contact, try await desk.reference(of: line.state)?.description, clock))
      for detail in line.state.detailLines(whole: false) { try await office.output.line(detail) }
    }
    if queue.isEmpty { try await office.output.remark(empty) }
  }
}
