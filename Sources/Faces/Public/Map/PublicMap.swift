internal import HTML
internal import PageParts

/// A map beside the field for a point: pressed, or moved under its cross by keys, it fills the field in; what is typed there moves
/// its mark. It shows streets and nothing of the centre. Without script it is not there, and the field is what it was.
struct PublicMap: Sendable {
  let base: MapBase

  /// Where the streets of the part that is shown are asked for.
  static let streetsPath: Path = "/public/streets"

  func write(_ html: Markup) {
    // Where nothing is known of the streets, an empty grid of the whole world helps nobody to say where they are.
    guard base.leaflet != nil, base.isDrawn else { return }
    html.div(.id("map-part"), .hidden()) {
      html.p(.id("map-hint"), .class("hint")) {
        html.text(
          "Or press on the map where it is. With keys: the arrows move the map, plus and minus bring it nearer, ")
        html.text("Enter sets the mark in its middle.")
      }
      base.writeBox(
        html, streets: PublicMap.streetsPath, role: "application", label: "Map, to set the point",
        describedBy: "map-hint")
      base.writeCredits(html)
      html.p {
        html.button("Set the mark in the middle", .type(.button), .id("map-middle"))
        html.span("", .id("map-said"), .role("status"))
      }
    }
  }
}
