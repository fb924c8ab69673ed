internal import Assessment
internal import Deployment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import Vocabulary

/// What the map shows of an entry of a list; it stands in the entry, unseen, so that both always say the same.
///
/// The entry's words, its link and how pressing it is are the mark's too; only what is not to be read there is said here.
struct MapPin {
  /// Tells it from all others, whatever changes about it.
  let key: String
  /// `p1` to `p5`, `unknown`, or `unit`: the shape.
  let shape: String
  let point: Coordinates
  /// What is written on it; nil for the priority.
  var letters: String?
  /// What it is, where no entry says so: the page itself is about it, and the map begins there.
  var words: String?
  var link: Path?

  func write(_ html: Markup) {
    html.span(
      .class("pin-data"), .hidden(), .data("pin", key), .data("shape", shape),
      .data("at", "\(point.latitude),\(point.longitude)"), .when(letters != nil, .data("letters", letters ?? "")),
      .when(words != nil, .data("words", words ?? "")), link.map { .data("link", path: $0) } ?? .hidden(false))
  }

  private static let characterCountMax = 90

  // MARK: Incidents

  private static func shape(_ priority: Priority?) -> String {
    switch priority {
    case .p1: "p1"
    case .p2: "p2"
    case .p3: "p3"
    case .p4: "p4"
    case .p5: "p5"
    case nil: "unknown"
    }
  }

  /// nil where it is not known where it is, or may not be told.
  init?(_ line: BoardLine) {
    guard let point = line.coordinates, let reference = line.reference else { return nil }
    key = "incident-\(reference)"
    shape = MapPin.shape(line.priority)
    self.point = point
  }

  /// As the page shows it: withheld already where it has to be.
  init?(_ page: IncidentPage) {
    guard let point = page.life.log.location?.coordinates, let reference = page.life.log.reference else { return nil }
    key = "incident-\(reference)"
    shape = MapPin.shape(page.life.assessment.priority)
    let place = page.life.log.location.map { Words.shortened("\($0.place)", to: 60) } ?? ""
    let letters = page.life.assessment.priority.map { "\($0)" } ?? "no priority yet"
    words = "\(letters), \(Words.shortened(page.natureWords, to: MapPin.characterCountMax)), \(place), \(reference)"
    self.point = point
    link = "/control/\(reference)"
  }

  // MARK: Units

  /// nil where its position is not known, or would tell where a restricted incident is.
  init?(_ sign: CallSign, _ unit: UnitState, _ outlook: Outlook) {
    guard let position = unit.position, unit.phase != .unregistered else { return nil }
    guard !outlook.unplaced.contains(sign) else { return nil }
    let age = MapPin.age(outlook.now.seconds(since: position.at))
    key = "unit-\(sign)"
    shape = "unit"
    letters = "\(Words.shortened(sign.text, to: 12)) \u{B7} \(MapPin.state(unit.phase)) \u{B7} \(age)"
    point = position.coordinates
  }

  /// As short as fits a mark.
  private static func state(_ phase: UnitState.Phase) -> String {
    switch phase {
    case .unregistered: "?"
    case .offDuty: "off"
    case .available: "free"
    case .returning: "back"
    case .unavailable: "out"
    case .busy(_, let step): step == .atScene ? "scene" : step.words
    }
  }

  /// How long ago, no finer than a minute: what is shown of it changes no more often.
  static func age(_ seconds: Double) -> String {
    switch max(0, min(seconds, 1e9)) {
    case ..<60: "<1\u{A0}min"
    case ..<3_600: "\(Int(seconds / 60))\u{A0}min"
    case ..<172_800: "\(Int(seconds / 3_600))\u{A0}h"
    default: "\(Int(min(seconds, 1e9) / 86_400))\u{A0}d"
    }
  }
}
