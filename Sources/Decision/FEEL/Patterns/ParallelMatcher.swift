/// Follows all ways through a pattern at once, code point by code point, so that the time grows with text times pattern
/// and never beyond.
struct ParallelMatcher {
  private struct Way {
    let place: Int
    let notes: [Int?]
  }

  private let pattern: Pattern
  private let text: [Unicode.Scalar]
  private let evaluation: Evaluation
  /// For each instruction, at which position it was last reached, so that it is followed once.
  private var reached: [Int]
  private var stack: [Way] = []

  init(_ pattern: Pattern, _ text: [Unicode.Scalar], _ evaluation: Evaluation) {
    self.pattern = pattern
    self.text = text
    self.evaluation = evaluation
    reached = Array(repeating: -1, count: pattern.program.instructions.count)
  }

  mutating func firstMatch(from start: Int) -> Pattern.Match? {
    let none = [Int?](repeating: nil, count: 2 * pattern.program.groupCount + 2)
    var ways: [Way] = []
    var found: Pattern.Match?
    for position in start...text.count {
      if found == nil { follow(Way(place: 0, notes: none), at: position, into: &ways) }
      guard evaluation.take(steps: ways.count + 1), !(ways.isEmpty && found != nil) else { break }
      var next: [Way] = []
      for way in ways {
        switch pattern.program.instructions[way.place] {
        case .match:
          found = Pattern.Match(notes: way.notes)
        case .character(let scalar):
          if position < text.count, text[position] == scalar {
            follow(Way(place: way.place + 1, notes: way.notes), at: position + 1, into: &next)
          }
        case .set(let set):
          if position < text.count, set.contains(text[position]) {
            follow(Way(place: way.place + 1, notes: way.notes), at: position + 1, into: &next)
          }
        case .jump, .split, .note, .turn, .progress, .start, .end, .backReference: break
        }
        // Ways behind a match are worth less than it.
        if case .match = pattern.program.instructions[way.place] { break }
      }
      ways = next
    }
    return evaluation.isExhausted ? nil : found
  }

  /// Adds what can be reached without a character, the preferred ways first.
  private mutating func follow(_ way: Way, at position: Int, into ways: inout [Way]) {
    stack.append(way)
    while let way = stack.popLast() {
      guard reached[way.place] != position else { continue }
      reached[way.place] = position
      let next = way.place + 1
      switch pattern.program.instructions[way.place] {
      case .character, .set, .match, .backReference: ways.append(way)
      case .jump(let target): stack.append(Way(place: target, notes: way.notes))
      case .split(let first, let second):
        stack.append(Way(place: second, notes: way.notes))
        stack.append(Way(place: first, notes: way.notes))
      case .note(let slot):
        var notes = way.notes
        notes[slot] = position
        stack.append(Way(place: next, notes: notes))
      case .turn, .progress: stack.append(Way(place: next, notes: way.notes))
      case .start:
        if pattern.startsLine(position, in: text) { stack.append(Way(place: next, notes: way.notes)) }
      case .end:
        if pattern.endsLine(position, in: text) { stack.append(Way(place: next, notes: way.notes)) }
      }
    }
  }
}
