package import Vocabulary

/// What can happen to a draft that people work on.
package enum DraftEvent: Hashable, Sendable {
  case begun(DraftBeginning)
  /// `undoes` is the number of the edit that it takes back.
  case edited(FileEdit, what: String, undoes: Int?)
  /// It became a version of the pack, at once or from a moment on.
  case concluded(PackHash)
  case dropped(reason: String)
}

/// What can be asked of a draft that people work on.
package enum DraftCommand: Hashable, Sendable {
  case begin(DraftBeginning)
  /// `seen` is how many edits the draft had when whoever edits looked at it; the edit counts from there.
  case edit(FileEdit, what: String, seen: Int)
  /// Takes back the giver's own last edit, also from under later ones of others.
  case undo
  /// Takes back the giver's own last undoing.
  case redo
  case conclude(PackHash)
  case drop(reason: String)
}

/// From what a draft begins.
package struct DraftBeginning: Hashable, Sendable {
  package let pack: PackName
  /// What it was made from: a version of the pack, or files from elsewhere.
  package let from: PackHash
  /// What it is for, in the words of whoever began it.
  package let purpose: String
  package let files: [String: String]

  package init(pack: PackName, from: PackHash, purpose: String, files: [String: String]) {
    self.pack = pack
    self.from = from
    self.purpose = purpose
    self.files = files
  }
}
