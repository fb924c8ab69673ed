package import Vocabulary

/// What is to be done to one part of a file.
package enum ElementAct: Hashable, Sendable {
  /// What stands there becomes this; nothing takes a key out that may be left out.
  case set(String)
  /// A part of a list more, before or behind the one at the address, as YAML.
  case insert(String, isBefore: Bool)
  case remove
  /// One place up or down in its list.
  case move(isUp: Bool)
}

/// Why a part cannot be edited; in words that go on after "not done:".
package struct EditFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

/// Turns what somebody does to a part of a pack into the change of a file that does just that; the rest stays byte for byte.
package struct PackEditing: Sendable {
  package let files: [String: String]

  package init(_ files: [String: String]) { self.files = files }

  /// The change, and what it does in words for the history.
  package func edit(
    _ path: String, _ address: ElementAddress, _ act: ElementAct
  ) throws(EditFault) -> (edit: FileEdit, what: String) {
    guard let text = files[path] else { throw EditFault("the draft has no file \(quoted(path))") }
    if PackEditing.isModel(path) { return try edit(model: text, path, address, act) }
    guard let yaml = YamlText(text, file: path) else {
      throw EditFault("\(path) cannot be read as YAML; mend it as text first")
    }
    let editing = YamlEditing(yaml: yaml, path: path)
    let replacements = try editing.replacements(address, act)
    let edit = FileEdit(
      replacements.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
        .replaced(path: path, at: $0.range.lowerBound, was: yaml.text($0.range), becomes: $0.text)
      })
    try editing.prove(edit, text, address, act)
    return (edit, "\(path): \(yaml.root.words(address)) \(PackEditing.words(act))".prefix(bytes: 400))
  }

  static func words(_ act: ElementAct) -> String {
    switch act {
    case .set(let text): text.isEmpty ? "taken out" : "is \(text)"
    case .insert(_, isBefore: true): "and one more before it"
    case .insert(_, isBefore: false): "and one more behind it"
    case .remove: "removed"
    case .move(isUp: true): "one up"
    case .move(isUp: false): "one down"
    }
  }

  /// The whole of a file as somebody wrote it anew: only what differs is changed. A file that is not there is added; one
  /// without text is removed.
  package func rewrite(_ path: String, _ text: String) throws(EditFault) -> (edit: FileEdit, what: String) {
    guard PackFiles.isPlain(path), PackFiles.belongs(path) else {
      throw EditFault("\(quoted(path)) is no plain path of a pack, such as trees/fire.yaml")
    }
    guard text.utf8.count <= PackLimits.fileBytesMax else {
      throw EditFault("the text has \(text.utf8.count) bytes, \(PackLimits.fileBytesMax) are allowed")
    }
    guard let old = files[path] else {
      guard !text.isEmpty else { throw EditFault("the draft has no file \(quoted(path))") }
      return (FileEdit([.added(path: path, text: text)]), "\(path): added")
    }
    guard !text.isEmpty else { return (FileEdit([.removed(path: path, text: old)]), "\(path): removed") }
    return (FileEdit(PackEditing.lines(path, from: old, to: text)), "\(path): as text")
  }

  /// The lines between the first and the last that differ.
  static func lines(_ path: String, from old: String, to new: String) -> [FileChange] {
    guard old != new else { return [] }
    let (was, becomes) = (Array(old.utf8), Array(new.utf8))
    var head = zip(was, becomes).prefix { $0 == $1 }.count
    while head > 0, was[head - 1] != 10 { head -= 1 }
    var tail = zip(was.reversed(), becomes.reversed()).prefix { $0 == $1 }.count
    tail = min(tail, was.count - head, becomes.count - head)
    while tail > 0, was[was.count - tail - 1] != 10 || was.count - tail == head { tail -= 1 }
    return [
      .replaced(
        path: path, at: head, was: String(decoding: was[head..<(was.count - tail)], as: UTF8.self),
        becomes: String(decoding: becomes[head..<(becomes.count - tail)], as: UTF8.self))
    ]
  }
}
