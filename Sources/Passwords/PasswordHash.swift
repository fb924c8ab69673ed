internal import CSodium

/// A password as it is kept: argon2id with its cost, salt and hash in libsodium's own text form (`$argon2id$...`).
package struct PasswordHash: Hashable, Sendable {
  package let text: String

  /// Takes what was made here and stored.
  package init(stored text: String) { self.text = text }

  /// Makes one with a new salt; takes as long and as much memory as the cost says.
  package init(_ password: Password, cost: HashingCost) throws(PasswordFault) {
    try HashingCost.prepare()
    var bytes = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let code = password.withBytes { start, count in
      crypto_pwhash_str(&bytes, start, count, cost.operations, cost.memoryBytes)
    }
    guard code == 0 else { throw .memoryMissing(bytes: cost.memoryBytes) }
    text = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether it was made of this password; a text that is no hash is made of none. Costs what the hash cost.
  package func isMade(of password: Password) -> Bool {
    guard HashingCost.isPrepared else { return false }
    return password.withBytes { start, count in crypto_pwhash_str_verify(text, start, count) } == 0
  }

  /// Whether it was made at another cost, and is to be made anew when the password is at hand.
  package func isOutdated(at cost: HashingCost) -> Bool {
    crypto_pwhash_str_needs_rehash(text, cost.operations, cost.memoryBytes) != 0
  }
}

/// What one hash takes: passes over memory, and how much memory.
package struct HashingCost: Hashable, Sendable {
  package let operations: UInt64
  package let memoryBytes: Int

  package init(operations: UInt64, memoryBytes: Int) {
    self.operations = operations
    self.memoryBytes = memoryBytes
  }

  /// 64 MiB and two passes, libsodium's interactive cost: about 50 ms of one core here.
  package static let interactive = HashingCost(operations: 2, memoryBytes: 64 * 1_024 * 1_024)
  /// The least argon2id takes, for tests alone.
  package static let least = HashingCost(operations: 1, memoryBytes: 8 * 1_024)

  /// libsodium picks its implementation once; 0 and 1 both mean that it is ready.
  static let isPrepared = sodium_init() >= 0

  static func prepare() throws(PasswordFault) {
    guard isPrepared else { throw .libraryMissing }
  }
}

/// Why a password could not be hashed or checked; it says nothing about the password.
package enum PasswordFault: Error, Hashable, Sendable, CustomStringConvertible {
  case libraryMissing
  case memoryMissing(bytes: Int)
  /// So many wait already.
  case overloaded(waiting: Int)

  package var description: String {
    switch self {
    case .libraryMissing: "libsodium could not be prepared; passwords cannot be checked on this machine"
    case .memoryMissing(let bytes):
      "\(bytes / 1_048_576) MiB of memory for a password's hash were not to be had; free some"
    case .overloaded(let waiting): "\(waiting) passwords wait to be checked already; try again in a moment"
    }
  }
}
