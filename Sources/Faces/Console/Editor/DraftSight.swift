internal import Account
internal import Desk
internal import HTML
internal import Improvement
internal import Procedure
internal import Vocabulary

/// A draft as its pages show it: its files, what its proof found, who sees it.
struct DraftSight: Sendable {
  let place: DraftPlace
  let state: DraftState
  let proof: DraftProof
  /// What the pack is called.
  let title: String
  /// What holds now; nil where nothing of that pack does.
  let inForce: Pack?
  /// What is laid open of the pack.
  let laidOpen: PackHash?
  /// How people are called.
  let name: @Sendable (ActorID) -> String
  let outlook: Outlook
  let forms: Forms
  /// The part that is open to be edited, by its address.
  var open = ""
  /// The part of a list whose acts are shown.
  var chosen = ""

  var revision: Int64 { Int64(state.revision) }
  var mayEdit: Bool { state.isOpen && forms.may(.keepProcedures) }
  var mayPublish: Bool { state.isOpen && forms.may(.publishProcedures) }
  var version: String { PackEditing(state.files).says("version") ?? "?" }

  /// What is sent to a draft, by the last part of its path.
  enum Act: String, Sendable {
    case edits, tables, texts, layouts, undoing, redoing, opening, dropping, check, revision, publication
  }

  /// Where the acts of the draft are sent.
  func act(_ act: Act) -> Path {
    "/procedures/\(place.pack)/drafts/\(place.draft?.text ?? "")/\(act.rawValue)"
  }

  /// What was found in some lines of a file.
  func findings(_ file: String, _ lines: ClosedRange<Int>) -> [Finding] {
    proof.proof.findings.filter { $0.file == file && lines.contains($0.line) }
  }

  /// What it changes against the version in force.
  var change: PackChange { PackChange(from: inForce, to: proof.pack(of: state.files), files: state.files) }
}
