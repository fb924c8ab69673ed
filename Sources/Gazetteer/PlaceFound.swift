package import Vocabulary

/// What kind of place was found.
package enum PlaceKind: String, CaseIterable, Hashable, Sendable {
  /// A town, a village, a part of one.
  case settlement
  case street
  /// A house with its number.
  case address
  /// Something people know by its name: a shop, a school, a station.
  case landmark
  /// A point that was given as a code or in degrees.
  case point
}

/// One place that a search found.
package struct PlaceFound: Hashable, Sendable {
  /// As it is written into an incident: `Landstrasse 12, Vaduz`.
  package let text: String
  package let kind: PlaceKind
  package let coordinates: Coordinates
  /// What is not as it was asked for, such as a house number that the map does not have; empty where all is.
  package let note: String
  /// The source that has it; nil for a point.
  package let source: SourceKind?
  /// How far the words are from those asked for: 0 the same, below 1.
  package let difference: Double
  /// From the point given; nil where none was.
  package let metres: Double?
}

/// Where places come from, with what its licence asks to be shown.
package enum SourceKind: String, CaseIterable, Hashable, Sendable {
  case openStreetMap = "openstreetmap"
  case geoNames = "geonames"

  package var title: String {
    switch self {
    case .openStreetMap: "OpenStreetMap"
    case .geoNames: "GeoNames"
    }
  }

  /// Shown wherever its data is.
  package var attribution: String {
    switch self {
    case .openStreetMap: "\u{A9} OpenStreetMap contributors"
    case .geoNames: "\u{A9} GeoNames"
    }
  }

  package var licence: String {
    switch self {
    case .openStreetMap: "ODbL 1.0"
    case .geoNames: "CC BY 4.0"
    }
  }

  /// Where the licence is explained.
  package var address: String {
    switch self {
    case .openStreetMap: "https://www.openstreetmap.org/copyright"
    case .geoNames: "https://www.geonames.org/about.html"
    }
  }
}
