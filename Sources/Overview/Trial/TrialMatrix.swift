internal import Vocabulary

/// A trial counted: from what to what, how often.
package struct TrialMatrix: Hashable, Sendable {
  /// One change of one aspect.
  package struct Cell: Hashable, Sendable, Comparable {
    package let aspect: TrialAspect
    package let direction: TrialDirection
    package let from: String
    package let to: String

    package init(aspect: TrialAspect, direction: TrialDirection, from: String, to: String) {
      self.aspect = aspect
      self.direction = direction
      self.from = from
      self.to = to
    }

    package static func < (left: Cell, right: Cell) -> Bool {
      if left.aspect != right.aspect { return left.aspect < right.aspect }
      if left.direction != right.direction { return left.direction.rank < right.direction.rank }
      return (left.from, left.to) < (right.from, right.to)
    }
  }

  /// How many incidents stand in a cell.
  package struct Count: Hashable, Sendable {
    /// Whatever is answered.
    package var surely = 0
    /// For some answers to what was never asked.
    package var perhaps = 0
  }

  package private(set) var incidents = 0
  package private(set) var unchanged = 0
  package private(set) var changed = 0
  /// Changed or not, by what was never asked.
  package private(set) var open = 0
  package private(set) var lowered = 0
  package private(set) var perhapsLowered = 0
  /// Where the draft asks what was never asked, and every possible answer was tried.
  package private(set) var supposed = 0
  package private(set) var undecided: [String: Int] = [:]
  package private(set) var cells: [Cell: Count] = [:]

  package init(_ trial: Trial) {
    for line in trial.lines {
      let tried = trial.outcome(of: line)
      incidents += 1
      if let obstacle = tried.obstacle { undecided[obstacle.words, default: 0] += 1 }
      if tried.isUnchanged { unchanged += 1 }
      if tried.isChanged { changed += 1 }
      if tried.isOpen { open += 1 }
      if tried.isLowered { lowered += 1 }
      if tried.mayBeLowered { perhapsLowered += 1 }
      if tried.isSupposed { supposed += 1 }
      for (cell, isSure) in tried.cells(withholding: line.isRestricted) {
        if isSure { cells[cell, default: Count()].surely += 1 } else { cells[cell, default: Count()].perhaps += 1 }
      }
    }
  }

  package var sorted: [(cell: Cell, count: Count)] { cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
}

extension TrialDirection {
  /// What matters most comes first.
  fileprivate var rank: Int {
    switch self {
    case .lowered: 0
    case .otherwise: 1
    case .raised: 2
    case .same: 3
    }
  }
}

extension TrialCase {
  /// The cells it stands in, and whether it does so whatever is answered. What kind of thing a restricted incident is, and what
  /// it needs, is withheld.
  package func cells(withholding isWithheld: Bool = false) -> [(cell: TrialMatrix.Cell, isSure: Bool)] {
    guard let before, obstacle == nil else { return [] }
    var cells: [(cell: TrialMatrix.Cell, isSure: Bool)] = []
    for aspect in TrialAspect.allCases {
      var found: Set<TrialMatrix.Cell> = []
      for way in ways {
        let direction = before.direction(to: way.outcome, in: aspect)
        guard direction != .same else { continue }
        let hides = isWithheld && (aspect == .nature || aspect == .requirement)
        found.insert(
          TrialMatrix.Cell(
            aspect: aspect, direction: direction, from: hides ? "restricted" : before.words(of: aspect),
            to: hides ? "restricted" : way.outcome.words(of: aspect)))
      }
      let isSure = found.count == 1 && ways.allSatisfy { before.direction(to: $0.outcome, in: aspect) != .same }
      for cell in found { cells.append((cell, isSure)) }
    }
    return cells
  }
}
