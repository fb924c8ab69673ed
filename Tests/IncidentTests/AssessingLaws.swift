import Assessment
import Decider
import Procedure
import Testing
import Vocabulary

/// What holds of every assessment, however wildly it was conducted.
@Suite struct AssessingLaws {
  private static let questions = [Guide.what, Guide.inside, Guide.height, Guide.depth]

  /// Something somebody might ask for; mostly the question on the screen is answered.
  private static func command(_ random: inout SeededGenerator, _ state: AssessmentState, _ pack: Pack)
    -> AssessmentCommand
  {
    let any = questions[random.below(questions.count)]
    let asked = random.chance(85) ? state.asking?.question ?? any : any
    let keys = Guide.words.keys.sorted()
    let allowed = pack.trees[GuidedPack.tree]?.questions[asked]?.answers.map(\.key) ?? []
    let key =
      random.chance(90) && !allowed.isEmpty
      ? allowed[random.below(allowed.count)] : Guide.key(keys[random.below(keys.count)])
    let priority = Priority.allCases[random.below(5)]
    switch random.below(16) {
    case 0: return .start(GuidedPack.tree, pack, firstWords: random.any(nil, "flames"))
    case 1: return .back(to: random.any(nil, any), pack)
    case 2, 3: return .correct(any, key, reason: "misheard", pack)
    case 4: return .skip(asked, reason: "no time", pack)
    case 5: return random.any(.suspend(reason: "wait"), .resume(pack), .resume(pack))
    case 6: return .override(priority, reason: "so", Guide.targets(priority))
    case 7: return random.any(.look(agrees: true, reason: "so"), .look(agrees: false, reason: "no"))
    case 8: return random.any(.overlook(due: at(1)), .sayAgain(asked), .cancel(reason: "x"))
    default: return .answer(asked, key, verbatim: nil, pack)
    }
  }

  @Test(arguments: 0..<40) func `every assessment keeps the laws`(_ seed: UInt64) throws {
    let pack = try GuidedPack.made.get()
    var random = SeededGenerator(seed: seed)
    var effective = 0
    for _ in 0..<20 {
      var state = Assessing.after([.started(Guide.version, GuidedPack.tree), Guide.askWhat])
      var version: Int64 = 2
      for _ in 0..<40 {
        let command = Self.command(&random, state, pack)
        let actor = random.any(amy, bob)
        let stamp = by(actor, at: version)
        let events: [AssessmentEvent]
        do { events = try Assessing.decide(command, state, stamp) } catch { continue }
        if !events.isEmpty { effective += 1 }
        for event in events {
          version += 1
          let before = state
          Assessing.evolve(&state, event, by(actor, at: version, version: version))
          Self.checkLowering(from: before, to: state, by: event)
        }
        try Self.check(state, pack, after: command)
      }
    }
    #expect(effective > 100, "commands took effect")
  }

  /// Only an agreed look lowers a priority.
  private static func checkLowering(from: AssessmentState, to: AssessmentState, by event: AssessmentEvent) {
    guard let before = from.priority else { return }
    guard let after = to.priority else {
      Issue.record("the priority is gone after \(event)")
      return
    }
    if case .looked(agrees: true, reason: _) = event { return }
    #expect(after <= before, "\(event)")
  }

  private static func check(_ state: AssessmentState, _ pack: Pack, after command: AssessmentCommand) throws {
    let tree = try #require(pack.trees[GuidedPack.tree])
    #expect(Set(state.path.map(\.question)).count == state.path.count, "each question once, after \(command)")
    #expect(state.asking != nil || state.determinant != nil, "after \(command)")
    switch tree.reached(answering: state.answers) {
    case .leaf(let leaf): #expect(state.determinant?.leaf == leaf.id, "after \(command)")
    case .question(let question):
      #expect(state.determinant == nil, "after \(command)")
      #expect(state.asking?.isAgain == true || state.asking?.question == question.id, "after \(command)")
      let surely = tree.outlook(after: .question(question.id))?.surely
      let least = surely?.covering(state.requirement)
      #expect(state.requirement == least || state.path.isEmpty, "what is certain is known, after \(command)")
    default: Issue.record("the path leads nowhere after \(command)")
    }
    if state.asking?.isAgain == false { #expect(state.answers[state.asking?.question ?? Guide.what] == nil) }
    if case .downgrade(let priority, _) = state.secondLook?.subject, let stands = state.priority {
      #expect(priority > stands, "a downgrade lowers, after \(command)")
    }
  }
}
