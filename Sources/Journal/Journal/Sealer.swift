package import Vocabulary

/// Gives entries their place: judges appends one after the other against where the streams stand, and seals what may be written.
///
/// It is thrown away with the transaction it was made for, so a rollback needs no undoing.
package struct Sealer {
  package private(set) var head: Head
  package private(set) var versions: [StreamName: Int64] = [:]
  package private(set) var lastNumbers: [DayCode: Int64] = [:]

  package init(head: Head) { self.head = head }

  /// What a store has to know to seal: where a stream stands and which number of a day was given last.
  package protocol Ledger {
    func version(of stream: StreamName) throws -> Int64
    /// The command that wrote the newest entry of a stream, those of this transaction included.
    func newestCommand(of stream: StreamName) throws -> CommandID?
    func lastNumber(of day: DayCode) throws -> Int64
  }

  /// The verdict on one append.
  package enum Verdict {
    case sealed([Entry], Receipt)
    case refused(AppendOutcome)
  }

  /// Judges an append; a refused one leaves the sealer as it was.
  package mutating func seal(_ append: Append, _ ledger: some Ledger) throws -> Verdict {
    if let fault = Sealer.oversize(append) { return .refused(.failed(fault)) }
    for (stream, expected) in append.expected {
      let found = try version(of: stream, ledger)
      guard found == expected else { return .refused(.stale(stream, expected: expected, found: found)) }
    }
    for (stream, command) in append.newest where try ledger.newestCommand(of: stream) != command {
      let found = try version(of: stream, ledger)
      return .refused(.stale(stream, expected: append.expected[stream] ?? found, found: found))
    }
    var entries: [Entry] = []
    entries.reserveCapacity(append.drafts.count)
    var given: Reference?
    for draft in append.drafts {
      let entry = try seal(draft, ledger)
      given = given ?? entry.reference
      entries.append(entry)
    }
    let receipt = Receipt(first: entries.first?.position ?? 0, last: entries.last?.position ?? 0, reference: given)
    return .sealed(entries, receipt)
  }

  /// What RFC 3339 can say.
  private static let sayable =
    Moment(microseconds: -62_167_219_200_000_000)...Moment(microseconds: 253_402_300_799_999_999)

  private static func oversize(_ append: Append) -> JournalFault? {
    if append.drafts.count > Append.draftsMax {
      return .other("an append of \(append.drafts.count) entries; at most \(Append.draftsMax) are taken")
    }
    for draft in append.drafts where !(sayable ~= draft.happened && sayable ~= draft.recorded) {
      return .other("a time outside the years 0000 to 9999, which no export can say; correct it")
    }
    for draft in append.drafts where draft.body.count + (draft.personal?.count ?? 0) > Append.draftBytesMax {
      return .tooLarge(bytes: draft.body.count + (draft.personal?.count ?? 0), most: Append.draftBytesMax)
    }
    return nil
  }

  private func version(of stream: StreamName, _ ledger: some Ledger) throws -> Int64 {
    if let version = versions[stream] { return version }
    return try ledger.version(of: stream)
  }

  private mutating func seal(_ draft: Draft, _ ledger: some Ledger) throws -> Entry {
    let version = try version(of: draft.stream, ledger) + 1
    var reference: Reference?
    if let day = draft.referenceDay {
      let number = try (lastNumbers[day] ?? ledger.lastNumber(of: day)) + 1
      lastNumbers[day] = number
      reference = Reference(day: day, number: number)
    }
    let personal = draft.personal.map { content in
      let salt = Sealer.salt()
      return PersonalPart(digest: Chain.digest(salt: salt, content: content), kept: .init(salt: salt, content: content))
    }
    let position = head.position + 1
    let hash = Chain.hash(
      after: head.hash, position: position, version: version, draft: draft, reference: reference,
      personal: personal?.digest)
    versions[draft.stream] = version
    head = Head(position: position, hash: hash)
    return Entry(
      position: position, stream: draft.stream, version: version, event: draft.event, eventVersion: draft.eventVersion,
      happened: draft.happened, recorded: draft.recorded, actor: draft.actor, cause: draft.cause,
      command: draft.command,
      reference: reference, body: draft.body, personal: personal, hash: hash)
  }

  /// 16 bytes that cannot be guessed, so that a digest of a telephone number gives nothing away.
  private static func salt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    var salt: [UInt8] = []
    salt.reserveCapacity(16)
    for _ in 0..<2 {
      withUnsafeBytes(of: generator.next() as UInt64) { salt.append(contentsOf: $0) }
    }
    return salt
  }
}
