internal import Dispatch
internal import Foundation
internal import Synchronization

/// Where passwords are hashed and checked: a few threads of its own, so that no page waits for somebody else's sign-in.
package final class HashingQueue: Sendable {
  /// Each takes one core and the memory of one hash while it works. At most half of the machine's cores, so that guessing
  /// at the door leaves the rest to the work.
  package static let threadCount = max(1, min(2, ProcessInfo.processInfo.activeProcessorCount / 2))
  /// How many may wait; one more is asked to come back.
  package static let waitingMax = 64

  package let cost: HashingCost
  private let lanes: [DispatchQueue]
  private let state = Mutex((waiting: 0, next: 0))
  /// Checked where there is no account or no password, so that both take as long.
  private let dummy: PasswordHash

  /// Makes the hash nobody's password has. Throws where the library or the memory is missing.
  package init(cost: HashingCost = .interactive) throws(PasswordFault) {
    self.cost = cost
    lanes = (0..<HashingQueue.threadCount).map { DispatchQueue(label: "tocsin-passwords-\($0)") }
    var generator = SystemRandomNumberGenerator()
    let text = (0..<4).map { _ in String(generator.next(), radix: 36) }.joined()
    guard let nobodys = Password(typed: text) else { throw .libraryMissing }
    dummy = try PasswordHash(nobodys, cost: cost)
  }

  /// A new hash of a password.
  package func hash(_ password: Password) async throws(PasswordFault) -> PasswordHash {
    let cost = cost
    return try await work { () -> Result<PasswordHash, PasswordFault> in
      do throws(PasswordFault) { return .success(try PasswordHash(password, cost: cost)) } catch {
        return .failure(error)
      }
    }
  }

  /// Whether the password is that of the hash; with none the work is the same and the answer is no.
  package func check(_ password: Password?, against hash: PasswordHash?) async throws(PasswordFault) -> Bool {
    let dummy = dummy
    return try await work { () -> Result<Bool, PasswordFault> in
      guard let password = password ?? Password(typed: "nothing was typed") else { return .success(false) }
      let isRight = (hash ?? dummy).isMade(of: password)
      return .success(isRight && hash != nil)
    }
  }

  private func work<Value: Sendable>(
    _ body: @escaping @Sendable () -> Result<Value, PasswordFault>
  ) async throws(PasswordFault) -> Value {
    let lane = state.withLock { state -> DispatchQueue? in
      guard state.waiting < HashingQueue.waitingMax else { return nil }
      state.waiting += 1
      state.next = (state.next + 1) % lanes.count
      return lanes[state.next]
    }
    guard let lane else { throw .overloaded(waiting: HashingQueue.waitingMax) }
    let result: Result<Value, PasswordFault> = await withCheckedContinuation { continuation in
      lane.async {
        let result = body()
        self.state.withLock { $0.waiting -= 1 }
        continuation.resume(returning: result)
      }
    }
    return try result.get()
  }
}
