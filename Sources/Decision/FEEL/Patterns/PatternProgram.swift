/// A pattern as instructions for a machine that follows all ways at once.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    case character(Unicode.Scalar)
    case set(CharacterClass)
    case jump(Int)
    /// Goes both ways, the first one preferred.
    case split(Int, Int)
    /// Notes the position as the start or end of a group.
    case note(Int)
    /// Notes where a turn of a loop began.
    case turn(Int)
    /// Goes on only if the turn has taken a character.
    case progress(Int)
    case start
    case end
    case backReference(Int)
    case match
  }

  static let instructionsMax = 20_000

  private(set) var instructions: [Instruction] = []
  let groupCount: Int
  private(set) var turnCount = 0
  private(set) var hasBackReferences = false

  init(_ node: PatternNode, groupCount: Int) throws(MalformedPattern) {
    self.groupCount = groupCount
    try add(.note(0))
    try compile(node)
    try add(.note(1))
    try add(.match)
  }

  private mutating func add(_ instruction: Instruction) throws(MalformedPattern) {
    guard instructions.count < Self.instructionsMax else {
      throw MalformedPattern(expected: "a pattern of at most \(Self.instructionsMax) steps, repeats counted", offset: 0)
    }
    instructions.append(instruction)
  }

  private mutating func compile(_ node: PatternNode) throws(MalformedPattern) {
    switch node {
    case .character(let scalar): try add(.character(scalar))
    case .set(let set): try add(.set(set))
    case .start: try add(.start)
    case .end: try add(.end)
    case .backReference(let group):
      hasBackReferences = true
      try add(.backReference(group))
    case .sequence(let nodes): for node in nodes { try compile(node) }
    case .alternatives(let nodes): try compile(alternatives: nodes)
    case .group(let inner, let number):
      try add(.note(2 * number))
      try compile(inner)
      try add(.note(2 * number + 1))
    case .repeated(let inner, let least, let most, let isGreedy):
      for _ in 0..<least { try compile(inner) }
      guard let most else { return try compile(loop: inner, isGreedy) }
      try compile(optional: inner, most - least, isGreedy)
    }
  }

  private mutating func compile(alternatives nodes: [PatternNode]) throws(MalformedPattern) {
    var exits: [Int] = []
    for (place, node) in nodes.enumerated() {
      guard place < nodes.count - 1 else {
        try compile(node)
        break
      }
      let fork = instructions.count
      try add(.split(fork + 1, fork + 1))
      try compile(node)
      exits.append(instructions.count)
      try add(.jump(0))
      instructions[fork] = .split(fork + 1, instructions.count)
    }
    for exit in exits { instructions[exit] = .jump(instructions.count) }
  }

  private mutating func compile(loop inner: PatternNode, _ isGreedy: Bool) throws(MalformedPattern) {
    let fork = instructions.count
    try add(.split(fork + 1, fork + 1))
    let turn = turnCount
    if inner.canBeEmpty {
      turnCount += 1
      try add(.turn(turn))
    }
    try compile(inner)
    if inner.canBeEmpty { try add(.progress(turn)) }
    try add(.jump(fork))
    let after = instructions.count
    instructions[fork] = isGreedy ? .split(fork + 1, after) : .split(after, fork + 1)
  }

  private mutating func compile(optional inner: PatternNode, _ count: Int, _ isGreedy: Bool) throws(MalformedPattern) {
    var forks: [Int] = []
    for _ in 0..<count {
      forks.append(instructions.count)
      try add(.split(0, 0))
      try compile(inner)
    }
    let after = instructions.count
    for fork in forks { instructions[fork] = isGreedy ? .split(fork + 1, after) : .split(after, fork + 1) }
  }
}
