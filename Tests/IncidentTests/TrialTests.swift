import Assessment
import Decider
import Escalation
import Incident
import IncidentLog
import Overview
import Procedure
import Testing
import Vocabulary

/// A draft of the small pack over one life, or several.
@Suite struct TrialTests {
  static let incident = IncidentID(trusted: "one")
  static let noon = Stamp(actor: amy, happened: at(0), recorded: at(0))

  /// The small pack with pieces of its files written otherwise.
  static func draft(_ changes: [String: [(String, String)]]) throws -> Pack {
    var files = SmallPack.files(version: "2")
    for (path, pairs) in changes {
      for (before, after) in pairs {
        let text = try #require(files[path])
        try #require(text.contains(before), "\(path) has no \(before)")
        files[path] = text.replacing(before, with: after)
      }
    }
    return try Pack(published: files)
  }

  /// A life that was answered so, under the small pack as it is.
  static func life(_ answers: [(QuestionID, String)], contacts: Int = 0, facts: Set<FactCode> = []) throws -> Life {
    let pack = try SmallPack.made.get()
    var state = Assessing.initial
    func take(_ command: AssessmentCommand) throws {
      for event in try Assessing.decide(command, state, Self.noon) { Assessing.evolve(&state, event, Self.noon) }
    }
    try take(.start(SmallPack.main, pack, firstWords: nil))
    for (question, key) in answers {
      try take(.answer(question, AnswerKey(trusted: key), verbatim: nil, pack))
    }
    var life = Life()
    life.assessment = state
    life.log.facts = facts
    life.log.contacts = (0..<contacts).map { ContactID(trusted: "c\($0)") }
    return life
  }

  static let danger = [(SmallPack.what, "fire"), (SmallPack.inside, "someone")]
  static let noise = [(SmallPack.what, "noise")]

  func tried(_ draft: Pack, _ life: Life) throws -> TrialCase {
    var trial = Trial(of: draft)
    trial.take(Self.incident, life, under: try SmallPack.made.get())
    return trial.outcome(of: try #require(trial.line(of: Self.incident)))
  }

  @Test func `the same rules make the same of it`() throws {
    let tried = try tried(try Self.draft([:]), try Self.life(Self.danger))
    #expect(tried.isUnchanged && !tried.isChanged && !tried.isOpen && !tried.isLowered && !tried.isSupposed)
    #expect(tried.before?.words == "P1 danger needs 2 pump level 1")
    #expect(tried.after == "P1 danger needs 2 pump level 1")
  }

  @Test func `what is less urgent, less high or less sent is lowered; what is exchanged is not`() throws {
    let lower = [
      "priority: P1, requirement: {pump: 2}": "priority: P3, requirement: {pump: 2}",
      "requirement: {pump: 2}}": "requirement: {pump: 1}}",
    ]
    for (before, after) in lower {
      let tried = try tried(try Self.draft(["trees/main.yaml": [(before, after)]]), try Self.life(Self.danger))
      #expect(tried.isChanged && tried.isLowered, "\(after)")
    }
    let units = ("types: [{type: pump, title: Pump}]", "types: [{type: pump, title: Pump}, {type: van, title: Van}]")
    let exchanged = try Self.draft([
      "trees/main.yaml": [("requirement: {pump: 2}}", "requirement: {pump: 1, van: 1}}")], "units.yaml": [units],
    ])
    let tried = try tried(exchanged, try Self.life(Self.danger))
    #expect(tried.isChanged && !tried.isLowered)
    #expect(tried.cells().map(\.cell.direction) == [.otherwise])
  }

  @Test func `what was never asked is answered in every way, and said so`() throws {
    let asking = """
          - {key: noise, words: Noise, next: loud}
      """
    let question = """
        - id: loud
          wording: Is it loud?
          why: To know.
          answers:
            - {key: "yes", words: "Yes", next: danger}
            - {key: "no", words: "No", next: nuisance}
      leaves:
      """
    let draft = try Self.draft([
      "trees/main.yaml": [("    - {key: noise, words: Noise, next: nuisance}", asking), ("leaves:", question)]
    ])
    let open = try tried(draft, try Self.life(Self.noise))
    #expect(open.isOpen && open.isSupposed && !open.isChanged && !open.isLowered && !open.mayBeLowered)
    #expect(open.ways.map(\.outcome.priority) == [.p1, .p4])
    #expect(open.ways.map { $0.answers.last?.isSupposed } == [true, true])
    #expect(open.ways[0].difference == "after what=noise it goes by loud=yes (never asked) to danger")
    #expect(open.cells().allSatisfy { !$0.isSure })
    let other = try tried(draft, try Self.life(Self.danger))
    #expect(other.isUnchanged && !other.isSupposed)
  }

  @Test func `an answer the draft does not offer any more is tried in every way`() throws {
    let draft = try Self.draft(["trees/main.yaml": [("{key: someone,", "{key: many,")]])
    let tried = try tried(draft, try Self.life(Self.danger))
    #expect(tried.isUnchanged && tried.isSupposed)
  }

  @Test func `more ways than the limit are said to be too many, in little time`() throws {
    let count = 40
    let questions = (0..<count).map { number in
      let next = number + 1 < count ? "q\(number + 1)" : nil
      return """
          - id: q\(number)
            wording: Number \(number)?
            why: To know.
            answers:
              - {key: "yes", words: "Yes", next: \(next ?? "danger")}
              - {key: "no", words: "No", next: \(next ?? "nuisance")}
        """
    }
    let draft = try Self.draft([
      "pack.yaml": [("questions_max: 2", "questions_max: 60")],
      "trees/main.yaml": [
        ("next: nuisance}", "next: q0}"), ("leaves:", questions.joined(separator: "\n") + "\nleaves:"),
      ],
    ])
    let tried = try tried(draft, try Self.life(Self.noise))
    #expect(tried.obstacle == .tooManyWays)
    #expect(!tried.isChanged && !tried.isUnchanged && !tried.isLowered && tried.cells().isEmpty)
  }

  @Test func `what has no end, no tree or no question answered is not decided, and why is said`() throws {
    let draft = try Self.draft([:])
    let unfinished = try tried(draft, try Self.life([(SmallPack.what, "fire")]))
    #expect(unfinished.obstacle == .neverFinished)
    var untouched = Life()
    untouched.assessment.pack = try SmallPack.made.get().inForce
    #expect(try tried(draft, untouched).obstacle == .neverAssessed)
    let renamed = try Self.draft(["trees/main.yaml": [("id: main", "id: other")]])
    #expect(try tried(renamed, try Self.life(Self.danger)).obstacle == .noSuchTree(SmallPack.main))
  }

  @Test func `triggers that need no clock count for the level, on both sides`() throws {
    let escalation = """
      triggers:
        - {name: urgent, level: 3, when: {priority: P1}, example: Fire}
        - {name: many, level: 2, when: {contacts: 3}, example: Three calls}
        - {name: waiting, level: 4, when: {unassigned: 60}, example: Nobody}
      """
    var files = SmallPack.files(version: "2")
    files["escalation.yaml"] = escalation
    let draft = try Pack(published: files)
    #expect(try tried(draft, try Self.life(Self.danger)).ways.map(\.outcome.level) == [.dutyManager])
    let noise = try tried(draft, try Self.life(Self.noise, contacts: 3))
    #expect(noise.ways.map(\.outcome.level) == [.supervisor] && noise.isChanged && !noise.isLowered)
    #expect(try tried(draft, try Self.life(Self.noise, contacts: 2)).isUnchanged)
  }

  @Test func `an incident taken again counts once, as it stands now; one of another pack counts never`() throws {
    let draft = try Self.draft(["trees/main.yaml": [("nature: danger, priority: P1", "nature: danger, priority: P2")]])
    var trial = Trial(of: draft)
    let pack = try SmallPack.made.get()
    trial.take(Self.incident, try Self.life(Self.noise), under: pack)
    #expect(TrialMatrix(trial).lowered == 0)
    trial.take(Self.incident, try Self.life(Self.danger), under: pack)
    trial.take(IncidentID(trusted: "two"), try Self.life(Self.danger), under: pack)
    #expect(trial.count == 2 && trial.caseCount == 2)
    let matrix = TrialMatrix(trial)
    #expect(matrix.incidents == 2 && matrix.lowered == 2 && matrix.changed == 2 && matrix.unchanged == 0)
    var elsewhere = try Self.life(Self.danger)
    elsewhere.assessment.pack = PackVersion(name: PackName(trusted: "other"), version: "1", hash: pack.hash)
    trial.take(Self.incident, elsewhere, under: pack)
    #expect(trial.count == 1)
  }

  @Test func `counts of a restricted incident tell its priority and not what it was`() throws {
    let draft = try Self.draft([
      "trees/main.yaml": [
        (
          "{id: danger, nature: danger, priority: P1, requirement: {pump: 2}}",
          "{id: danger, nature: nuisance, priority: P2}"
        )
      ]
    ])
    var life = try Self.life(Self.danger)
    life.log.restrictedTo = [amy]
    var trial = Trial(of: draft)
    trial.take(Self.incident, life, under: try SmallPack.made.get())
    let words = TrialMatrix(trial).cells.keys.map { "\($0.aspect.rawValue) \($0.from) \($0.to)" }.sorted()
    #expect(
      words == ["nature restricted restricted", "priority P1 P2", "requirement restricted restricted"])
  }
}
