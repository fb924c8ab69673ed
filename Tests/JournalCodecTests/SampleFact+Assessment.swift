import Assessment
import Procedure
import Vocabulary

/// Samples of what happens while an incident is assessed.
extension SampleFact {
  private static let what = QuestionID(trusted: "what")
  private static let other = AnswerKey(trusted: "other")
  private static let targets = Targets(assignSeconds: 60, attendSeconds: 600, updateSeconds: -1)
  private static let requirement = Requirement(
    types: [UnitType(trusted: "pump"): 2, UnitType(trusted: "Boat"): 1_000_000],
    skills: [Skill(trusted: "é-swim"): 1])

  static let assessment: [AssessmentEvent] = [
    .pinned(version), .started(version, TreeID(trusted: "reported")),
    .shown(what, wording: "What is reported?", within: 45),
    .heard(what, AnswerKey(trusted: "smoke"), quote: PersonalText("purple from the roof")),
    .answered(what, other, words: "Something else", verbatim: PersonalText("purple smoke")), .saidAgain(what),
    .wentBack(to: what, wording: "What is reported?"), .reaffirmed(what),
    .corrected(what, from: other, to: AnswerKey(trusted: "smoke"), words: "Smoke", reason: reason),
    .carried(what, other), .skipped(what, as: AnswerKey(trusted: "unknown"), words: "Not known", reason: reason),
    .suspended(reason: reason), .resumed, .jumped(AdviceID(trusted: "cpr"), from: what),
    .foreseen(Foreseen(priority: .p2, mostUrgent: .p1, targets: targets, requirement: requirement)),
    .reached(
      Determinant(
        leaf: LeafID(trusted: "fire-dwelling"), nature: NatureCode(trusted: "fire"), natureTitle: "Fire: dwelling",
        priority: .p1, targets: targets, requirement: requirement, level: .dutyManager,
        advice: [AdviceID(trusted: "stay-low"), AdviceID(trusted: "cpr")],
        rules: [
          FiredRule(
            table: TableName(trusted: "priority"), rule: RuleID(trusted: "many inside"),
            cells: [FiredRule.Cell(column: "people-inside", found: "\"some\"", test: "\"some\", \"many\"")],
            gave: "priority \"P1\"", isSafeSide: false),
          FiredRule(
            table: TableName(trusted: "requirement"), rule: RuleID(trusted: "rule-2"), cells: [], gave: "number 2",
            isSafeSide: true),
        ], undecided: ["requirement: it cannot be said whether rule rule-2 holds"])),
    .judged(.repeat, reason: reason), .overridden(.p5, targets, reason: reason),
    .lookAsked(.downgrade(to: .p4, targets), reason: reason), .looked(agrees: true, reason: reason),
    .overlooked(due: moment),
    .advised(Advice(card: AdviceID(trusted: "cpr"), version: "1.2.0", title: "Press the chest", despite: reason)),
  ]
}
