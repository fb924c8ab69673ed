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

  /// Where the acts of the draft are sent.
  func act(_ name: StaticString) -> Path {
    let (pack, draft) = (place.pack, place.draft?.text ?? "")
    switch "\(name)" {
    case "edits": return "/procedures/\(pack)/drafts/\(draft)/edits"
    case "tables": return "/procedures/\(pack)/drafts/\(draft)/tables"
    case "texts": return "/procedures/\(pack)/drafts/\(draft)/texts"
    case "undoing": return "/procedures/\(pack)/drafts/\(draft)/undoing"
    case "redoing": return "/procedures/\(pack)/drafts/\(draft)/redoing"
    case "opening": return "/procedures/\(pack)/drafts/\(draft)/opening"
    case "dropping": return "/procedures/\(pack)/drafts/\(draft)/dropping"
    case "check": return "/procedures/\(pack)/drafts/\(draft)/check"
    case "revision": return "/procedures/\(pack)/drafts/\(draft)/revision"
    default: return "/procedures/\(pack)/drafts/\(draft)/publication"
    }
  }

  /// What was found in some lines of a file.
  func findings(_ file: String, _ lines: ClosedRange<Int>) -> [Finding] {
    proof.proof.findings.filter { $0.file == file && lines.contains($0.line) }
  }

  /// The draft as a pack that can be compared, also where it is not sound; nil where it cannot be read.
  var asPack: Pack? {
    if let pack = proof.proof.pack { return pack }
    do { return try Pack(published: state.files) } catch { return nil }
  }
}
