internal import Assessment
package import Incident
internal import IncidentLog
package import Procedure
package import Vocabulary

/// Why an incident is what it is: made from what was stored and the pack's version alone, so that it reads the same for ever.
package struct Explanation: Hashable, Sendable, Encodable {
  /// A question as it was asked and answered.
  package struct Step: Hashable, Sendable, Encodable {
    package let question: String
    package let wording: String
    package let answer: String
    package let words: String
    package let verbatim: String?
    package let actor: String
    package let shown: String
    package let answered: String
    package let entry: Int64
    /// `answered`, `corrected`, `carried` or `skipped`.
    package let way: String
    /// The answer before a correction.
    package let from: String?
    package let reason: String?
  }

  /// Something that happened beside the path.
  package struct Aside: Hashable, Sendable, Encodable {
    package let what: String
    package let words: String
    package let actor: String
    package let happened: String
    package let entry: Int64
  }

  /// What a path led to, with all that follows from it.
  package struct Reached: Hashable, Sendable, Encodable {
    package let leaf: String
    package let nature: String
    package let title: String
    package let priority: String
    package let assignSeconds: Int64
    package let attendSeconds: Int64
    package let updateSeconds: Int64
    package let requirement: String
    package let level: Int64
    package let advice: [String]
    /// The rules of tables that made it what it is.
    package let rules: [Rule]
    /// What could not be worked out, so that the safe side was taken.
    package let undecided: [String]
  }

  /// A rule that decided, with the cells that made it.
  package struct Rule: Hashable, Sendable, Encodable {
    package struct Cell: Hashable, Sendable, Encodable {
      package let column: String
      package let found: String
      package let test: String
    }

    package let table: String
    package let rule: String
    package let cells: [Cell]
    package let gave: String
    package let safeSide: Bool
  }

  /// A condition after an answer, and where the path went on.
  package struct Turn: Hashable, Sendable, Encodable {
    package let question: String
    /// The condition that held; nil where none did.
    package let condition: String?
    /// The question or leaf that came next.
    package let to: String
    /// Conditions that could not be decided, each with why.
    package let undecided: [String]
  }

  package struct Foreseen: Hashable, Sendable, Encodable {
    package let priority: String
    package let mostUrgent: String
    package let requirement: String
  }

  /// A priority a person gave, a look somebody took or that is missing, advice that was given.
  package struct Judgement: Hashable, Sendable, Encodable {
    package let what: String
    package let reason: String?
    package let actor: String?
    package let happened: String?
    package let entry: Int64
  }

  package struct Change: Hashable, Sendable, Encodable {
    package let question: String
    package let wording: String
    /// nil where the path did not ask it.
    package let from: String?
    package let to: String
    package let words: String
  }

  package struct Way: Hashable, Sendable, Encodable {
    package let changes: [Change]
    package let further: [Change]
    package let leaf: String
    package let priority: String
  }

  package struct Changes: Hashable, Sendable, Encodable {
    /// How many answers have to change; nil where none lead to another priority.
    package let count: Int?
    package let ways: [Way]
    package let complete: Bool
  }

  package struct PackUsed: Hashable, Sendable, Encodable {
    package let name: String
    package let version: String
    package let hash: String
  }

  package let incident: String
  package let reference: String?
  package let pack: PackUsed?
  package let tree: String?
  package let treeTitle: String?
  package let path: [Step]
  /// Where conditions decided how the path went on; worked out again from the stored answers.
  package let turns: [Turn]
  package let asking: String?
  package let earlierPaths: [[Step]]
  package let asides: [Aside]
  package let determinant: Reached?
  package let earlierDeterminants: [Reached]
  package let foreseen: Foreseen?
  package let overrides: [Judgement]
  package let waiting: Judgement?
  package let looks: [Judgement]
  package let validity: String?
  package let cancelled: Bool
  /// The priority that stands.
  package let priority: String?
  package let advice: [Judgement]
  /// Whether the stored answers still lead to the stored determinant; nil where there is none or the pack is not there.
  package let reproducible: Bool?
  package let smallestChanges: Changes?

  /// `pack` is the one the assessment is pinned to; nil where the store does not hold it.
  package init(_ id: IncidentID, _ life: Life, under pack: Pack?) {
    let assessment = life.assessment
    let tree = assessment.tree.flatMap { pack?.trees[$0] }
    incident = id.text
    reference = life.log.reference?.description
    self.pack = assessment.pack.map { PackUsed(name: $0.name.text, version: $0.version, hash: $0.hash.text) }
    self.tree = assessment.tree?.text
    treeTitle = tree?.title
    path = assessment.path.map { Step($0) }
    turns = tree.map { Turn.all(assessment.path, in: $0) } ?? []
    asking = assessment.asking?.question.text
    earlierPaths = assessment.earlierPaths.map { $0.map { Step($0) } }
    asides = assessment.turns.map { Aside($0) }
    determinant = assessment.determinant.map { Reached($0) }
    earlierDeterminants = assessment.earlierDeterminants.map { Reached($0) }
    foreseen = assessment.foreseen.map {
      Foreseen(
        priority: $0.priority.description, mostUrgent: $0.mostUrgent.description, requirement: $0.requirement.words)
    }
    overrides = assessment.overrides.map { Judgement($0) }
    waiting = assessment.secondLook.map { Judgement($0) }
    looks = assessment.looks.map { Judgement($0) }
    validity = assessment.validity?.rawValue
    cancelled = assessment.isCancelled
    priority = assessment.priority?.description
    advice = assessment.given.map { Judgement($0) }
    if let determinant = assessment.determinant, let tree, let pack {
      reproducible = tree.leads(assessment.answers, to: determinant, by: pack)
      let changes = SmallestChanges(
        in: tree, of: pack, answers: assessment.answers, priority: determinant.priority)
      smallestChanges = Changes(changes, tree)
    } else {
      (reproducible, smallestChanges) = (nil, nil)
    }
  }
}

extension DecisionTree {
  /// Whether answers lead to what was kept, as far as tree and tables say it.
  fileprivate func leads(
    _ answers: [QuestionID: AnswerKey], to determinant: Determinant, by pack: Pack
  ) -> Bool {
    let walked = walked(answering: answers)
    guard case .leaf(let leaf) = walked.reached else { return false }
    let determination = pack.determination(of: leaf, on: walked.course)
    return leaf.id == determinant.leaf && leaf.nature == determinant.nature
      && determination.priority == determinant.priority && determination.rules == determinant.rules
  }
}
