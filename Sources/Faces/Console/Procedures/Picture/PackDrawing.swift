package import Assessment
internal import HTML
package import Procedure
package import Vocabulary

/// Pictures of a pack as files of their own, in SVG.
package enum PackDrawing {
  /// A tree; nil where the pack has no such one, or it has too many parts for a picture.
  /// With answers, the path that they take is marked.
  package static func svg(
    of tree: TreeID, in pack: Pack, answers: [QuestionID: AnswerKey] = [:], asking: QuestionID? = nil
  ) -> [UInt8]? {
    guard let tree = pack.trees[tree], let summary = PackSummary(pack).trees.first(where: { $0.id == tree.id.text })
    else { return nil }
    let shown = TreeShown(tree, order: summary.questions.map { QuestionID(trusted: $0.id) })
    var route = TreeRoute(chosen: answers, asking: asking)
    if !answers.isEmpty { route.branches = tree.walked(answering: answers).turnings.mapValues(\.branch) }
    let layout = TreeLayout(shown, pack, route: route)
    guard !layout.isTooLarge else { return nil }
    let picture = TreePicture(shown: shown, pack: pack, route: route, isAlone: true)
    return file(layout.width, layout.height, title: "The tree “\(tree.title)”") { picture.write($0, layout) }
  }

  /// What the pack's decisions take; nil where it has none, or too many for a picture.
  /// With a determinant and the answers that led to it, what had a part in it is marked.
  package static func requirementGraph(
    of pack: Pack, answers: [QuestionID: AnswerKey] = [:], determinant: Determinant? = nil
  ) -> [UInt8]? {
    let tables = pack.tables.summaries
    let found = determinant.map { DecisionsFound(tables, answers: answers, determinant: $0) }
    let graph = RequirementGraph(tables, found: found)
    guard !pack.tables.isEmpty, !graph.isTooLarge else { return nil }
    return file(graph.width, graph.height, title: "What the decisions of \(pack.title) take") { graph.write($0) }
  }

  private static func file(_ width: Int, _ height: Int, title: String, _ content: (Markup) -> Void) -> [UInt8] {
    let html = Markup(byteCountExpected: 64_000)
    html.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    html.element("svg")(
      .named("xmlns", "http://www.w3.org/2000/svg"), .named("width", "\(width)"), .named("height", "\(height)"),
      .named("viewBox", "0 0 \(width) \(height)"), .class("picture")
    ) {
      html.element("title")(title)
      html.raw(style)
      content(html)
    }
    html.raw("\n")
    return html.bytes
  }

  /// The looks of the page, without its themes.
  private static let style: StaticString = """
    <style>
    .picture { background: #fff; }
    text { font: 14px system-ui, sans-serif; fill: #16191d; }
    text.small { font-size: 12.5px; }
    text.wording, text.chosen { font-weight: 600; }
    text.priority { font-weight: 700; text-anchor: middle; }
    rect.frame, rect.priority { fill: #fff; stroke: #5b6470; }
    rect.head { fill: #eef1f4; }
    .again-box rect.frame { stroke-dasharray: 4 3; }
    path.way, path.rule { fill: none; stroke: #8b949e; }
    .chosen > rect.frame { stroke: #0b5d5b; stroke-width: 3; }
    path.way.chosen { stroke: #0b5d5b; stroke-width: 4; }
    text.chosen { font-weight: 700; }
    </style>
    """
}
