import Journal
import Testing
import Vocabulary

/// The chain shows any alteration of what was stored.
@Suite struct ChainTests {
  /// A way to forge an entry: one field is replaced, everything else stays.
  struct Forgery: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let forge: @Sendable (inout EntryFields) -> Void

    init(_ name: String, _ forge: @escaping @Sendable (inout EntryFields) -> Void) {
      testDescription = name
      self.forge = forge
    }
  }

  static let forgeries = [
    Forgery("body") { $0.body[1] ^= 1 },
    Forgery("longer body") { $0.body.append(32) },
    Forgery("empty body") { $0.body = [] },
    Forgery("happened") { $0.happened = Moment(microseconds: $0.happened.microseconds + 1) },
    Forgery("recorded") { $0.recorded = Moment(microseconds: $0.recorded.microseconds - 1) },
    Forgery("actor") { $0.actor = ActorID(trusted: "somebody else") },
    Forgery("cause taken away") { $0.cause = nil },
    Forgery("cause") { $0.cause = CommandID(trusted: "other") },
    Forgery("command") { $0.command = CommandID(trusted: "other") },
    Forgery("stream") { $0.stream = Sample.unit("D99") },
    Forgery("version") { $0.version += 1 },
    Forgery("event") { $0.event += "x" },
    Forgery("event version") { $0.eventVersion += 1 },
    Forgery("reference") { $0.reference = Reference(day: Sample.day, number: 77) },
    Forgery("reference taken away") { $0.reference = nil },
    Forgery("hash") { $0.hash = Digest.of([1]) },
    Forgery("personal words") { fields in
      fields.personal = fields.personal.map { part in
        PersonalPart(digest: part.digest, kept: part.kept.map { .init(salt: $0.salt, content: $0.content + [32]) })
      }
    },
    Forgery("salt") { fields in
      fields.personal = fields.personal.map { part in
        PersonalPart(digest: part.digest, kept: part.kept.map { .init(salt: $0.salt.reversed(), content: $0.content) })
      }
    },
    Forgery("personal part and its digest") { fields in
      let salt = [UInt8](repeating: 1, count: 16)
      fields.personal = PersonalPart(
        digest: Chain.digest(salt: salt, content: [1]), kept: .init(salt: salt, content: [1]))
    },
    Forgery("personal part taken away with its digest") { $0.personal = nil },
    Forgery("letters moved from actor to command") { fields in
      fields.actor = ActorID(trusted: "operato")
      fields.command = CommandID(trusted: "r" + fields.command.text)
    },
  ]

  private func entries(_ kind: StoreKind) async throws -> [Entry] {
    var found: [Entry] = []
    try await withStore(kind) { journal in
      for number in 0..<4 {
        let draft = Draft(
          stream: Sample.incident("1"), event: "log-opened", eventVersion: 1, happened: Sample.time,
          recorded: Sample.time, actor: ActorID(trusted: "operator"), cause: Sample.command("why"),
          command: Sample.command("c\(number)"), body: Array(#"{"n":\#(number)}"#.utf8), personal: Array("{}".utf8),
          referenceDay: Sample.day)
        _ = try await journal.append(Append(command: draft.command, expected: [:], drafts: [draft])).committed()
      }
      found = try journal.allEntries()
    }
    return found
  }

  @Test(arguments: StoreKind.allCases)
  func `what a store wrote verifies`(kind: StoreKind) async throws {
    let entries = try await entries(kind)
    #expect(entries.count == 4 && chainFlaw(entries) == nil)
    #expect(Set(entries.compactMap { $0.personal?.kept?.salt }).count == 4, "each part has a salt of its own")
    #expect(entries.allSatisfy { $0.personal?.kept?.salt.count == 16 })
  }

  @Test(arguments: StoreKind.allCases, forgeries)
  func `an altered entry is named`(kind: StoreKind, forgery: Forgery) async throws {
    var entries = try await entries(kind)
    var fields = EntryFields(entries[2])
    forgery.forge(&fields)
    entries[2] = fields.entry
    let flaw = try #require(chainFlaw(entries))
    #expect(flaw.hasPrefix("entry 3"), "\(flaw)")
  }

  @Test(arguments: StoreKind.allCases)
  func `an entry that is missing, doubled or out of order is found`(kind: StoreKind) async throws {
    let entries = try await entries(kind)
    #expect(chainFlaw([entries[0], entries[2], entries[3]])?.hasPrefix("entry 2") == true)
    #expect(chainFlaw([entries[0], entries[0], entries[1]])?.hasPrefix("entry 2") == true)
    #expect(chainFlaw([entries[0], entries[2], entries[1], entries[3]])?.hasPrefix("entry 2") == true)
    #expect(chainFlaw([entries[1], entries[2]])?.hasPrefix("entry 1") == true)
  }
}

/// The fields of an entry, free to be altered.
struct EntryFields {
  var position: Int64
  var stream: StreamName
  var version: Int64
  var event: String
  var eventVersion: Int64
  var happened: Moment
  var recorded: Moment
  var actor: ActorID
  var cause: CommandID?
  var command: CommandID
  var reference: Reference?
  var body: [UInt8]
  var personal: PersonalPart?
  var hash: Digest

  init(_ entry: Entry) {
    (position, stream, version) = (entry.position, entry.stream, entry.version)
    (event, eventVersion) = (entry.event, entry.eventVersion)
    (happened, recorded) = (entry.happened, entry.recorded)
    (actor, cause, command) = (entry.actor, entry.cause, entry.command)
    (reference, body, personal, hash) = (entry.reference, entry.body, entry.personal, entry.hash)
  }

  var entry: Entry {
    Entry(
      position: position, stream: stream, version: version, event: event, eventVersion: eventVersion,
      happened: happened, recorded: recorded, actor: actor, cause: cause, command: command, reference: reference,
      body: body, personal: personal, hash: hash)
  }
}
