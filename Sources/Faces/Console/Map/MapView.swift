internal import HTML
internal import PageParts

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
        base.writeBox(
          html, streets: "/map/streets", role: "region", label: "Map; arrow keys move it, plus and minus zoom",
          fitsAll: fitsAll)
        base.writeCredits(html)
      }
    }
  }
}
