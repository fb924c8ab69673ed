/// Tries one way after the other, which patterns that refer back to their groups need; the steps of the evaluation end it.
struct BacktrackingMatcher {
  private struct Choice {
    let place: Int
    let position: Int
    let notes: [Int?]
    let turns: [Int]
  }

  private static let choicesMax = 100_000

  private let pattern: Pattern
  private let text: [Unicode.Scalar]
  private let evaluation: Evaluation

  init(_ pattern: Pattern, _ text: [Unicode.Scalar], _ evaluation: Evaluation) {
    self.pattern = pattern
    self.text = text
    self.evaluation = evaluation
  }

  /// The match that begins at a position; nil where there is none, or it cannot be told within the limits.
  mutating func match(at start: Int) -> Pattern.Match? {
    let program = pattern.program
    var choices = [
      Choice(
        place: 0, position: start, notes: Array(repeating: nil, count: 2 * program.groupCount + 2),
        turns: Array(repeating: -1, count: program.turnCount))
    ]
    while let choice = choices.popLast() {
      var (place, position, notes, turns) = (choice.place, choice.position, choice.notes, choice.turns)
      way: while evaluation.take(), choices.count < Self.choicesMax {
        switch program.instructions[place] {
        case .match: return Pattern.Match(notes: notes)
        case .character(let scalar):
          guard position < text.count, text[position] == scalar else { break way }
          position += 1
        case .set(let set):
          guard position < text.count, set.contains(text[position]) else { break way }
          position += 1
        case .jump(let target):
          place = target
          continue way
        case .split(let first, let second):
          choices.append(Choice(place: second, position: position, notes: notes, turns: turns))
          place = first
          continue way
        case .note(let slot): notes[slot] = position
        case .turn(let turn): turns[turn] = position
        case .progress(let turn): guard turns[turn] != position else { break way }
        case .start: guard pattern.startsLine(position, in: text) else { break way }
        case .end: guard pattern.endsLine(position, in: text) else { break way }
        case .backReference(let group):
          guard let next = self.position(after: group, notes, at: position) else { break way }
          position = next
        }
        place += 1
      }
      if evaluation.isExhausted { return nil }
    }
    return nil
  }

  /// Where the text of a group ends that stands here again; a group that took no part stands everywhere.
  private func position(after group: Int, _ notes: [Int?], at position: Int) -> Int? {
    guard let start = notes[2 * group], let end = notes[2 * group + 1] else { return position }
    guard end - start <= text.count - position, evaluation.take(steps: end - start) else { return nil }
    for offset in 0..<(end - start) {
      let (one, other) = (text[start + offset], text[position + offset])
      guard pattern.flags.ignoresCase ? CaseVariants.areAlike(one, other) : one == other else { return nil }
    }
    return position + end - start
  }
}
