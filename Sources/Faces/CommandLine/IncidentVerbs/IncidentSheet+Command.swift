internal import Escalation
internal import Incident
internal import Procedure
internal import Vocabulary

/// Levels and command as programs and people read them: reports, who held which role from when, and what they decided.
extension IncidentSheet.Level {
  init(_ life: Life, _ now: Moment) {
    level = life.escalation.level.rawValue
    words = life.escalation.terms.level(life.escalation.level)?.title ?? life.escalation.level.words
    asked = life.escalation.asked?.who.text
    acceptBy = life.escalation.asked?.acceptBy.rfc3339
    acceptedBy = life.escalation.raisings.last?.acceptedBy?.text
    distances = life.distances(at: now).map {
      IncidentSheet.Distance(
        trigger: $0.trigger.text, level: $0.level.rawValue, words: $0.words, due: $0.due?.rfc3339)
    }
    alarms = life.escalation.alarms.map { IncidentSheet.Alarm($0, life.escalation.useless[$0.entry]) }
    roles = life.escalation.roles.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value.text }
    turns = life.escalation.turns.map {
      IncidentSheet.Turn(role: $0.role.rawValue, actor: $0.actor.text, from: $0.from.rfc3339)
    }
    reports = life.escalation.reports.map { report in
      IncidentSheet.Methane(
        fields: report.fields.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value.description },
        actor: report.actor.text, happened: report.happened.rfc3339)
    }
    decisions = life.escalation.decisions.map { taken in
      IncidentSheet.Decided(
        entry: taken.entry, role: taken.role.rawValue, actor: taken.actor.text, happened: taken.happened.rfc3339,
        situation: taken.decision.situation.description, options: taken.decision.options.description,
        choice: taken.decision.choice.description, why: taken.decision.why.description)
    }
  }
}

extension IncidentSheet {
  struct Turn: Encodable, Sendable {
    let role, actor, from: String
  }

  /// What interrupted people: a `trigger` or a `clock` by its name.
  struct Alarm: Encodable, Sendable {
    let entry: Int64
    let kind, name: String
    /// Why it was of no use, where somebody says so.
    let useless: String?

    init(_ alarm: EscalationState.Alarm, _ useless: EscalationState.Useless?) {
      entry = alarm.entry
      self.useless = useless?.why
      switch alarm.cause {
      case .trigger(let name): (kind, self.name) = ("trigger", name.text)
      case .clock(let name): (kind, self.name) = ("clock", name)
      }
    }

    var line: String {
      "  alarm, entry \(entry): \(kind) \(shown(name))\(useless.map { ", of no use: \(shown($0))" } ?? "")"
    }
  }

  /// A report by METHANE; a field that was erased says so.
  struct Methane: Encodable, Sendable {
    let fields: [String: String]
    let actor, happened: String
  }

  struct Decided: Encodable, Sendable {
    let entry: Int64
    let role, actor, happened: String
    let situation, options, choice, why: String
  }

  /// Reports, turns and decisions, the oldest first of each.
  func commandLines(_ clock: LocalTime) -> [String] {
    func at(_ text: String) -> String {
      do { return clock.text(try Moment(rfc3339: text)) } catch { return text }
    }
    let turns = escalation.turns.map { "  \(at($0.from))  \(shown($0.actor)) takes \($0.role)" }
    let reports = escalation.reports.flatMap { report in
      ["  METHANE  \(at(report.happened))  \(shown(report.actor))"]
        + MethaneField.allCases.compactMap { field in
          report.fields[field.rawValue].map { "    \(field.rawValue): \(shown($0))" }
        }
    }
    let decisions = escalation.decisions.flatMap { taken in
      [
        "  \(taken.entry)  \(at(taken.happened))  \(shown(taken.actor)), \(taken.role): \(shown(taken.choice))",
        "    because \(shown(taken.why)); situation: \(shown(taken.situation)); options: \(shown(taken.options))",
      ]
    }
    let all = reports + turns + decisions
    return all.isEmpty ? [] : ["command"] + all
  }
}
