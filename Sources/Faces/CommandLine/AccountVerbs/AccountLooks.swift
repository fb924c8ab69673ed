internal import Account
internal import ArgumentParser
internal import Console
internal import Desk
internal import Vocabulary

/// How many entries `show` prints.
private let pastLimit = 200

/// `list`: every account.
struct AccountList: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every account: name, roles, state and last sign-in.",
    discussion: """
      Example:
        tocsin account list --store store --json
      """)

  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    try office.check(oneOf: AccountVerbs.looking)
    let desk = try await office.desk()
    let now = desk.clock.now()
    let cards = desk.accounts().sorted { $0.key < $1.key }.map { AccountCard($0.key, $0.value, at: now) }
    if options.json {
      try await office.output.json(cards)
      return 0
    }
    for card in cards { try await office.output.line(card.headline) }
    if cards.isEmpty { try await office.output.remark("there is no account yet; `tocsin account open` opens one") }
    return 0
  }
}

/// `show`: one account, with what happened to it.
struct AccountShow: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One account: roles, secrets that are set, sign-ins and refusals, the newest first.",
    discussion: """
      Example:
        tocsin account show amy --store store
      """)

  @Argument(help: "The account.") var account: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    try office.check(oneOf: AccountVerbs.looking)
    let desk = try await office.desk()
    let (id, state) = try await desk.accountNamed(account)
    let past = try await desk.past(of: id, limit: pastLimit)
    let card = AccountCard(id, state, at: desk.clock.now(), past: past)
    if options.json {
      try await office.output.json(card)
    } else {
      for line in card.lines { try await office.output.line(line) }
    }
    return 0
  }
}

/// `sessions`: where somebody is signed in.
struct AccountSessions: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "Where an account is signed in: since when, last used, with which browser.",
    discussion: """
      Example:
        tocsin account sessions amy --store store
      """)

  @Argument(help: "The account.") var account: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    try office.check(oneOf: AccountVerbs.looking)
    let desk = try await office.desk()
    let (id, _) = try await desk.accountNamed(account)
    let now = DeskClock().now()
    let cards = try Doorkeeper(desk: desk, keys: office.journal).sessions(of: id).map { SessionCard($0, at: now) }
    if options.json {
      try await office.output.json(cards)
      return 0
    }
    for card in cards { try await office.output.line(card.line) }
    if cards.isEmpty { try await office.output.remark("\(id) is signed in nowhere") }
    return 0
  }
}

/// `link`: a one-time link for somebody.
struct AccountLink: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Make a one-time link by which somebody chooses a password and comes in.",
    discussion: """
      Links made for the account before end with it. Using it ends the account's sessions and takes an authenticator away.

      Example:
        tocsin account link amy --reason "password forgotten" --store store --actor root
      """)

  @Argument(help: "The account.") var account: String
  @Option(help: "Why.") var reason: String
  @Option(help: "How many hours it waits to be used.") var hours = Doorkeeper.linkHours
  @OptionGroup var options: AccountOptions

  var store: StoreOption { options.store }

  func validate() throws {
    guard (1...Doorkeeper.linkHoursMax).contains(hours) else {
      throw ValidationError("--hours takes 1 to \(Doorkeeper.linkHoursMax)")
    }
  }

  func run(in office: Office) async throws -> Int32 {
    try office.check(.keepAccounts)
    let desk = try await office.desk()
    let (id, _) = try await desk.accountNamed(account)
    let actor = try ActorID(options.actor)
    guard actor != .machine else { throw CommandFault("the machine gives no orders from a terminal; name a person") }
    let command = try options.command.map { try CommandID($0) }
    let token = try await Doorkeeper(desk: desk, keys: office.journal)
      .link(for: id, reason: reason, lifeMinutes: hours * 60, by: actor, id: command)
    if options.json {
      try await office.output.json(["account": id.text, "path": "/sign-in/\(token)"])
      return 0
    }
    try await office.output.line("/sign-in/\(token)")
    try await office.output.remark("put the server's address before it; it can be used once, within \(hours) hours")
    return 0
  }
}
