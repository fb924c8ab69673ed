internal import HTML

/// Names and what they stand for, side by side as far as there is room.
struct FactsList: Sendable {
  /// Longer words take the room of two.
  private static let narrowMax = 40

  let facts: [(name: String, words: String)]

  func write(_ html: Markup) {
    html.dl(.class("facts")) {
      for (name, words) in facts {
        html.div(.class(words.count > FactsList.narrowMax ? "wide" : "")) {
          html.dt(name)
          html.dd { html.bdi(words) }
        }
      }
    }
  }
}
