internal import HTML
internal import Orders

/// What came of a typed line: whether it was done, what it says, and the nearest line that would be taken.
struct TypedAnswer {
  let answer: CommandAnswer

  func write(_ html: Markup) {
    html.p(.class(answer.isDone ? "done" : "refusal")) {
      html.code(answer.line)
      html.text(answer.isDone ? " done" : " was not done")
    }
    if !answer.lines.isEmpty { html.pre(answer.lines.joined(separator: "\n"), .tabIndex(0)) }
    if let nearest = answer.nearest {
      html.p {
        html.text("Nearest: ")
        html.code(nearest, .id("command-nearest"))
      }
    }
  }
}
