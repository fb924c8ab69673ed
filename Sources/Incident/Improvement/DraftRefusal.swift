package import Vocabulary

/// Why a draft cannot be changed.
package enum DraftRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  package static let wordsBytesMax = 500
  /// How much of what stands there now is told.
  private static let toldBytesMax = 300

  case noSuchDraft
  case begunAlready
  case over
  case purposeMissing
  case tooLong(bytes: Int)
  case nothingChanges
  /// What is edited does not stand where the edit says.
  case doesNotFit(path: String)
  /// Somebody changed the same since it was looked at.
  case changedMeanwhile(by: ActorID, at: Moment, what: String, standing: String)
  case nothingToUndo
  case nothingToRedo
  case tooManyEdits
  case reasonMissing

  package var description: String {
    switch self {
    case .noSuchDraft: "there is no such draft"
    case .begunAlready: "a draft of this name is there already"
    case .over: "this draft is over and cannot be changed any more; begin another"
    case .purposeMissing: "a draft needs a purpose; say what it is for"
    case .tooLong(let bytes): "this has \(bytes) bytes, at most \(DraftRefusal.wordsBytesMax) are taken; shorten it"
    case .nothingChanges: "this changes nothing"
    case .doesNotFit(let path): "\(path) does not say any more what is to be changed; look at the page again"
    case .changedMeanwhile(by: let by, at: _, let what, let standing):
      "\(by) changed the same meanwhile (\(what)); "
        + (standing.isEmpty
          ? "it is not there any more" : "now it is: \(standing.prefix(bytes: DraftRefusal.toldBytesMax))")
        + ". Nothing of yours was recorded yet"
    case .nothingToUndo: "there is nothing of yours to take back"
    case .nothingToRedo: "the last that you did was no undoing; there is nothing to do again"
    case .tooManyEdits: "the draft has \(DraftState.editsMax) edits, and takes no more; publish it or begin another"
    case .reasonMissing: "this needs a reason; say why"
    }
  }
}
