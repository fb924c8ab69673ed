/// One change of a set of texts: some bytes of one of them replaced, a text more, or one less.
///
/// Of two people who change different bytes both win; `FileEdit` says when they do not.
package enum FileChange: Hashable, Sendable {
  /// The bytes from `at` on, which were `was`, become `becomes`; both are whole UTF-8.
  case replaced(path: String, at: Int, was: String, becomes: String)
  case added(path: String, text: String)
  case removed(path: String, text: String)

  package var path: String {
    switch self {
    case .replaced(let path, at: _, was: _, becomes: _), .added(let path, text: _), .removed(let path, text: _): path
    }
  }

  /// What stands there afterwards, for people.
  package var becomes: String {
    switch self {
    case .replaced(path: _, at: _, was: _, let becomes): becomes
    case .added(path: _, let text): text
    case .removed: ""
    }
  }

  /// Where its bytes begin and end before it, and how many more there are afterwards; nil where it is about a whole file.
  fileprivate var span: (start: Int, end: Int, more: Int)? {
    guard case .replaced(path: _, let at, let was, let becomes) = self else { return nil }
    return (at, at &+ was.utf8.count, becomes.utf8.count - was.utf8.count)
  }

  fileprivate func moved(by more: Int) -> FileChange {
    guard case .replaced(let path, let at, let was, let becomes) = self else { return self }
    return .replaced(path: path, at: at &+ more, was: was, becomes: becomes)
  }
}

/// Changes that belong together, each counted from the same texts; none touches another.
package struct FileEdit: Hashable, Sendable {
  package let changes: [FileChange]

  package init(_ changes: [FileChange]) { self.changes = changes }

  package var isEmpty: Bool { changes.isEmpty }

  /// The texts after it; nil where it was made for others.
  package func applied(to files: [String: String]) -> [String: String]? {
    var files = files
    for (path, changes) in Dictionary(grouping: changes, by: \.path) {
      if changes.count == 1, changes[0].span == nil {
        switch changes[0] {
        case .added(_, let text) where files[path] == nil: files[path] = text
        case .removed(_, let text) where files[path] == text: files[path] = nil
        case .added, .removed, .replaced: return nil
        }
      } else {
        guard let old = files[path], let text = FileEdit.text(of: old, after: changes) else { return nil }
        files[path] = text
      }
    }
    return files
  }

  private static func text(of old: String, after changes: [FileChange]) -> String? {
    let bytes = Array(old.utf8)
    var new: [UInt8] = []
    new.reserveCapacity(bytes.count)
    var place = 0
    for change in changes.sorted(by: { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }) {
      guard case .replaced(_, let at, let was, let becomes) = change else { return nil }
      let end = at &+ was.utf8.count
      guard at >= place, end >= at, end <= bytes.count, bytes[at..<end].elementsEqual(was.utf8) else { return nil }
      new += bytes[place..<at]
      new += becomes.utf8
      place = end
    }
    new += bytes[place...]
    return String(validating: new, as: UTF8.self)
  }

  /// What takes it back, counted from the texts after it.
  package var inverse: FileEdit {
    var more: [String: Int] = [:]
    let sorted = changes.sorted { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
    return FileEdit(
      sorted.map { change in
        switch change {
        case .added(let path, let text): return .removed(path: path, text: text)
        case .removed(let path, let text): return .added(path: path, text: text)
        case .replaced(let path, let at, let was, let becomes):
          let moved = at &+ more[path, default: 0]
          more[path, default: 0] += becomes.utf8.count - was.utf8.count
          return .replaced(path: path, at: moved, was: becomes, becomes: was)
        }
      })
  }

  /// The same edit counted from the texts after another that was made from the same ones; nil where the two touch.
  package func rebased(over other: FileEdit) -> FileEdit? {
    let theirs = Dictionary(grouping: other.changes, by: \.path)
    var moved: [FileChange] = []
    for change in changes {
      guard let others = theirs[change.path] else {
        moved.append(change)
        continue
      }
      guard let mine = change.span else { return nil }
      var more = 0
      for their in others {
        guard let span = their.span else { return nil }
        if span.end <= mine.start { more += span.more } else if span.start < mine.end { return nil }
      }
      moved.append(change.moved(by: more))
    }
    return FileEdit(moved)
  }
}
