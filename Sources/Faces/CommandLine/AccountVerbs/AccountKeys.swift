internal import Account
internal import ArgumentParser
internal import Console
internal import Desk
internal import Vocabulary

/// `keys`: what programs come in with.
struct AccountKeys: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The keys of an account: what uses them, scopes, expiry and last use.",
    discussion: """
      Example:
        tocsin account keys bridge --store store
      """)

  @Argument(help: "The account.") var account: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    try office.check(oneOf: AccountVerbs.looking)
    let desk = try await office.desk()
    let (id, _) = try await desk.accountNamed(account)
    let cards = try KeyKeeper(desk: desk, keys: office.journal).lines(of: id).map { KeyCard($0) }
    if options.json {
      try await office.output.json(cards)
      return 0
    }
    for card in cards { try await office.output.line(card.line) }
    if cards.isEmpty { try await office.output.remark("\(id) has no keys; `tocsin account issue-key` issues one") }
    return 0
  }
}

/// `issue-key`: a program is to come in.
struct AccountIssueKey: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue-key", abstract: "Issue a key for a program; it is printed this once and kept nowhere.",
    discussion: """
      A key does what its scopes take, and never more than the roles of its account permit. The scope alarms stands alone:
      its key begins with whsec_ and signs alarms instead of being sent.

      Example:
        tocsin account issue-key bridge --label "telemetry bridge" --scope read --scope positions \\
          --store store --actor root
      """)

  @Argument(help: "The account.") var account: String
  @Option(help: "What uses it.") var label: String
  @Option(help: "A scope; give it again for another.") var scope: [KeyScope]
  @Option(help: "After how many days it ends.") var days = KeyKeeper.daysByDefault
  @OptionGroup var options: AccountOptions

  var store: StoreOption { options.store }

  func validate() throws {
    guard (1...KeyGrant.daysMax).contains(days) else { throw ValidationError("--days takes 1 to \(KeyGrant.daysMax)") }
  }

  func run(in office: Office) async throws -> Int32 {
    try office.check(.keepAccounts)
    let desk = try await office.desk()
    let (id, _) = try await desk.accountNamed(account)
    let actor = try ActorID(options.actor)
    guard actor != .machine else { throw CommandFault("the machine gives no orders from a terminal; name a person") }
    let command = try options.command.map { try CommandID($0) }
    let issued = try await KeyKeeper(desk: desk, keys: office.journal)
      .issue(label, Set(scope), days: days, to: id, by: actor, id: command)
    if options.json {
      try await office.output.json(["account": id.text, "key": issued.grant.key.text, "secret": issued.secret])
      return 0
    }
    try await office.output.line(issued.secret)
    try await office.output.remark(
      "key \(issued.grant.key), until \(issued.grant.expires.rfc3339); it is not shown again")
    return 0
  }
}

/// `revoke-key`: a program is to come in no more.
struct AccountRevokeKey: AccountWork {
  static let configuration = CommandConfiguration(
    commandName: "revoke-key", abstract: "End a key; the next request with it is refused.",
    discussion: """
      Example:
        tocsin account revoke-key bridge k7r2m4d9xq --reason "bridge replaced" --store store --actor root
      """)

  @Argument(help: "The account.") var account: String
  @Argument(help: "The key, as `tocsin account keys` names it.") var key: String
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: AccountOptions

  func carryOut(
    _ keeper: Doorkeeper, on account: ActorID, by actor: ActorID, id: CommandID
  ) async throws -> Outcome {
    try await keeper.programs.revoke(try KeyID(key), of: account, reason: reason, by: actor, id: id)
  }
}

/// A key as programs read it and in a line for people; its secret is not in it.
struct KeyCard: Encodable, Sendable {
  let key, label, expires: String
  let scopes: [String]
  let used: String?
  let expired: Bool

  init(_ line: KeyKeeper.Line) {
    key = line.grant.key.text
    label = line.grant.label
    expires = line.grant.expires.rfc3339
    scopes = line.grant.scopes.map(\.rawValue)
    used = line.used?.rfc3339
    expired = line.isExpired
  }

  var line: String {
    "\(shown(key))  \(shown(label)): \(scopes.joined(separator: ", ")); \(expired ? "expired" : "until") \(expires); "
      + (used.map { "last used \($0)" } ?? "never used")
  }
}

extension KeyScope: ExpressibleByArgument {}
