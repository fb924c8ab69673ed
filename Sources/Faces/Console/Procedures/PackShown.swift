internal import HTML
internal import Procedure
internal import Vocabulary

/// A published pack as its pages show it, and how it stands here.
struct PackShown: Sendable {
  let pack: Pack
  /// The same laid out in a fixed order.
  let summary: PackSummary
  /// Whether the centre goes by packs of this name.
  let isInUse: Bool
  /// Every version published under the name, each once, the one in force last.
  let versions: [PackVersion]

  init(_ pack: Pack, isInUse: Bool, versions: [PackVersion]) {
    self.pack = pack
    summary = PackSummary(pack)
    self.isInUse = isInUse
    var seen: Set<PackHash> = []
    self.versions = versions.reversed().filter { seen.insert($0.hash).inserted }.reversed()
  }

  /// Whether this version is the one in force under its name.
  var isInForce: Bool { versions.last?.hash == pack.hash }

  /// In the order of their ids.
  var trees: [DecisionTree] { pack.trees.values.sorted { $0.id < $1.id } }

  func path(_ part: PackPart = .overview) -> Path { part.path(of: pack.inForce, isInForce: isInForce) }

  /// A tree with its questions in the order in which paths come to them.
  /// `prefix` tells its anchors from those of other trees of the page.
  func tree(_ id: TreeID, prefix: String = "") -> TreeShown? {
    guard let tree = pack.trees[id], let summary = summary.trees.first(where: { $0.id == id.text }) else { return nil }
    return TreeShown(tree, order: summary.questions.map { QuestionID(trusted: $0.id) }, prefix: prefix)
  }
}

/// A page about a pack; versions that are not in force any more are named by their hash.
enum PackPart: Hashable, Sendable {
  case overview, codes, advice, wording
  case tree(TreeID)
  /// A card among the advice.
  case card(AdviceID)

  func path(of version: PackVersion, isInForce: Bool) -> Path {
    let name = version.name
    let hash = version.hash
    return switch (self, isInForce) {
    case (.overview, true): "/procedures/\(name)"
    case (.overview, false): "/procedures/\(name)?hash=\(hash)"
    case (.codes, true): "/procedures/\(name)/codes"
    case (.codes, false): "/procedures/\(name)/codes?hash=\(hash)"
    case (.advice, true): "/procedures/\(name)/advice"
    case (.advice, false): "/procedures/\(name)/advice?hash=\(hash)"
    case (.wording, true): "/procedures/\(name)/wording"
    case (.wording, false): "/procedures/\(name)/wording?hash=\(hash)"
    case (.card(let card), true): "/procedures/\(name)/advice#card-\(card)"
    case (.card(let card), false): "/procedures/\(name)/advice?hash=\(hash)#card-\(card)"
    case (.tree(let tree), true): "/procedures/\(name)/trees/\(tree)"
    case (.tree(let tree), false): "/procedures/\(name)/trees/\(tree)?hash=\(hash)"
    }
  }
}
