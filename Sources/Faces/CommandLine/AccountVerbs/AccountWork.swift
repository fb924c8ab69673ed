internal import Account
internal import ArgumentParser
internal import Console
internal import Desk
internal import Foundation
internal import Journal
internal import Vocabulary

/// A command that changes one account.
protocol AccountWork: StoreCommand {
  var account: String { get }
  var options: AccountOptions { get }

  /// Does it, and returns what became of it.
  func carryOut(_ keeper: Doorkeeper, on account: ActorID, by actor: ActorID, id: CommandID) async throws -> Outcome
}

/// Who does it, and how it is told.
struct AccountOptions: ParsableArguments {
  @OptionGroup var store: StoreOption
  @Option(help: "Who does it.") var actor: String
  @Option(help: ArgumentHelp("An id of the command; the same id again does nothing.", valueName: "ID")) var command:
    String?
  @Flag(help: "Print JSON.") var json = false
}

extension AccountWork {
  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    try office.check(.keepAccounts)
    let desk = try await office.desk()
    let keeper = Doorkeeper(desk: desk, keys: office.journal)
    let id = try ActorID(account)
    let actor = try ActorID(options.actor)
    guard actor != .machine else { throw CommandFault("the machine gives no orders from a terminal; name a person") }
    let command = try CommandID(options.command ?? Worker.freshID("command"))
    let outcome = try await carryOut(keeper, on: id, by: actor, id: command)
    guard let state = desk.account(id) else { throw CommandFault.noAccount(account) }
    try await tell(outcome, AccountCard(id, state, at: desk.clock.now()), office.output)
    return 0
  }

  private func tell(_ outcome: Outcome, _ card: AccountCard, _ output: any Output) async throws {
    let (words, position): (String, Int64?) =
      switch outcome {
      case .done(let receipt): ("done", receipt.last)
      case .doneBefore(let receipt): ("done-before", receipt.last)
      case .alreadySo: ("already-so", nil)
      }
    if options.json {
      try await output.json(Told(outcome: words, position: position, result: card))
      return
    }
    if case .alreadySo = outcome { try await output.line("nothing to do: it is so already") }
    try await output.line(card.headline)
  }
}

/// What --json prints of a change.
private struct Told: Encodable {
  let outcome: String
  let position: Int64?
  let result: AccountCard
}

extension CommandFault {
  static func noAccount(_ name: String) -> CommandFault {
    CommandFault("there is no account \(Malformed.excerpt(name)); `tocsin account list` shows those there are")
  }
}

extension Desk {
  /// The account of a name as a terminal gives it; throws where there is none.
  func accountNamed(_ name: String) throws -> (id: ActorID, state: AccountState) {
    let id = try ActorID(name)
    guard let state = account(id) else { throw CommandFault.noAccount(name) }
    return (id, state)
  }
}
