import Decider
import Escalation
import Testing
import Vocabulary

/// A major incident: its report, who commands, what they decide.
@Suite struct EscalatingCommandTests {
  typealias Row = Case<Escalating>
  typealias Levels = EscalatingTests
  static let fields = MethaneField.allCases.reduce(into: [MethaneField: String]()) {
    $0[$1] = "\($1.rawValue): not known"
  }
  static let taken = EscalationEvent.roleTaken(.tactical, by: bob, from: nil)
  static let inCommand = Levels.toFour + [taken]
  static let choice = decision()

  static func decision(
    situation: String = "Two floors burn", options: String = "In or out", choice: String = "Out",
    why: String = "It may fall"
  ) -> CommandDecision {
    CommandDecision(
      situation: PersonalText(situation), options: PersonalText(options), choice: PersonalText(choice),
      why: PersonalText(why))
  }

  static let reporting: [Row] =
    [
      .gives("all fields", after: [], .report(fields), [.reported(fields.mapValues { PersonalText($0) })]),
      .gives(
        "again, as things change", after: [.reported([:])], .report(fields),
        [.reported(fields.mapValues { PersonalText($0) })]),
      .refuses("none", after: [], .report([:]), .fieldsMissing(MethaneField.allCases)),
      .refuses(
        "too long", after: [], .report(fields.merging([.type: Levels.most + "w"]) { $1 }),
        .tooLong(bytes: Levels.most.utf8.count + 1)),
    ]
    + MethaneField.allCases.flatMap { field in
      [
        Row.refuses("without \(field)", after: [], .report(fields.filter { $0.key != field }), .fieldsMissing([field])),
        .refuses(
          "with an empty \(field)", after: [], .report(fields.merging([field: " \n"]) { $1 }), .fieldsMissing([field])),
      ]
    }

  static let roles: [Row] = CommandRole.allCases.flatMap { role -> [Row] in
    let taken = EscalationEvent.roleTaken(role, by: amy, from: nil)
    return [
      .gives("\(role) taken", after: Levels.toFour, .takeRole(role, amy), [taken]),
      .gives("\(role) held already", after: Levels.toFour + [taken], .takeRole(role, amy), []),
      .gives(
        "\(role) handed over", after: Levels.toFour + [taken], .takeRole(role, bob),
        [.roleTaken(role, by: bob, from: amy)]),
      .refuses("\(role) only in a major incident", after: Levels.toThree, .takeRole(role, amy), .notMajor),
      .refuses(
        "\(role) not after it", after: Levels.toFour + [taken, .stoodDown(to: .dutyManager, reason: "x")],
        .takeRole(role, amy), .notMajor),
    ]
  }

  static let deciding: [Row] = [
    .gives("whoever holds the role", after: inCommand, .decide(.tactical, choice), [.decided(.tactical, choice)]),
    .gives(
      "without options", after: inCommand, .decide(.tactical, decision(options: "")),
      [.decided(.tactical, decision(options: ""))]),
    .gives(
      "twice the same is two decisions", after: inCommand + [.decided(.tactical, choice)], .decide(.tactical, choice),
      [.decided(.tactical, choice)]),
    .refuses("not another role", after: inCommand, .decide(.strategic, choice), .roleNotHeld(.strategic, holder: nil)),
    .refuses(
      "not who handed it over", after: inCommand + [.roleTaken(.tactical, by: amy, from: bob)],
      .decide(.tactical, choice), .roleNotHeld(.tactical, holder: amy)),
    .refuses("only in a major incident", after: Levels.toThree, .decide(.tactical, choice), .notMajor),
    .refuses(
      "the situation", after: inCommand, .decide(.tactical, decision(situation: " ")), .wordsMissing("the situation")),
    .refuses("the choice", after: inCommand, .decide(.tactical, decision(choice: "")), .wordsMissing("the choice")),
    .refuses("the reason", after: inCommand, .decide(.tactical, decision(why: "")), .wordsMissing("the reason")),
    .refuses(
      "too long", after: inCommand, .decide(.tactical, decision(why: Levels.most + "w")),
      .tooLong(bytes: Levels.most.utf8.count + 1)),
    .refuses(
      "too long in its options", after: inCommand, .decide(.tactical, decision(options: Levels.most + "w")),
      .tooLong(bytes: Levels.most.utf8.count + 1)),
  ]

  @Test(arguments: reporting + roles + deciding) func `an order of command gives what its row says`(_ row: Row) {
    row.check()
  }

  @Test func `who commanded from when is kept, and who commands now`() {
    let state = Escalating.after(
      Self.inCommand + [.roleTaken(.tactical, by: amy, from: bob), .roleTaken(.strategic, by: bob, from: nil)])
    #expect(state.roles == [.tactical: amy, .strategic: bob])
    #expect(state.turns.map(\.actor) == [bob, amy, bob] && state.turns.map(\.from) == [at(3), at(4), at(5)])
  }

  @Test func `stood down nobody commands, and what was decided stays`() {
    let state = Escalating.after(
      Self.inCommand + [.decided(.tactical, Self.choice), .stoodDown(to: .dutyManager, reason: "x")])
    #expect(state.roles == [:] && state.turns.count == 1)
    #expect(state.decisions.map(\.decision) == [Self.choice] && state.decisions.map(\.entry) == [4])
  }

  @Test func `each report is kept with who gave it`() {
    let state = Escalating.after([.reported(Self.fields.mapValues { PersonalText($0) }), .reported([:])])
    #expect(state.reports.map(\.actor) == [amy, amy] && state.reports.map(\.happened) == [at(1), at(2)])
    #expect(state.reports.first?.fields.count == 7)
  }
}
