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
  /// What is asked of the list. The first that cannot be is said beside its field; it narrows nothing.
  func narrowing(_ asked: Form, for visitor: Visitor) async throws -> UnitNarrowing {
    var narrowing = UnitNarrowing(
      type: asked["type"] ?? "", skill: asked["skill"] ?? "", state: asked["state"] ?? "")
    do {
      narrowing.hoursMax = try number(asked, "hours-max", "hours", 1_000)
      let minutesMax = try number(asked, "minutes-max", "minutes", 10_000)
      guard let text = said(asked, "near") else {
        guard minutesMax == nil else {
          throw Unfit("near", "Say in Near to which incident the way is, as 261123-0042.")
        }
        return narrowing
      }
      guard let incident = try await desk.incident(named: text), case let life = try await desk.life(incident),
        life.log.isOpenTo(visitor.actor)
      else {
        throw Unfit(
          "near", "Expected the reference of an incident that is open to you, found \(Malformed.excerpt(text)).")
      }
      try await desk.noteLook(at: incident, life, by: visitor.actor)
      narrowing.ways = try await ways(to: life, areTimed: minutesMax != nil)
      (narrowing.near, narrowing.minutesMax) = (life.log.reference, minutesMax)
    } catch let unfit as Unfit {
      narrowing.attempt = Attempt(form: "narrow", fields: asked, words: unfit.words, field: unfit.field)
    }
    return narrowing
  }

  private func ways(to life: Life, areTimed: Bool) async throws -> [CallSign: Way] {
    do throws(NoWays) { return try await desk.ways(to: life, areTimed: areTimed) } catch {
      switch error {
      case .noPoint: throw Unfit("near", error.description)
      case .noSpeeds: throw Unfit("minutes-max", error.description)
      }
    }
  }

  private func number(_ asked: Form, _ field: String, _ what: String, _ most: Double) throws -> Double? {
    guard let text = said(asked, field) else { return nil }
    if let number = Double(text), (0...most).contains(number) { return number }
    throw Unfit(field, "Expected \(what) from 0 to \(Int(most)), such as 8, found \(Malformed.excerpt(text)).")
  }

  private func said(_ asked: Form, _ field: String) -> String? {
    let words = (asked[field] ?? "").split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
