internal import Vocabulary

extension PackSummary {
  /// The pack as lines of text for people, without control signs; sections that would be empty are left out.
  package var lines: [String] {
    head + section("services", services.map(line)) + section("natures", natures.map(line))
      + section("priorities", priorities.map(line)) + section("facts", facts.map(line))
      + section("dispositions", dispositions.map(line)) + section("unit types", unitTypes.map(line))
      + section("skills", skills.map(line)) + section("eligible", eligible.map(line))
      + section("travel", travel.map { "\($0.type): \($0.kmh) km in a straight line an hour" })
      + section("levels", levels.map(line))
      + section("triggers", triggers.map(line))
      + section("clocks", clocks.map { "\($0.clock): \(spoken(seconds: $0.seconds))" })
      + trees.flatMap { [""] + $0.lines } + tables.flatMap { [""] + $0.lines }
      + section("advice cards", cards.flatMap(lines))
      + section("templates", templates.map(line)) + section("criteria of quality", criteria.map(line))
      + section("regulations", regulations.flatMap(lines))
  }

  private var head: [String] {
    var lines = [
      "\(flat(title)): \(name) \(flat(version))", "hash: \(hash)", "owner: \(flat(owner))",
      "language: \(flat(language)), time zone: \(timezone), to be reviewed by: \(reviewBy)",
      "at most \(questionsMax) questions, \(dispatchQuestionsMax) until something can be sent; "
        + "a threat to life is at least \(lifeThreatAtMost)",
      "callers hear that it is known after \(knownIncidentAfter) contacts; what nobody owns falls to \(fallback)",
    ]
    if !notice.isEmpty { lines.append("notice: \(flat(notice))") }
    return lines + sources.map { "source: \(flat($0))" }
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines.map { "  " + $0 }
  }

  private func line(_ code: TitledCode) -> String { "\(code.code): \(flat(code.title))" }

  private func line(_ service: ServiceSummary) -> String {
    let start = "\(service.name): \(flat(service.title))"
    if let door = service.sendTo {
      return start + "; not ours, send to: \(flat(door))" + (service.say.map { "; say: \(flat($0))" } ?? "")
    }
    return start + (service.tree.map { "; begins with the tree \($0)" } ?? "")
  }

  private func line(_ nature: NatureSummary) -> String {
    "\(nature.code): \(flat(nature.title))"
      + (nature.priorities.isEmpty ? "" : " (\(nature.priorities.joined(separator: ", ")))")
      + (nature.isUnknown ? "; as long as nobody can tell" : "")
  }

  private func line(_ priority: PrioritySummary) -> String {
    "\(priority.priority): \(flat(priority.title)); assign \(spoken(seconds: priority.assign)), "
      + "attend \(spoken(seconds: priority.attend)), update \(spoken(seconds: priority.update))"
  }

  private func line(_ level: LevelSummary) -> String {
    "\(level.level): \(flat(level.title)); asks \(level.who.joined(separator: ", then ")), "
      + "\(spoken(seconds: level.acceptWithin)) each"
  }

  private func line(_ trigger: TriggerSummary) -> String {
    "\(trigger.name): \(trigger.when)\(trigger.atLeast.map { ", where at least \($0)" } ?? "") -> level \(trigger.level); such as: \(flat(trigger.example))"
  }

  private func line(_ rule: EligibilitySummary) -> String {
    "\(flat(rule.rule)): only where \(flat(rule.condition)); otherwise: \(flat(rule.otherwise))"
  }

  private func line(_ criterion: CriterionSummary) -> String {
    "\(flat(criterion.criterion)): \(flat(criterion.words)) Asked for: \(flat(criterion.condition))"
      + (criterion.applies.map { ", where \(flat($0))" } ?? "")
  }

  private func line(_ template: TemplateSummary) -> String {
    "\(flat(template.name)) (\(template.medium), at most \(template.limit) \(template.unit)): \(flat(template.text))"
  }

  private func lines(_ regulation: RegulationSummary) -> [String] {
    var lines = [
      "\(regulation.id): \(flat(regulation.title))", "  asks: \(flat(regulation.words))",
      "  source: \(flat(regulation.source))",
    ]
    if let when = regulation.when { lines.append("  applies: \(when)") }
    let shown = regulation.questions + regulation.steps
    if !shown.isEmpty { lines.append("  shown at: \(shown.joined(separator: ", "))") }
    if let clock = regulation.clock {
      lines.append(
        "  clock: \(spoken(seconds: clock.within)) from \(clock.from), \(clock.who ?? "desk"): \(flat(clock.what)); "
          + "done when \(flat(clock.doneWhen))")
    }
    return lines
  }

  private func lines(_ card: CardSummary) -> [String] {
    [
      "\(card.id): \(flat(card.title)), version \(flat(card.version)), valid until \(card.validUntil)"
        + (card.lifeSaving ? ", life-saving" : ""),
      "  opens: \(card.opens)",
      "  for: " + (card.who.isEmpty ? "everybody" : card.who.map(flat).joined(separator: ", ")),
      "  may say: \(flat(card.maySay))", "  must not say: \(flat(card.mustNotSay))",
      "  where it does not open: \(flat(card.refusal))", "  door: \(flat(card.door))",
    ]
  }
}

/// A text in one line.
func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
