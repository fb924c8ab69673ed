internal import HTML
internal import Procedure
internal import Vocabulary

/// What the decisions of a pack take, drawn from left to right: answers and facts, then decisions, each behind what it takes.
struct RequirementGraph: Sendable {
  /// A name in the picture.
  struct Box: Sendable {
    let name: String
    let lines: [String]
    let isDecision: Bool
    /// Whether it had a part in what an incident came to.
    let isChosen: Bool
    let x: Int
    let y: Int
    let height: Int
  }

  static let boxWidth = 190
  private static let columnGap = 70
  private static let space = 12
  /// The most boxes that are drawn; more could not be read.
  private static let boxesMax = 300

  let boxes: [Box]
  /// From what is taken to what takes it, by their places.
  let lines: [(from: Int, to: Int)]
  let width: Int
  let height: Int
  let isTooLarge: Bool

  /// With what was found for an incident, the boxes that had a part in it are marked.
  init(_ tables: [TableSummary], found: DecisionsFound? = nil) {
    let inputs = Set(tables.flatMap(\.takes)).subtracting(tables.map(\.name)).sorted()
    isTooLarge = inputs.count + tables.count > RequirementGraph.boxesMax
    var columns = [inputs]
    var column = inputs.reduce(into: [:]) { $0[$1] = 0 }
    for table in tables {
      let place = (table.takes.compactMap { column[$0] }.max() ?? 0) + 1
      column[table.name] = place
      while columns.count <= place { columns.append([]) }
      columns[place].append(table.name)
    }
    let decisions = Set(tables.map(\.name))
    var boxes: [Box] = []
    var places: [String: Int] = [:]
    var bottom = 0
    for (index, names) in columns.enumerated() {
      var y = TreeLayout.margin
      for name in names {
        let value = found?.values[name].map { LineBreaking.lines($0, width: 26, countMax: 2) } ?? []
        let lines = LineBreaking.lines(name, width: 24, countMax: 3) + value
        let height = lines.count * TextSize.line + 14
        places[name] = boxes.count
        boxes.append(
          Box(
            name: name, lines: lines, isDecision: decisions.contains(name),
            isChosen: found?.names.contains(name) ?? false,
            x: TreeLayout.margin + index * (RequirementGraph.boxWidth + RequirementGraph.columnGap), y: y,
            height: height))
        y += height + RequirementGraph.space
      }
      bottom = max(bottom, y)
    }
    self.boxes = boxes
    lines = tables.flatMap { table in
      table.takes.compactMap { name in
        guard let from = places[name], let to = places[table.name] else { return nil }
        return (from, to)
      }
    }
    width = columns.count * (RequirementGraph.boxWidth + RequirementGraph.columnGap)
    height = bottom + TreeLayout.margin
  }

  /// The drawing alone, without what stands around it.
  func write(_ html: Markup) {
    for line in lines {
      let (from, to) = (boxes[line.from], boxes[line.to])
      let start = (x: from.x + RequirementGraph.boxWidth, y: from.y + from.height / 2)
      let end = (x: to.x, y: to.y + to.height / 2)
      let middle = (start.x + end.x) / 2
      html.element("path")(
        .class("way", from.isChosen && to.isChosen ? "chosen" : ""),
        .named("d", "M\(start.x) \(start.y)C\(middle) \(start.y) \(middle) \(end.y) \(end.x) \(end.y)"))
    }
    for box in boxes {
      html.element("g")(.class(box.isDecision ? "asked-box" : "again-box", box.isChosen ? "chosen" : "")) {
        html.element("rect")(
          .class("frame"), .named("x", "\(box.x)"), .named("y", "\(box.y)"),
          .named("width", "\(RequirementGraph.boxWidth)"), .named("height", "\(box.height)"),
          .named("rx", box.isDecision ? "2" : "14"))
        html.element("text")(
          .class(box.isDecision ? "wording" : "small"), .named("x", "\(box.x + 10)"), .named("y", "\(box.y + 5)")
        ) {
          for (index, line) in box.lines.enumerated() {
            html.element("tspan")(
              "\(line) ", .named("x", "\(box.x + 10)"),
              .named("dy", "\(index == 0 ? TextSize.rise : TextSize.line)"))
          }
        }
      }
    }
  }
}
