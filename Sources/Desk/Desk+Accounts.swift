package import Account
internal import Incident
internal import Journal
internal import JournalCodec
internal import Synchronization
package import Vocabulary

/// Accounts as the desk has them at hand: they never rest, so a name nobody has costs no look into the store.
extension Desk {
  /// An account that was opened, closed or not; nil for a name nobody has. Asked with every request, so that nobody
  /// waits at the door for what the desk decides meanwhile.
  package nonisolated func account(_ id: ActorID) -> AccountState? { accountsAtHand.all[id] }

  /// Every account ever opened.
  package nonisolated func accounts() -> [ActorID: AccountState] { accountsAtHand.all }

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

/// The accounts as the journal has them, told with every change that is durable.
final class AccountsAtHand: Sendable {
  private let accounts = Mutex<[ActorID: AccountState]>([:])

  var all: [ActorID: AccountState] { accounts.withLock { $0 } }

  /// Takes a stream as it stands; one that is no account, or was never opened, is nothing.
  func take(_ stand: Stand, _ stream: StreamName) {
    guard stream.kind == .account, case .account(let state) = stand.state, state.phase != .unopened else { return }
    accounts.withLock { $0[ActorID(trusted: stream.identifier)] = state }
  }
}

/// One entry of an account's stream.
package struct AccountEntry: Hashable, Sendable {
  package let position: Int64
  package let recorded: Moment
  package let actor: ActorID
  package let event: AccountEvent
}
