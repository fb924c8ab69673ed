internal import HTML
internal import Procedure
internal import Vocabulary

/// A tree drawn from left to right, with the path an incident took through it where there is one.
struct TreePicture: Sendable {
  let shown: TreeShown
  let pack: Pack
  /// What is marked; empty for a tree by itself.
  var route = TreeRoute()
  /// Tells several pictures of a page apart.
  var name = "picture"
  /// Whether it is a file of its own, where links lead nowhere.
  var isAlone = false

  /// The picture in a region that scrolls by itself; words in its place where it would be too large.
  func write(_ html: Markup) {
    let layout = TreeLayout(shown, pack, route: route)
    guard !layout.isTooLarge else {
      html.p(
        "This tree has more than \(TreeLayout.partsMax) parts, too many for a picture. The list below has them all.")
      return
    }
    html.div(
      .class("picture"), .role("region"), .tabIndex(0), .aria("label", "Picture of the tree; scrolls sideways")
    ) {
      html.element("svg")(
        .role("group"), .aria("labelledby", "\(name)-title"), .aria("describedby", "\(name)-words"),
        .named("width", TreePicture.rem(layout.width)), .named("height", TreePicture.rem(layout.height)),
        .named("viewBox", "0 0 \(layout.width) \(layout.height)")
      ) {
        html.element("title")("The tree “\(shown.tree.title)”", .id("\(name)-title"))
        html.element("desc")(words, .id("\(name)-words"))
        write(html, layout)
      }
    }
  }

  /// The drawing alone, without what stands around it.
  func write(_ html: Markup, _ layout: TreeLayout) {
    for part in layout.parts { writeLine(html, part, layout) }
    for part in layout.parts { write(html, part, layout) }
  }

  private func link(_ html: Markup, _ path: Path, _ content: () -> Void) {
    if isAlone { content() } else { html.a(.href(path)) { content() } }
  }

  private var words: String {
    let size = "\(shown.questions.count) questions lead to \(shown.leafNumbers.count) leaves."
    let marked = route.isEmpty ? "" : " The path of the incident has thick frames, thick lines and a tick."
    return size + marked + " The same stands as a list below."
  }

  /// The picture grows with the letters of the page.
  private static func rem(_ length: Int) -> String { "\(Double(length) / 16)rem" }

  // MARK: Lines

  private func writeLine(_ html: Markup, _ part: TreeLayout.Part, _ layout: TreeLayout) {
    guard let (index, row) = part.parent, case .question(let box) = layout.parts[index].content else { return }
    let parent = layout.parts[index]
    let start = (x: parent.x + parent.width, y: parent.y + box.rows[row].top + box.rows[row].height / 2)
    let end = (x: part.x, y: part.y + part.inlet)
    let middle = (start.x + end.x) / 2
    html.element("path")(
      .class("way", isChosen(part, layout) ? "chosen" : ""),
      .named("d", "M\(start.x) \(start.y)C\(middle) \(start.y) \(middle) \(end.y) \(end.x) \(end.y)"))
  }

  /// Whether the path came to this box.
  private func isChosen(_ part: TreeLayout.Part, _ layout: TreeLayout) -> Bool {
    guard let (index, row) = part.parent, case .question(let box) = layout.parts[index].content else { return false }
    return route.isChosen(box.rows[row], of: box.question.id)
  }

  // MARK: Boxes

  private func write(_ html: Markup, _ part: TreeLayout.Part, _ layout: TreeLayout) {
    switch part.content {
    case .question(let box): write(html, box, part)
    case .leaf(let box): write(html, box, part, isChosen: isChosen(part, layout))
    case .again(let id, let lines): write(html, again: id, lines, part, isChosen: isChosen(part, layout))
    }
  }

  private func write(_ html: Markup, _ box: QuestionBox, _ part: TreeLayout.Part) {
    let chosen = route.chosen[box.question.id]
    let isAsked = chosen != nil || route.asking == box.question.id
    html.element("g")(.class("asked-box", isAsked ? "chosen" : "")) {
      frame(html, part)
      link(html, shown.link(box.question.id)) {
        html.element("rect")(
          .class("head"), .named("x", "\(part.x)"), .named("y", "\(part.y)"), .named("width", "\(part.width)"),
          .named("height", "\(box.headHeight)"), .named("rx", "4"))
        let left = part.x + QuestionBox.padding
        let top = part.y + QuestionBox.padding
        text(html, box.lines, x: left, y: top, "wording")
        text(html, box.note, x: left, y: top + box.lines.count * TextSize.line, "small note", step: TextSize.small)
      }
      for row in box.rows {
        let top = part.y + row.top
        let isChosen = route.isChosen(row, of: box.question.id)
        html.element("path")(.class("rule"), .named("d", "M\(part.x) \(top)h\(part.width)"))
        var lines = row.lines
        if isChosen { lines[0] = "✓ " + lines[0] }
        text(
          html, lines, x: part.x + QuestionBox.padding, y: top + 3, isChosen ? "small chosen" : "small",
          step: TextSize.small)
      }
    }
  }

  private func write(_ html: Markup, _ box: LeafBox, _ part: TreeLayout.Part, isChosen: Bool) {
    html.element("g")(.class("leaf-box", isChosen ? "chosen" : "", "leaf-\(box.leaf.priority)")) {
      frame(html, part)
      let left = part.x + LeafBox.padding
      let top = part.y + LeafBox.padding
      html.element("rect")(
        .class("priority"), .named("x", "\(left)"), .named("y", "\(top)"), .named("width", "28"),
        .named("height", "18"), .named("rx", "2"))
      html.element("text")(
        "\(box.leaf.priority)", .class("priority"), .named("x", "\(left + 14)"), .named("y", "\(top + 13)"))
      link(html, shown.link(box.leaf.id)) { text(html, box.title, x: left + 36, y: top, "wording") }
      text(
        html, box.more, x: left, y: top + box.title.count * TextSize.line + 3, "small", step: TextSize.small)
    }
  }

  private func write(
    _ html: Markup, again id: QuestionID, _ lines: [String], _ part: TreeLayout.Part, isChosen: Bool
  ) {
    html.element("g")(.class("again-box", isChosen ? "chosen" : "")) {
      frame(html, part)
      let left = part.x + LeafBox.padding
      let top = part.y + LeafBox.padding
      link(html, shown.link(id)) {
        text(html, ["Goes on at question \(shown.number(id))"], x: left, y: top, "small", step: TextSize.small)
      }
      text(html, lines, x: left, y: top + TextSize.small, "small quiet", step: TextSize.small)
    }
  }

  private func frame(_ html: Markup, _ part: TreeLayout.Part) {
    html.element("rect")(
      .class("frame"), .named("x", "\(part.x)"), .named("y", "\(part.y)"), .named("width", "\(part.width)"),
      .named("height", "\(part.height)"), .named("rx", "4"))
  }

  private func text(_ html: Markup, _ lines: [String], x: Int, y: Int, _ style: String, step: Int = TextSize.line) {
    guard !lines.isEmpty else { return }
    html.element("text")(.class(style), .named("x", "\(x)"), .named("y", "\(y)")) {
      for (index, line) in lines.enumerated() {
        // The space is for those who hear or copy it.
        html.element("tspan")("\(line) ", .named("x", "\(x)"), .named("dy", "\(index == 0 ? TextSize.rise : step)"))
      }
    }
  }
}

/// The path an incident took through a tree.
struct TreeRoute: Hashable, Sendable {
  /// The answer given to each question on the path.
  var chosen: [QuestionID: AnswerKey] = [:]
  /// The branch that was taken after an answer with conditions, by its place.
  var branches: [QuestionID: Int] = [:]
  /// The question that is still to be answered.
  var asking: QuestionID?
  /// When and how questions were answered, in a few words each.
  var notes: [QuestionID: String] = [:]

  var isEmpty: Bool { chosen.isEmpty && asking == nil }

  /// Whether the path has the answer of a row, and went on by its branch.
  func isChosen(_ row: QuestionBox.Row, of question: QuestionID) -> Bool {
    guard chosen[question] == row.answer.key else { return false }
    return row.exit?.branch.map { $0 == branches[question] } ?? true
  }
}
