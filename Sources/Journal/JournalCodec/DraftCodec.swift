internal import Improvement
internal import Vocabulary

/// Stored forms of what happens to a draft that people work on.
enum DraftCodec {
  static func encode(_ event: DraftEvent) -> StoredForm {
    var body = BodyWriter()
    switch event {
    case .begun(let beginning):
      body.text("pack", beginning.pack.text)
      body.text("from", beginning.from.text)
      body.text("purpose", beginning.purpose)
      body.map("files", beginning.files)
      return StoredForm("draft-begun", 1, body)
    case .edited(let edit, let what, let undoes):
      body.text("what", what)
      body.integer("undoes", ifAny: undoes.map { Int64($0) })
      body.objects("changes", edit.changes) { write($0, &$1) }
      return StoredForm("draft-edited", 1, body)
    case .concluded(let hash):
      body.text("hash", hash.text)
      return StoredForm("draft-concluded", 1, body)
    case .dropped(let reason):
      body.text("reason", reason)
      return StoredForm("draft-dropped", 1, body)
    }
  }

  /// What has a place was replaced there; a text without one was added or removed.
  private static func write(_ change: FileChange, _ body: inout BodyWriter) {
    body.text("path", change.path)
    switch change {
    case .replaced(path: _, let at, let was, let becomes):
      body.integer("at", Int64(at))
      body.text("was", was)
      body.text("becomes", becomes)
    case .added(path: _, let text): body.text("added", text)
    case .removed(path: _, let text): body.text("removed", text)
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> DraftEvent? {
    let decoded: DraftEvent
    switch (event, version) {
    case ("draft-begun", 1):
      decoded = .begun(
        DraftBeginning(
          pack: try fields.body.value("pack", PackName.self), from: try fields.body.value("from", PackHash.self),
          purpose: try fields.body.text("purpose"), files: try fields.body.map("files")))
    case ("draft-edited", 1):
      let what = try fields.body.text("what")
      let undoes = try fields.body.integer(ifAny: "undoes").map { Int($0) }
      decoded = .edited(FileEdit(try fields.body.objects("changes", change)), what: what, undoes: undoes)
    case ("draft-concluded", 1): decoded = .concluded(try fields.body.value("hash", PackHash.self))
    case ("draft-dropped", 1): decoded = .dropped(reason: try fields.body.text("reason"))
    default: return nil
    }
    try fields.body.end()
    return decoded
  }

  private static func change(_ body: inout BodyReader) throws(CodecFault) -> FileChange {
    let path = try body.text("path")
    if let text = try body.text(ifAny: "added") { return .added(path: path, text: text) }
    if let text = try body.text(ifAny: "removed") { return .removed(path: path, text: text) }
    return .replaced(
      path: path, at: Int(try body.integer("at")), was: try body.text("was"), becomes: try body.text("becomes"))
  }
}
