internal import Assessment
package import Contact
internal import Deployment
internal import Escalation
package import Incident
internal import IncidentLog
package import Procedure
internal import Vocabulary

/// What the record of an incident says of how it was dealt with.
extension Handling {
  /// `first` is the contact that led to it; nil where none did. `pack` is the version it was dealt with by.
  package init(_ life: Life, first: ContactState?, under pack: Pack) {
    self.init()
    takeTimes(life, first)
    takeCounts(life)
    takeFlags(life, first, pack)
    takeNames(life, first)
    takeQuestions(life)
    lists[.facts] = life.log.facts.map(\.text).sorted()
    lists[.advised] = Handling.once(life.assessment.given.map(\.advice.card.text))
    lists[.advisedOutside] = Handling.once(
      life.assessment.given.filter { $0.advice.despite != nil }.map(\.advice.card.text))
    lists[.atHand] = Handling.once(life.assessment.determinant?.advice.map(\.text) ?? [])
  }

  private mutating func takeTimes(_ life: Life, _ first: ContactState?) {
    func seconds(_ from: Moment?, _ to: Moment?) -> Int64? {
      // A record that says what came later came first says nothing of how long it took.
      guard let from, let to, from <= to else { return nil }
      return Int64(to.seconds(since: from))
    }
    let received = life.log.received
    let serving = life.deployment.assignments
    numbers[.answer] = seconds(first?.received, first?.answered)
    numbers[.assess] = life.assessment.determinant.flatMap { _ in
      seconds(received, life.assessment.path.last?.answered)
    }
    numbers[.assign] = seconds(received, serving.compactMap(\.assigned).min())
    numbers[.attend] = seconds(received, serving.compactMap(\.atScene).min())
    numbers[.close] = seconds(received, life.log.closed)
    numbers[.assignTarget] = life.assessment.standing?.targets.assignSeconds
    numbers[.attendTarget] = life.assessment.standing?.targets.attendSeconds
  }

  private mutating func takeCounts(_ life: Life) {
    func count(_ count: Int) -> Int64 { Int64(count) }
    let lacking = life.missing
    numbers[.contacts] = count(life.log.contacts.count)
    numbers[.overrides] = count(life.assessment.overrides.count)
    numbers[.looks] = count(life.assessment.looks.count)
    numbers[.unitsSent] = count(life.deployment.assignments.filter(\.isServing).count)
    numbers[.unitsLacking] = count(lacking.types.values.reduce(0, +) + lacking.skills.values.reduce(0, +))
    numbers[.deadlinesMissed] = count(life.escalation.overdue.count)
    numbers[.levelsRaised] = count(life.escalation.raisings.count)
    numbers[.levelsTaken] = count(life.escalation.raisings.filter { $0.acceptedBy != nil }.count)
    numbers[.reopenings] = count(life.log.reopenings)
    numbers[.lateLines] = count(life.log.lines.filter(\.isLate).count)
    numbers[.readBackDifferences] = count(life.log.readBacks.flatMap(\.fields).filter { !$0.isSame }.count)
  }

  private mutating func takeFlags(_ life: Life, _ first: ContactState?, _ pack: Pack) {
    let tree = life.assessment.tree.flatMap { pack.trees[$0] }
    flags[.placeKnown] = life.log.location != nil
    flags[.placeConfirmed] = life.log.confirmedBy != nil
    flags[.assessed] = life.assessment.determinant != nil
    flags[.lifeThreat] = life.assessment.path.contains { step in
      tree?.questions[step.question]?.answer(for: step.answer)?.isLifeThreat ?? false
    }
    flags[.cancelled] = life.assessment.isCancelled
    flags[.readBack] = !life.log.readBacks.isEmpty
    flags[.callerTold] = life.log.promise != nil || life.log.callerTold != nil
    flags[.wrappedUp] = first.map { $0.disposition != nil }
  }

  private mutating func takeNames(_ life: Life, _ first: ContactState?) {
    texts[.medium] = first?.medium.rawValue
    texts[.nature] = life.assessment.determinant?.nature.text
    texts[.priority] = life.assessment.priority.map { "\($0)" }
    texts[.tree] = life.assessment.tree?.text
    texts[.leaf] = life.assessment.determinant?.leaf.text
    texts[.validity] = life.assessment.validity?.rawValue
    texts[.disposition] = life.log.disposition?.text
  }

  private mutating func takeQuestions(_ life: Life) {
    let steps = life.stepsEver
    func questions(_ belongs: (PathStep) -> Bool) -> [String] {
      Handling.once(steps.filter(belongs).map(\.question.text))
    }
    lists[.asked] = questions { _ in true }
    lists[.skipped] = questions { if case .skipped = $0.way { true } else { false } }
    lists[.corrected] = questions { if case .corrected = $0.way { true } else { false } }
    lists[.slow] = questions { life.slowness(of: $0) != nil }
    lists[.saidAgain] = Handling.once(
      life.assessment.turns.compactMap { if case .saidAgain(let question) = $0.kind { question.text } else { nil } })
  }

  /// Each once, in their order.
  private static func once(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
