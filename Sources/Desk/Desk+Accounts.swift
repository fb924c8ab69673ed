package import Account
internal import Incident
internal import Journal
internal import JournalCodec
package import Vocabulary

/// Accounts as the desk has them at hand: they never rest, so a name nobody has costs no look into the store.
extension Desk {
  /// An account that was opened, closed or not; nil for a name nobody has.
  package func account(_ id: ActorID) -> AccountState? {
    guard case .account(let state)? = (durable[.account(id)]?.stand ?? shelf.known(.account(id)))?.state,
      state.phase != .unopened
    else { return nil }
    return state
  }

  /// Every account ever opened.
  package func accounts() -> [ActorID: AccountState] {
    live().stands.reduce(into: [:]) { accounts, entry in
      guard entry.key.kind == .account, case .account(let state) = entry.value.state, state.phase != .unopened
      else { return }
      accounts[ActorID(trusted: entry.key.identifier)] = state
    }
  }

  /// The newest entries of an account, the newest first.
  package func past(of account: ActorID, limit: Int) throws(DeskError) -> [AccountEntry] {
    let version = try stand(.account(account)).version
    do {
      let entries = try journal.entries(of: .account(account), after: max(0, version - Int64(limit)), limit: limit)
      return try entries.reversed().compactMap { entry in
        guard case .account(let event) = try FactCodec.decode(entry) else { return nil }
        return AccountEntry(position: entry.position, recorded: entry.recorded, actor: entry.actor, event: event)
      }
    } catch let fault as JournalFault { throw .fault(fault) } catch { throw .unreadable(.account(account), "\(error)") }
  }
}

/// One entry of an account's stream.
package struct AccountEntry: Hashable, Sendable {
  package let position: Int64
  package let recorded: Moment
  package let actor: ActorID
  package let event: AccountEvent
}
