import Assessment
import Deployment
import Escalation
import Incident
import IncidentLog
import Procedure
import Vocabulary

/// Orders about incidents beyond opening, writing and closing them.
extension Improvising {
  private mutating func any() -> IncidentID { IncidentID(trusted: "i\(random.below(10))") }
  private mutating func unit() -> CallSign { CallSign(trusted: "u\(random.below(5))") }
  private mutating func reason() -> String { random.any("because", "because", "") }

  mutating func careOrder(_ world: World) -> Intent {
    let id = any()
    let fact = made.facts.keys.sorted().randomElement(using: &random) ?? FactCode(trusted: "trapped")
    let command: IncidentLogCommand =
      switch random.below(24) {
      case 0: .confirmLocation(question: random.any("Where?", "Which floor?"), answer: "the third")
      case 1, 2: .state(LogTopic.allCases[random.below(4)], random.any("dog", ""))
      case 3, 4: .establish(fact)
      case 5: .withdraw(fact, reason: reason())
      case 6: .handTo(random.any(amy, bob), reason: reason())
      case 7: .shield(words: random.any("It is known", ""))
      case 8, 9: .promise(random.any("Somebody comes", ""), by: moment())
      case 10: .tellCaller("On the way")
      case 11: .restrict(to: random.any([], [amy], [amy, bob]), reason: reason())
      case 12: .lift(reason: reason())
      case 13: .look
      case 14, 15: .offer(to: PartnerName(trusted: "gas"), words: "yours?", answerBy: moment())
      case 16: .partnerAccepts(theirReference: random.any(nil, "G-1"))
      case 17: .partnerDeclines(reason: reason())
      case 18: .lapse
      case 19: .control
      case 20: .resolve(random.any("over", ""))
      case 21, 22: .reopen(reason: reason())
      default: .absorb(any(), contacts: [])
      }
    return random.chance(8) ? .merge(id, into: any()) : .log(id, command)
  }

  mutating func judgeOrder(_ world: World) -> Intent {
    let id = any()
    let life = world.life(id)
    let question = life.assessment.asking?.question ?? SmallPack.what
    let answered = life.assessment.path.randomElement(using: &random)?.question ?? SmallPack.what
    let priority = Priority.allCases[random.below(5)]
    let targets = made.priorities[priority]?.targets ?? Targets(assignSeconds: 1, attendSeconds: 1, updateSeconds: 1)
    let card = made.advice.keys.sorted().randomElement(using: &random) ?? AdviceID(trusted: "none")
    let command: AssessmentCommand =
      switch random.below(18) {
      case 0: .sayAgain(question)
      case 1, 2: .back(to: random.any(nil, answered), made)
      case 3, 4, 5: .correct(answered, key(of: answered), reason: reason(), made)
      case 6, 7: .skip(question, reason: reason(), made)
      case 8: .suspend(reason: reason())
      case 9, 10: .resume(made)
      case 11: .jump(card, made, known: KnownSoFar(), day: made.reviewBy)
      case 12: .judge(Validity.allCases[random.below(5)], reason: reason())
      case 13, 14: .override(priority, reason: reason(), targets)
      case 15: .look(agrees: random.chance(50), reason: reason())
      case 16: random.any(.cancel(reason: reason()), .overlook(due: moment()), .pin(made.inForce))
      default: .advise(card, made, known: KnownSoFar(), day: made.reviewBy, despite: random.any(nil, "asked twice"))
      }
    return .assess(id, command)
  }

  private mutating func key(of question: QuestionID) -> AnswerKey {
    let answers = made.trees.values.compactMap { $0.questions[question] }.flatMap(\.answers)
    return answers.randomElement(using: &random)?.key ?? AnswerKey(trusted: "none")
  }

  mutating func sendOrder(_ world: World) -> Intent {
    let (id, unit) = (any(), unit())
    var busy = id
    if case .busy(let current, _) = Scene(world.stands).unit(unit).phase { busy = current }
    let task = IncidentTask(
      holder: random.any(.desk, .unit(unit)), kind: random.any(.act, .ring(whom: unit.text), .tellCaller),
      what: PersonalText(random.any("Hold the door", "")), due: moment(), doneWhen: random.any("held", ""))
    let entry = world.life(busy).deployment.tasks.randomElement(using: &random)?.entry ?? 1
    switch random.below(16) {
    case 0, 1: return .end(unit, on: busy, .refused(reason: reason()))
    case 2: return .end(unit, on: busy, .stoodDown(reason: reason()))
    case 3, 4: return .divert(unit, from: busy, to: id, duty: "There instead", reason: reason())
    case 5: return .deploy(busy, .hear(unit, random.any(nil, "All well")))
    case 6: return .deploy(busy, .callRoll(by: moment()))
    case 7, 8: return .deploy(busy, .setTask(task))
    case 9: return .deploy(busy, .finishTask(entry: entry, nil))
    case 10: return .deploy(busy, .withdrawTask(entry: entry, reason: reason()))
    case 11: return .unit(unit, .withdraw(reason: reason()))
    case 12: return .unit(unit, random.any(.makeAvailable, .returnHome))
    case 13: return .unit(unit, .setSkills([Skill(trusted: random.any("rope", "water"))]))
    case 14: return .assign(unit, to: id, duty: "With a task", tasks: [task])
    default:
      let life = world.life(busy)
      let brief = Brief(life, since: "now")
      return .readBack(busy, by: "u1", said: [.where: brief.fields[.where] ?? "", .what: "no"], brief)
    }
  }

  mutating func levelOrder(_ world: World) -> Intent {
    let id = any()
    let level = EscalationLevel.allCases[random.below(4)]
    let role = CommandRole.allCases[random.below(3)]
    let words = PersonalText("words")
    switch random.below(10) {
    case 0, 1: return .escalate(id, .raise(level, reason: reason()))
    case 2, 3: return .escalate(id, .accept)
    case 4: return .escalate(id, .standDown(to: level, reason: reason()))
    case 5: return .escalate(id, .takeRole(role, random.any(amy, bob)))
    case 6:
      return .escalate(
        id, .decide(role, CommandDecision(situation: words, options: words, choice: words, why: words)))
    case 7:
      let fields = random.chance(50) ? MethaneField.allCases : [.hazards]
      return .escalate(id, .report(Dictionary(uniqueKeysWithValues: fields.map { ($0, "not known") })))
    default: return random.chance(80) ? .watch(id) : .watchContact(ContactID(trusted: "c\(random.below(12))"))
    }
  }
}
