internal import Account
internal import Deployment
internal import HTML
internal import Incident
internal import Vocabulary

/// Every unit there is: type, skills, home, state, how long on duty, where it was seen last; and the forms of its own life.
struct UnitsPage: Sendable {
  let outlook: Outlook
  let forms: Forms
  let narrowing: UnitNarrowing
  /// Types and skills by code and title, as the pack in force names them.
  let types: [(code: String, title: String)]
  let skills: [(code: String, title: String)]
  /// The references of the incidents units are on.
  let references: [IncidentID: Reference]

  static let states = ["available", "busy", "unavailable", "off-duty"]

  static func state(_ phase: UnitState.Phase) -> String {
    switch phase {
    case .unregistered: "unregistered"
    case .available, .returning: "available"
    case .busy: "busy"
    case .unavailable: "unavailable"
    case .offDuty: "off-duty"
    }
  }

  private var units: [(key: CallSign, value: UnitState)] {
    outlook.fleet.filter { sign, unit in
      unit.phase != .unregistered && narrowing.fits(sign, unit, at: outlook.now)
    }
    .sorted {
      ($0.value.phase.rank, narrowing.ways[$0.key]?.order ?? .infinity, $0.key)
        < ($1.value.phase.rank, narrowing.ways[$1.key]?.order ?? .infinity, $1.key)
    }
  }

  func write(_ html: Markup) {
    html.section(.class("keeping")) {
      html.h1("Units")
      writeNarrowing(html)
      writeCover(html)
      writeTable(html)
    }
    guard forms.may(.keepUnits) else { return }
    html.section(.class("keeping", "pane-forms")) { FleetForms(forms: forms, fleet: outlook.fleet).write(html) }
    html.div(.class("columns", "keeping")) { UnitKeepingForms(page: self).write(html) }
  }

  private func writeNarrowing(_ html: Markup) {
    html.form(.method(.get), .action("/units"), .class("inline"), .id("narrow")) {
      if let words = narrowing.attempt?.words {
        html.p(words, .class("refusal"), .id("narrow-refusal"), .role("alert"))
      }
      let fields = Fields(html: html, form: "narrow", attempt: narrowing.attempt)
      fields.choice("type", "Type", [("", "every type")] + types.map { ($0.code, $0.title) }, chosen: narrowing.type)
      fields.choice("skill", "Skill", [("", "any skill")] + skills.map { ($0.code, $0.title) }, chosen: narrowing.skill)
      fields.choice(
        "state", "State", [("", "every state")] + UnitsPage.states.map { ($0, $0.replacing("-", with: " ")) },
        chosen: narrowing.state)
      fields.text(
        "hours-max", "On duty", value: narrowing.hoursMax.map(Self.figure) ?? "", hint: "hours at most",
        required: false)
      fields.text("near", "Near", value: narrowing.near.map { "\($0)" } ?? "", hint: "an incident", required: false)
      fields.text(
        "minutes-max", "Way", value: narrowing.minutesMax.map(Self.figure) ?? "", hint: "minutes at most",
        required: false)
      fields.button("Show")
    }
  }

  private static func figure(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  /// How many of each type are free: what is left to send.
  private func writeCover(_ html: Markup) {
    let free = outlook.fleet.values.filter(\.isFree).compactMap(\.type)
    let counts = Dictionary(free.map { ($0.text, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    let words = counts.map { "\($0.value) \(title(of: $0.key))" }.joined(separator: ", ")
    html.p("Free now: \(words.isEmpty ? "nobody" : words).", .class("quiet"))
  }

  func title(of type: String) -> String { types.first { $0.code == type }?.title ?? type }

  private func writeTable(_ html: Markup) {
    let units = units
    guard !units.isEmpty else {
      return html.p(outlook.fleet.isEmpty ? "No unit is registered." : "No unit is like that.", .class("quiet"))
    }
    html.table(.class("list")) {
      html.caption("Units", .class("unseen"))
      let headings = ["Unit", "Number", "Type", "Skills", "Home", "State", "On duty"]
      html.headings(headings + (narrowing.near == nil ? [] : ["Way"]) + ["Seen"])
      html.tbody { for (sign, unit) in units { write(html, sign, unit) } }
    }
  }

  private func write(_ html: Markup, _ sign: CallSign, _ unit: UnitState) {
    html.tr {
      html.th(.scope(.row)) { html.bdi(sign.text) }
      html.cell("Number") { html.bdi(unit.number ?? "") }
      html.cell("Type", unit.type.map { title(of: $0.text) } ?? "")
      html.cell(
        "Skills",
        unit.skills.map { skill in skills.first { $0.code == skill.text }?.title ?? skill.text }.sorted()
          .joined(separator: ", "))
      html.cell("Home", unit.home?.text ?? "")
      html.cell("State") {
        html.text(unit.phase.words)
        if case .busy(let incident, _) = unit.phase, let reference = references[incident] {
          html.text(" on ")
          html.a("\(reference)", .href("/control/\(reference)"))
        }
      }
      html.cell("On duty") {
        guard let since = unit.onDutySince else { return }
        DueWords.writeSince(html, since, at: outlook.now)
        if let end = unit.dutyEnds { html.text(", until \(outlook.soon(end))") }
      }
      if narrowing.near != nil { html.cell("Way", narrowing.ways[sign]?.words ?? "not known") }
      html.cell("Seen", seen(sign, unit))
    }
  }

  private func seen(_ sign: CallSign, _ unit: UnitState) -> String {
    guard let position = unit.position else { return "no position" }
    guard !outlook.unplaced.contains(sign) else { return "not shown" }
    let age = Int64(max(0, min(1e9, outlook.now.seconds(since: position.at))))
    return "\(position.coordinates.words), \(spoken(seconds: age)) ago"
  }
}
