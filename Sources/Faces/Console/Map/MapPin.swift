internal import Assessment
internal import Deployment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import Vocabulary

/// What the map shows of an entry of a list; it stands in the entry, unseen, so that both always say the same.
struct MapPin {
  /// Tells it from all others, whatever changes about it.
  let key: String
  /// `p1` to `p5`, `unknown`, or `unit`: the shape.
  let shape: String
  /// What is written on it.
  let letters: String
  /// What it is, in words.
  let words: String
  let point: Coordinates
  /// How pressing it is, by the stylesheet's class.
  var urgency = ""
  var link: Path?
  /// Whether the map begins here.
  var isFocus = false

  func write(_ html: Markup) {
    html.span(
      .class("pin-data"), .hidden(), .data("pin", key), .data("shape", shape), .data("letters", letters),
      .data("words", words), .data("at", "\(point.latitude),\(point.longitude)"), .data("urgency", urgency),
      link.map { .data("link", path: $0) } ?? .hidden(false), .when(isFocus, .data("focus", "yes")))
  }

  private static let characterCountMax = 90

  // MARK: Incidents

  static func shape(_ priority: Priority?) -> String { priority.map { "p\($0.rawValue)" } ?? "unknown" }

  /// nil where it is not known where it is, or may not be told.
  init?(_ line: BoardLine, _ outlook: Outlook) {
    guard let point = line.coordinates, let reference = line.reference else { return nil }
    key = "incident-\(reference)"
    shape = MapPin.shape(line.priority)
    letters = line.priority.map { "\($0)" } ?? "?"
    let place = line.place.map { Words.shortened("\($0)", to: 60) } ?? ""
    words = [
      letters, Words.shortened(line.nature ?? "Not yet assessed", to: MapPin.characterCountMax), place, "\(reference)",
      DueWords.text(line.next.due, at: outlook.now),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    self.point = point
    urgency = outlook.urgency(line.next.due).rawValue
    link = "/control/\(reference)"
  }

  /// As the page shows it: withheld already where it has to be.
  init?(_ page: IncidentPage) {
    guard let point = page.life.log.location?.coordinates, let reference = page.life.log.reference else { return nil }
    key = "incident-\(reference)"
    shape = MapPin.shape(page.life.assessment.priority)
    letters = page.life.assessment.priority.map { "\($0)" } ?? "?"
    let place = page.life.log.location.map { Words.shortened("\($0.place)", to: 60) } ?? ""
    words = "\(letters), \(Words.shortened(page.natureWords, to: MapPin.characterCountMax)), \(place), \(reference)"
    self.point = point
    urgency = page.life.nextAction.map { page.outlook.urgency($0.due).rawValue } ?? ""
    link = "/control/\(reference)"
    isFocus = true
  }

  // MARK: Units

  /// nil where its position is not known, or would tell where a restricted incident is.
  init?(_ sign: CallSign, _ unit: UnitState, _ outlook: Outlook) {
    guard let position = unit.position, unit.phase != .unregistered else { return nil }
    if case .busy(let incident, _) = unit.phase, outlook.restricted.contains(incident) { return nil }
    let age = MapPin.age(outlook.now.seconds(since: position.at))
    key = "unit-\(sign)"
    shape = "unit"
    letters = "\(Words.shortened(sign.text, to: 12)) \u{B7} \(MapPin.state(unit.phase)) \u{B7} \(age)"
    words = "Unit \(sign), \(unit.phase.words), position \(age) old"
    point = position.coordinates
    urgency = unit.isFree ? "free" : ""
    link = "#unit-\(sign)"
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

  private static func age(_ seconds: Double) -> String {
    switch max(0, min(seconds, 1e9)) {
    case ..<60: "<1\u{A0}min"
    case ..<3_600: "\(Int(seconds / 60))\u{A0}min"
    case ..<172_800: "\(Int(seconds / 3_600))\u{A0}h"
    default: "\(Int(min(seconds, 1e9) / 86_400))\u{A0}d"
    }
  }
}
