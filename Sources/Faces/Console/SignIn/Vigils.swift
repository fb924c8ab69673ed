internal import Journal
internal import Synchronization

/// Whether sessions still hold, asked every two seconds: once for each session, however many screens are open by it.
final class Vigils: Sendable {
  private struct Key: Hashable {
    let session: Digest
    let need: Need
  }

  /// The screens that end when a session does not hold any more, and what asks.
  private struct Vigil {
    let number: Int
    var screens: [Int: AsyncThrowingStream<Never, any Error>.Continuation] = [:]
    var asking: Task<Void, Never>?
  }

  private struct State {
    var next = 0
    var vigils: [Key: Vigil] = [:]
  }

  static let seconds = 2

  private let state = Mutex(State())

  /// Returns when the session does not hold any more or the caller is cancelled; throws what asking throws.
  func stay(_ session: Digest, for need: Need, holds: @escaping @Sendable () async throws -> Bool) async throws {
    let key = Key(session: session, need: need)
    let (ended, end) = AsyncThrowingStream<Never, any Error>.makeStream()
    let screen = state.withLock { state in
      state.next += 1
      let number = state.next
      state.vigils[key, default: Vigil(number: number)].screens[number] = end
      if state.vigils[key]?.asking == nil { state.vigils[key]?.asking = Task { await self.ask(key, number, holds) } }
      return number
    }
    defer { leave(key, screen) }
    for try await _ in ended {}
  }

  private func ask(_ key: Key, _ number: Int, _ holds: @Sendable () async throws -> Bool) async {
    let fault: (any Error)?
    do {
      repeat { try await Task.sleep(for: .seconds(Vigils.seconds)) } while try await holds()
      fault = nil
    } catch is CancellationError { return } catch { fault = error }
    // Another may stand there meanwhile, where all of ours left and somebody came again.
    let screens = state.withLock { state in
      guard state.vigils[key]?.number == number else { return [AsyncThrowingStream<Never, any Error>.Continuation]() }
      return state.vigils.removeValue(forKey: key)?.screens.values.map { $0 } ?? []
    }
    for screen in screens { screen.finish(throwing: fault) }
  }

  /// The last one takes the asking along.
  private func leave(_ key: Key, _ screen: Int) {
    state.withLock { state in
      guard state.vigils[key]?.screens.removeValue(forKey: screen) != nil, state.vigils[key]?.screens.isEmpty == true
      else { return nil as Task<Void, Never>? }
      return state.vigils.removeValue(forKey: key)?.asking
    }?.cancel()
  }
}
