internal import HTML
internal import Procedure

/// A picture on a page of what the decisions of a pack take; with what was found for an incident, of what had a part in it.
struct DecisionPicture: Sendable {
  let tables: [TableSummary]
  var found: DecisionsFound?

  func write(_ html: Markup) {
    let graph = RequirementGraph(tables, found: found)
    guard !graph.isTooLarge else {
      html.p("These are too many decisions for a picture. The tables have them all.")
      return
    }
    html.div(
      .class("picture"), .role("region"), .tabIndex(0),
      .aria("label", "Picture of what the decisions take; scrolls sideways")
    ) {
      html.element("svg")(
        .role("img"), .aria("labelledby", "decisions-title"), .named("width", "\(Double(graph.width) / 16)rem"),
        .named("height", "\(Double(graph.height) / 16)rem"), .named("viewBox", "0 0 \(graph.width) \(graph.height)")
      ) {
        html.element("title")("What is asked and established, and the decisions that take it", .id("decisions-title"))
        graph.write(html)
      }
    }
  }
}
