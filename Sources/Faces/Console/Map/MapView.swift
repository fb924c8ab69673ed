internal import Gazetteer
internal import HTML

/// The map itself; without script, or without Leaflet, the lists beside it say the same and a sentence says that.
struct MapView {
  let base: MapBase

  /// `isLarge` where nothing else needs the room; with `hasTitle` false something around it is called the map.
  /// With `fitsAll` it begins with all there is, else with what the page is about.
  func write(_ html: Markup, isLarge: Bool = false, hasTitle: Bool = true, fitsAll: Bool = false) {
    html.section(.id("map-section"), .class("map-section", isLarge ? "large" : ""), .aria("labelledby", "map-title")) {
      html.div(.class("head")) {
        html.h2("Map", .id("map-title"), .when(!hasTitle, .class("unseen")))
        html.span(.class("actions")) {
          html.span(.id("map-count"), .class("quiet"), .role("status"))
          html.button("Show all", .type(.button), .id("map-all"), .hidden())
        }
      }
      if base.leaflet == nil {
        html.p("The map was not set up on this server (bin/setup fetches it); the lists say the same.", .class("quiet"))
      } else {
        html.p("The map needs script; the lists say the same.", .id("map-absent"), .class("quiet"))
        let bounds = base.gazetteer?.bounds.map { "\($0.south),\($0.west),\($0.north),\($0.east)" }
        html.div(
          .id("map"), .class("map"), .role("region"), .aria("label", "Map; arrow keys move it, plus and minus zoom"),
          .hidden(), .data("streets", path: "/map/streets"),
          .when(base.tiles != nil, .data("tiles", base.tiles?.template ?? "")),
          .when(bounds != nil, .data("bounds", bounds ?? "")), .when(fitsAll, .data("fits-all", "yes")))
        writeCredits(html)
      }
    }
  }

  /// Who made what is drawn; always in sight, as their licences ask.
  private func writeCredits(_ html: Markup) {
    let credits = base.gazetteer?.credits ?? []
    guard !credits.isEmpty || base.tiles != nil else { return }
    html.p(.id("map-credits"), .class("credits")) {
      if let tiles = base.tiles { html.text(tiles.attribution) }
      for (place, credit) in credits.enumerated() {
        if place > 0 || base.tiles != nil { html.text(" \u{B7} ") }
        html.a(credit.words, .href(outside: credit.address))
      }
    }
  }
}
