internal import Foundation

/// Whether the centre can rely on this server, in the form programs read.
struct Health: Encodable, Sendable {
  /// Below this the disk counts as full: the journal must be able to go on while somebody makes room.
  static let bytesFreeMin: Int64 = 64 * 1_024 * 1_024
  static let secondsBehindMax = 5.0
  static let lagPositionsMax: Int64 = 100_000
  static let lagMillisecondsMax = 5_000.0

  enum Status: String, Encodable {
    case ok, degraded
  }

  struct Store: Encodable, Sendable {
    let writable: Bool
    let position: Int64
    let bytesFree: Int64
    let fault: String?

    enum CodingKeys: String, CodingKey {
      case writable, position, bytesFree, fault
    }

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: CodingKeys.self)
      try fields.encode(writable, forKey: .writable)
      try fields.encode(position, forKey: .position)
      try fields.encode(bytesFree, forKey: .bytesFree)
      try fields.encode(fault, forKey: .fault)  // null where there is none
    }
  }

  struct Clock: Encodable, Sendable {
    let secondsBehind: Double
    let replayed: Bool
  }

  struct Lag: Encodable, Sendable {
    let positions: Int64
    let milliseconds: Double
  }

  let status: Status
  let store: Store
  let clock: Clock
  let lag: Lag

  init(store: Store, clock: Clock, lag: Lag) {
    self.store = store
    self.clock = clock
    self.lag = lag
    let isGood =
      store.writable && store.bytesFree >= Health.bytesFreeMin && clock.secondsBehind <= Health.secondsBehindMax
      && lag.positions <= Health.lagPositionsMax && lag.milliseconds <= Health.lagMillisecondsMax
    status = isGood ? .ok : .degraded
  }

  /// JSON with its keys in a fixed order.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return Array(try encoder.encode(self))
  }
}
