import Journal
import Synchronization
import Vocabulary

/// Links, sessions and secrets kept in memory, with the store's promises: a link is taken by exactly one.
final class MemoryKeys: DoorKeys {
  private struct SecretName: Hashable {
    let account: ActorID
    let kind: DoorSecret.Kind
  }

  private struct Rack {
    var links: [Digest: DoorLink] = [:]
    var sessions: [Digest: DoorSession] = [:]
    var secrets: [SecretName: DoorSecret] = [:]
    var programKeys: [KeyID: ProgramKey] = [:]
    var isBroken = false
  }

  private let rack = Mutex(Rack())

  func breakDown() { rack.withLock { $0.isBroken = true } }

  private func look<Value>(_ body: (Rack) -> Value) throws(JournalFault) -> Value {
    let (value, isBroken) = rack.withLock { (body($0), $0.isBroken) }
    if isBroken { throw .corrupt("page 17 of /var/secret/journal.sqlite") }
    return value
  }

  func keep(_ link: DoorLink) async throws(JournalFault) {
    rack.withLock { rack in
      rack.links = rack.links.filter { $0.value.account != link.account }
      rack.links[link.digest] = link
    }
  }

  func link(_ digest: Digest, at moment: Moment) throws(JournalFault) -> DoorLink? {
    try look { rack in rack.links[digest].flatMap { moment < $0.expires ? $0 : nil } }
  }

  func spendLink(_ digest: Digest, at moment: Moment) async throws(JournalFault) -> DoorLink? {
    rack.withLock { rack in
      let link = rack.links.removeValue(forKey: digest)
      return link.flatMap { moment < $0.expires ? $0 : nil }
    }
  }

  func dropLinks(of account: ActorID) async throws(JournalFault) {
    rack.withLock { rack in rack.links = rack.links.filter { $0.value.account != account } }
  }

  func begin(_ session: DoorSession) async throws(JournalFault) {
    rack.withLock { $0.sessions[session.digest] = session }
  }

  func session(_ digest: Digest, at moment: Moment) throws(JournalFault) -> DoorSession? {
    try look { rack in rack.sessions[digest].flatMap { moment < $0.expires ? $0 : nil } }
  }

  func sessions(of account: ActorID, at moment: Moment) throws(JournalFault) -> [DoorSession] {
    try look { rack in
      rack.sessions.values.filter { $0.account == account && moment < $0.expires }.sorted { $0.begun > $1.begun }
    }
  }

  func touch(_ digest: Digest, at moment: Moment) async throws(JournalFault) {
    rack.withLock { rack in
      guard let seen = rack.sessions[digest]?.seen else { return }
      rack.sessions[digest]?.seen = max(seen, moment)
    }
  }

  func endSession(_ digest: Digest) async throws(JournalFault) -> Bool {
    rack.withLock { $0.sessions.removeValue(forKey: digest) != nil }
  }

  func endSessions(of account: ActorID, but kept: Digest?) async throws(JournalFault) -> [DoorSession] {
    rack.withLock { rack in
      let ended = rack.sessions.values.filter { $0.account == account && $0.digest != kept }
      for session in ended { rack.sessions[session.digest] = nil }
      return ended
    }
  }

  func secret(_ kind: DoorSecret.Kind, of account: ActorID) throws(JournalFault) -> DoorSecret? {
    try look { $0.secrets[SecretName(account: account, kind: kind)] }
  }

  func set(_ secret: DoorSecret, endsSessions: Bool) async throws(JournalFault) {
    rack.withLock { rack in
      rack.secrets[SecretName(account: secret.account, kind: secret.kind)] = secret
      guard endsSessions else { return }
      rack.links = rack.links.filter { $0.value.account != secret.account }
      rack.sessions = rack.sessions.filter { $0.value.account != secret.account }
    }
  }

  func dropSecret(_ kind: DoorSecret.Kind, of account: ActorID) async throws(JournalFault) {
    rack.withLock { $0.secrets[SecretName(account: account, kind: kind)] = nil }
  }

  func use(period: Int64, of account: ActorID) async throws(JournalFault) -> Bool {
    rack.withLock { rack in
      let name = SecretName(account: account, kind: .totp)
      guard let known = rack.secrets[name], known.period ?? .min < period else { return false }
      rack.secrets[name] = DoorSecret(
        account: account, kind: .totp, value: known.value, changed: known.changed, period: period)
      return true
    }
  }

  func keep(_ key: ProgramKey) async throws(JournalFault) { rack.withLock { $0.programKeys[key.key] = key } }

  func programKey(_ digest: Digest) throws(JournalFault) -> ProgramKey? {
    try look { $0.programKeys.values.first { $0.digest == digest } }
  }

  func programKey(named key: KeyID) throws(JournalFault) -> ProgramKey? { try look { $0.programKeys[key] } }

  func programKeys(of account: ActorID) throws(JournalFault) -> [ProgramKey] {
    try look { $0.programKeys.values.filter { $0.account == account } }
  }

  func use(_ key: KeyID, at moment: Moment) async throws(JournalFault) {
    rack.withLock { $0.programKeys[key]?.used = moment }
  }

  func dropProgramKey(_ key: KeyID) async throws(JournalFault) { rack.withLock { $0.programKeys[key] = nil } }
}
