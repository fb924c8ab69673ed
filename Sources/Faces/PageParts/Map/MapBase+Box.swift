internal import Gazetteer
package import HTML

extension MapBase {
  /// Where Leaflet draws; hidden until it does. `streets` is where the part that is shown is asked for; `describedBy` is the id of
  /// what says how it is used; with `fitsAll` it begins with all there is.
  package func writeBox(
    _ html: Markup, streets: Path, role: StaticString, label: String, describedBy: String? = nil, fitsAll: Bool = false
  ) {
    let bounds = gazetteer?.bounds.map { "\($0.south),\($0.west),\($0.north),\($0.east)" }
    html.div(
      .id("map"), .class("map"), .role(role), .aria("label", label),
      .when(describedBy != nil, .aria("describedby", describedBy ?? "")), .hidden(), .data("streets", path: streets),
      .when(tiles != nil, .data("tiles", tiles?.template ?? "")),
      .when(bounds != nil, .data("bounds", bounds ?? "")), .when(fitsAll, .data("fits-all", "yes")))
  }

  /// Who made what is drawn; always in sight, as their licences ask.
  package func writeCredits(_ html: Markup) {
    let credits = gazetteer?.credits ?? []
    guard !credits.isEmpty || tiles != nil else { return }
    html.p(.id("map-credits"), .class("credits")) {
      if let tiles { html.text(tiles.attribution) }
      for (place, credit) in credits.enumerated() {
        if place > 0 || tiles != nil { html.text(" \u{B7} ") }
        html.a(credit.words, .href(outside: credit.address))
      }
    }
  }
}
