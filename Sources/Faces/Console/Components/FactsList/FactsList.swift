internal import HTML

/// Names and what they stand for, side by side as far as there is room.
struct FactsList: Sendable {
  let facts: [(name: String, words: String)]

  func write(_ html: Markup) {
    html.dl(.class("facts")) {
      for (name, words) in facts {
        html.div {
          html.dt(name)
          html.dd { html.bdi(words) }
        }
      }
    }
  }
}
