internal import Journal
internal import Vocabulary

extension Statement {
  /// The entry in the columns of `Statements.readEntries`.
  func entry() throws(JournalFault) -> Entry {
    let position = integer(0)
    guard let hash = Digest(bytes: bytes(13)) else { throw .corrupt("entry \(position) has no hash of 32 bytes") }
    let stream: StreamName
    do { stream = try StreamName(text(1)) } catch { throw .corrupt("entry \(position): \(error)") }
    let reference: Reference?
    do { reference = try textIfAny(10).map { text throws(Malformed) in try Reference(text) } } catch {
      throw .corrupt("entry \(position): \(error)")
    }
    return Entry(
      position: position, stream: stream, version: integer(2), event: text(3), eventVersion: integer(4),
      happened: Moment(microseconds: integer(5)), recorded: Moment(microseconds: integer(6)),
      actor: ActorID(trusted: text(7)), cause: textIfAny(8).map { CommandID(trusted: $0) },
      command: CommandID(trusted: text(9)), reference: reference, body: bytes(11), personal: personal(), hash: hash)
  }

  private func personal() -> PersonalPart? {
    guard !isNull(12), let digest = Digest(bytes: bytes(12)) else { return nil }
    return PersonalPart(
      digest: digest, kept: isNull(14) ? nil : PersonalPart.Kept(salt: bytes(14), content: bytes(15)))
  }
}
