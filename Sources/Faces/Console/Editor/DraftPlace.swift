internal import HTML
internal import Vocabulary

/// A page about the drafts of a pack.
struct DraftPlace: Hashable, Sendable {
  /// Which page of a draft.
  enum Part: Hashable, Sendable {
    case overview
    case file(String)
    /// A file as its text, whatever it holds.
    case text(String)
    case publication
  }

  let pack: PackName
  /// Nil for the list of them.
  let draft: DraftID?
  let part: Part

  init(_ pack: PackName, _ draft: DraftID? = nil, _ part: Part = .overview) {
    self.pack = pack
    self.draft = draft
    self.part = part
  }

  func at(_ part: Part) -> DraftPlace { DraftPlace(pack, draft, part) }

  var path: Path {
    guard let draft else { return "/procedures/\(pack)/drafts" }
    switch part {
    case .overview: return "/procedures/\(pack)/drafts/\(draft)"
    case .file(let file): return "/procedures/\(pack)/drafts/\(draft)/file?path=\(file)"
    case .text(let file): return "/procedures/\(pack)/drafts/\(draft)/file?path=\(file)&as=text"
    case .publication: return "/procedures/\(pack)/drafts/\(draft)/publication"
    }
  }

  /// As a form says where it stands.
  var text: String {
    guard let draft else { return pack.text }
    switch part {
    case .overview: return "\(pack)/\(draft)"
    case .file(let file): return "\(pack)/\(draft)/file/\(file)"
    case .text(let file): return "\(pack)/\(draft)/text/\(file)"
    case .publication: return "\(pack)/\(draft)/publication"
    }
  }

  /// Nil for what no form of ours says.
  init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 3).map(String.init)
    do throws(Malformed) {
      guard let first = parts.first else { return nil }
      pack = try PackName(first)
      draft = parts.count > 1 ? try DraftID(parts[1]) : nil
    } catch { return nil }
    switch parts.count {
    case ...2: part = .overview
    case 3 where parts[2] == "publication": part = .publication
    case 4 where parts[2] == "file": part = .file(parts[3])
    case 4 where parts[2] == "text": part = .text(parts[3])
    default: return nil
    }
  }
}
