internal import Deployment
internal import Desk
internal import Incident
internal import IncidentLog
internal import Orders
internal import Vocabulary

/// What the list of units is narrowed to; nil and empty for everything.
struct UnitNarrowing: Sendable {
  var type = ""
  var skill = ""
  var state = ""
  /// The most hours on duty; units that are off duty have none.
  var hoursMax: Double?
  /// An incident to which the ways are told.
  var near: Reference?
  var ways: [CallSign: Way] = [:]
  /// The longest way.
  var minutesMax: Double?
  /// As it was typed, with what is wrong where something is.
  var attempt: Attempt?

  func fits(_ sign: CallSign, _ unit: UnitState, at now: Moment) -> Bool {
    guard type.isEmpty || unit.type?.text == type, skill.isEmpty || unit.skills.contains(where: { $0.text == skill })
    else { return false }
    guard state.isEmpty || UnitsPage.state(unit.phase) == state else { return false }
    if let hoursMax, Double(unit.dutySeconds(at: now) ?? 0) > hoursMax * 3_600 { return false }
    guard let minutesMax else { return true }
    return ways[sign]?.seconds.map { $0 <= minutesMax * 60 } ?? false
  }
}

extension ConsoleRoutes {
  /// What is asked of the list, as far as it can be read; what is wrong stands beside its field, and narrows nothing.
  func narrowing(_ asked: Form, for visitor: Visitor) async throws -> UnitNarrowing {
    var narrowing = UnitNarrowing(
      type: asked["type"] ?? "", skill: asked["skill"] ?? "", state: asked["state"] ?? "")
    func refuse(_ words: String, _ field: String) {
      narrowing.attempt = Attempt(form: "narrow", fields: asked, words: words, field: field)
    }
    func number(_ field: String, _ what: String, _ most: Double) -> Double? {
      guard let text = said(asked, field) else { return nil }
      if let number = Double(text), (0...most).contains(number) { return number }
      refuse("Expected \(what) from 0 to \(Int(most)), such as 8, found \(Malformed.excerpt(text)).", field)
      return nil
    }
    narrowing.hoursMax = number("hours-max", "hours", 1_000)
    narrowing.minutesMax = number("minutes-max", "minutes", 10_000)
    if let text = said(asked, "near") {
      guard let incident = try await desk.incident(named: text), case let life = try await desk.life(incident),
        life.log.isOpenTo(visitor.actor)
      else {
        refuse("Expected the reference of an incident that is open to you, found \(Malformed.excerpt(text)).", "near")
        return narrowing
      }
      guard life.log.location?.coordinates != nil else {
        refuse("The place of \(text) has no coordinates, so that no way to it is known.", "near")
        return narrowing
      }
      try await desk.noteLook(at: incident, life, by: visitor.actor)
      narrowing.near = life.log.reference
      narrowing.ways = await desk.ways(to: life)
    }
    guard narrowing.minutesMax != nil, narrowing.attempt == nil else { return narrowing }
    if narrowing.near == nil {
      refuse("Say in Near to which incident the way is, as 261123-0042.", "near")
      narrowing.minutesMax = nil
    } else if narrowing.ways.values.allSatisfy({ $0.seconds == nil }) {
      refuse(
        "The procedures name no speeds, so that nobody knows how long a way takes; leave the minutes out.",
        "minutes-max")
      narrowing.minutesMax = nil
    }
    return narrowing
  }

  private func said(_ asked: Form, _ field: String) -> String? {
    let words = (asked[field] ?? "").split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
