internal import Account
internal import HTML
internal import Vocabulary

/// A page about the centre itself: who and what is there, what was referred to it, how high things are, what it knows.
enum CentrePage: String, CaseIterable, Sendable {
  case units, shift, referred, levels, places, callers, search, wallboard

  var path: Path {
    switch self {
    case .units: "/units"
    case .shift: "/shift"
    case .referred: "/referred"
    case .levels: "/levels"
    case .places: "/places"
    case .callers: "/callers"
    case .search: "/search"
    case .wallboard: "/wallboard"
    }
  }

  /// Where its changes come from.
  var livePath: Path {
    switch self {
    case .units: "/live/centre/units"
    case .shift: "/live/centre/shift"
    case .referred: "/live/centre/referred"
    case .levels: "/live/centre/levels"
    case .places: "/live/centre/places"
    case .callers: "/live/centre/callers"
    case .search: "/live/centre/search"
    case .wallboard: "/live/centre/wallboard"
    }
  }

  var title: String {
    switch self {
    case .units: "Units"
    case .shift: "Shift"
    case .referred: "Referred"
    case .levels: "Levels"
    case .places: "Places"
    case .callers: "Callers"
    case .search: "Search"
    case .wallboard: "Wallboard"
    }
  }

  /// Whoever may look may open them; each form on them needs its own permission.
  var need: Need {
    switch self {
    // Nobody touches a wall, so its session locks after a while; what it shows names no caller and no place.
    case .wallboard: .lockedToo(.look)
    case .units, .shift, .referred, .levels, .places, .callers, .search: .action(.look)
    }
  }

  /// The streams by which it goes out of date.
  var kinds: [StreamName.Kind] {
    switch self {
    case .units: [.unit]
    // Who owns what, and what is owed first, stands there too.
    case .shift: [.shift, .incident]
    // And what was offered to partners.
    case .referred: [.contact, .incident]
    case .levels: [.incident]
    case .places: [.place]
    case .callers: [.caller]
    case .search, .wallboard: []
    }
  }
}
