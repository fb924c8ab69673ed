package import Procedure
package import Vocabulary

/// The fewest changes of answers on a path that would have led to another priority; questions that the path did not ask may
/// be answered anyhow.
package struct SmallestChanges: Hashable, Sendable {
  /// One answer of the path, and what it would have had to be.
  package struct Change: Hashable, Sendable {
    package let question: QuestionID
    package let from: AnswerKey
    package let to: AnswerKey
  }

  /// A way to another priority.
  package struct Way: Hashable, Sendable {
    package let changes: [Change]
    /// Answers to questions that the path did not ask, in the order in which they would have been asked.
    package let further: [Change]
    package let leaf: LeafID
    package let priority: Priority
  }

  /// How many answers have to change; nil where no answers lead to another priority.
  package let count: Int?
  /// In the order of the tree's answers; of ways with the same changes and the same leaf the first.
  package let ways: [Way]
  /// Whether these are all.
  package let isComplete: Bool

  private static let waysMax = 50
  /// How far is looked before what was found has to do.
  private static let looksMax = 50_000

  package init(in tree: DecisionTree, of pack: Pack, answers: [QuestionID: AnswerKey], priority: Priority) {
    let graph = PathGraph(tree, of: pack)
    let distances = SmallestChanges.distances(graph, answers, priority)
    count = distances[0]
    guard let count, count > 0 else {
      (ways, isComplete) = ([], graph.isWhole)
      return
    }
    var ways: [Way] = []
    var seen: Set<Way> = []
    var waiting = [Walk(at: .situation(0), left: count)]
    var looks = 0
    while looks < SmallestChanges.looksMax, ways.count < SmallestChanges.waysMax, let walk = waiting.popLast() {
      looks += 1
      switch walk.at {
      case .ending(let place):
        let ending = graph.endings[place]
        // Told apart by what changes and where it ends.
        let reached = ending.determination.priority
        let key = Way(changes: walk.changes, further: [], leaf: ending.leaf, priority: reached)
        guard seen.insert(key).inserted else { continue }
        ways.append(Way(changes: walk.changes, further: walk.further, leaf: ending.leaf, priority: reached))
      case .situation(let place):
        let situation = graph.situations[place]
        let ahead = situation.ways.compactMap { way -> Walk? in
          let next = walk.taking(way, of: situation.question, given: answers[situation.question])
          switch way.end {
          case .ending(let place):
            return next.left == 0 && graph.endings[place].determination.priority != priority ? next : nil
          case .situation(let later): return distances[later] == next.left ? next : nil
          }
        }
        waiting.append(contentsOf: ahead.reversed())
      }
    }
    self.ways = ways
    isComplete = waiting.isEmpty && graph.isWhole
  }

  /// A walk down the tree that still has `left` answers to change.
  private struct Walk {
    let at: PathGraph.Way.End
    let left: Int
    var changes: [Change] = []
    var further: [Change] = []

    func taking(_ way: PathGraph.Way, of question: QuestionID, given: AnswerKey?) -> Walk {
      guard given != way.answer else { return Walk(at: way.end, left: left, changes: changes, further: further) }
      let change = Change(question: question, from: given ?? way.answer, to: way.answer)
      return given == nil
        ? Walk(at: way.end, left: left, changes: changes, further: further + [change])
        : Walk(at: way.end, left: left - 1, changes: changes + [change], further: further)
    }
  }

  /// From each situation, how many answers of the path have to change until an ending of another priority; worked out from the
  /// endings up, so that no tree is too deep.
  private static func distances(
    _ graph: PathGraph, _ answers: [QuestionID: AnswerKey], _ priority: Priority
  ) -> [Int: Int] {
    var before: [Int: [(situation: Int, weight: Int)]] = [:]
    var waiting: [[Int]] = [[], []]
    for (place, situation) in graph.situations.enumerated() {
      for way in situation.ways {
        let weight = answers[situation.question].map { $0 == way.answer ? 0 : 1 } ?? 0
        switch way.end {
        case .situation(let next): before[next, default: []].append((place, weight))
        case .ending(let ending):
          if graph.endings[ending].determination.priority != priority { waiting[weight].append(place) }
        }
      }
    }
    var distances: [Int: Int] = [:]
    var distance = 0
    while distance < waiting.count {
      while let place = waiting[distance].popLast() {
        guard distances[place] == nil else { continue }
        distances[place] = distance
        for earlier in before[place] ?? [] {
          while waiting.count <= distance + earlier.weight { waiting.append([]) }
          waiting[distance + earlier.weight].append(earlier.situation)
        }
      }
      distance += 1
    }
    return distances
  }
}
