internal import Vocabulary

/// What escalation.yaml says: how long things may take, who is asked at each level, what raises a level by itself.
struct EscalationFile {
  let terms: Terms
  /// Whether no level was lost in reading.
  let areLevelsRead: Bool
  let mentions: [Mention]
  /// The facts that triggers look for, each with where it stands.
  let triggerFacts: [TriggerFact]

  typealias TriggerFact = (fact: FactCode, place: Place)

  private static let keys = ["clocks", "known_incident_after", "fallback", "levels", "triggers"]

  init?(_ node: YamlNode, file: String, report: Report) {
    guard let fields = Fields(node, "the file", known: EscalationFile.keys, file: file, report: report) else {
      return nil
    }
    let standard = Terms.standard
    let clocks = ClockTerms(fields)
    let known = fields.number(
      "known_incident_after", in: 1...PackLimits.contactsMax, absent: standard.knownIncidentAfter)
    let fallback =
      fields.node("fallback") == nil ? standard.fallback : fields.identifier("fallback", as: ActorID.self)
    let findingsBefore = report.findings.count
    let levels = EscalationFile.levels(fields)
    areLevelsRead = report.findings.count == findingsBefore
    let triggers = TriggerReading(fields)
    mentions = triggers.mentions
    triggerFacts = triggers.facts
    guard let known, let fallback else { return nil }
    terms = Terms(
      clocks: clocks, knownIncidentAfter: known, fallback: fallback, levels: levels, triggers: triggers.triggers)
  }

  /// From the lowest level up, each once.
  private static func levels(_ fields: Fields) -> [LevelTerms] {
    var levels: [EscalationLevel: LevelTerms] = [:]
    var seen: Set<EscalationLevel> = []
    for node in fields.list("levels", of: "levels") ?? [] {
      guard
        let item = Fields(
          node, "the level", known: ["level", "title", "who", "accept_within"], file: fields.file,
          report: fields.report)
      else { continue }
      let level = item.level("level", from: .supervisor)
      let title = item.text("title")
      let who = item.identifiers("who", as: ActorID.self, isNeeded: true)
      let seconds = item.number("accept_within", in: 1...PackLimits.targetSecondsMax)
      guard let level else { continue }
      if !seen.insert(level).inserted {
        item.wrong("level", expected: "a level that stands nowhere else in the list", mend: "join the two")
      }
      // A level that lacks something is refused, but what refers to it is not wrong for that.
      levels[level] = LevelTerms(level: level, title: title ?? "", who: who.map(\.name), acceptSeconds: seconds ?? 1)
    }
    return levels.values.sorted { $0.level < $1.level }
  }
}

extension ClockTerms {
  static let clocks: [(key: String, path: any WritableKeyPath<ClockTerms, Int64> & Sendable)] = [
    ("question", \.question), ("locate", \.locate), ("assess", \.assess), ("acknowledge", \.acknowledge),
    ("welfare", \.welfare), ("roll_call", \.rollCall), ("second_look", \.secondLook), ("accept", \.accept),
    ("hand_off", \.handOff), ("close", \.close), ("call_back", \.callBack),
  ]

  /// The standard clocks, save those that the file sets.
  fileprivate init(_ fields: Fields) {
    self.init()
    let known = ["answer"] + ClockTerms.clocks.map(\.key)
    guard let item = fields.inner("clocks", known: known) else { return }
    let seconds = 1...PackLimits.targetSecondsMax
    for (key, path) in ClockTerms.clocks {
      if let number = item.number(key, in: seconds, absent: self[keyPath: path]) { self[keyPath: path] = number }
    }
    guard let answers = item.inner("answer", known: Urgency.allCases.map(\.rawValue)) else { return }
    for urgency in Urgency.allCases {
      guard let number = answers.number(urgency.rawValue, in: seconds, absent: answer[urgency]) else { continue }
      answer[urgency] = number
    }
  }
}
