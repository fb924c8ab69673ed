/// What names mean at a place in an expression, innermost first, and which slots they have.
struct ReadingScope {
  /// What a name stands for.
  enum Meaning: Sendable {
    case local(Int, FEELType)
    case global(Int, FEELType)
    case builtIn(BuiltIn)

    var type: FEELType {
      switch self {
      case .local(_, let type), .global(_, let type): type
      case .builtIn: .any
      }
    }
  }

  private enum Level {
    case names(KnownNames<Meaning>)
    /// A filter: `item` and the entries of the items, as far as their type tells them.
    case filter(slot: Int, type: FEELType, entries: KnownNames<FEELType>?)
  }

  private var levels: [Level] = []
  private var nextSlot = 0
  /// How many slots the expression needs.
  private(set) var slotCount = 0

  init(_ names: Names) { levels = [.names(BuiltIn.known), .names(names.known)] }

  /// A name found: what it means outside filters, how many tokens it takes, and which filters stand between.
  struct Found {
    let meaning: Meaning?
    let name: String
    let count: Int
    /// Slots of the items that may have an entry of this name, innermost first.
    let itemSlots: [Int]
    let type: FEELType

    init(meaning: Meaning?, name: String, count: Int, itemSlots: [Int], type: FEELType? = nil) {
      self.meaning = meaning
      self.name = name
      self.count = count
      self.itemSlots = itemSlots
      self.type = type ?? meaning?.type ?? .any
    }
  }

  mutating func takeSlot() -> Int {
    nextSlot += 1
    slotCount = max(slotCount, nextSlot)
    return nextSlot - 1
  }

  /// Names that hold until `leave`.
  mutating func enter() { levels.append(.names(KnownNames())) }

  mutating func enterFilter(_ slot: Int, _ type: FEELType, entries: KnownNames<FEELType>?) {
    levels.append(.filter(slot: slot, type: type, entries: entries))
  }

  mutating func leave() { levels.removeLast() }

  /// Where the slots stand, to be given back with `freeSlots`.
  var slotMark: Int { nextSlot }
  mutating func freeSlots(to mark: Int) { nextSlot = mark }

  mutating func bind(_ name: String, to slot: Int, _ type: FEELType) {
    guard case .names(var known) = levels[levels.count - 1] else { return }
    levels[levels.count - 1] = .names(KnownNames())
    known.add(name, .local(slot, type))
    levels[levels.count - 1] = .names(known)
  }

  /// The longest name that begins at a token; of two as long the inner one.
  func find(in texts: TokenTexts, at place: Int) -> Found? {
    var best: Found?
    var slots: [Int] = []
    for level in levels.reversed() {
      switch level {
      case .names(let names):
        if let known = names.longest(in: texts, at: place), known.pieces.count > best?.count ?? 0 {
          best = Found(meaning: known.meaning, name: known.name, count: known.pieces.count, itemSlots: slots)
        }
      case .filter(let slot, let type, let entries):
        if texts[place] == "item", best == nil {
          best = Found(meaning: .local(slot, type), name: "item", count: 1, itemSlots: slots + [slot])
        }
        if let known = entries?.longest(in: texts, at: place), known.pieces.count > best?.count ?? 0 {
          best = entry(known, in: texts, at: place, slots)
        }
        slots.append(slot)
      }
    }
    return best
  }

  /// The built-in function whose name takes just so many tokens.
  static func builtIn(in texts: TokenTexts, at place: Int, count: Int) -> BuiltIn? {
    guard let known = BuiltIn.known.longest(in: texts, at: place), known.pieces.count == count,
      case .builtIn(let builtIn) = known.meaning
    else { return nil }
    return builtIn
  }

  /// All filters around, innermost first.
  var itemSlots: [Int] {
    levels.reversed().compactMap { level in
      if case .filter(let slot, _, _) = level { slot } else { nil }
    }
  }

  /// An entry of the items, which may be missing from one of them and then means what it means outside.
  private func entry(
    _ known: KnownNames<FEELType>.Known, in texts: TokenTexts, at place: Int, _ inner: [Int]
  ) -> Found {
    let count = known.pieces.count
    var slots: [Int] = []
    for level in levels.reversed() {
      switch level {
      case .filter(let slot, _, _): slots.append(slot)
      case .names(let names):
        guard slots.count > inner.count, let other = names.longest(in: texts, at: place), other.pieces.count == count
        else { continue }
        return Found(meaning: other.meaning, name: known.name, count: count, itemSlots: slots, type: known.meaning)
      }
    }
    return Found(meaning: nil, name: known.name, count: count, itemSlots: slots, type: known.meaning)
  }
}

extension TokenTexts {
  /// The name that so many tokens make: as written, with one space where there was any.
  func name(at place: Int, count: Int) -> String {
    var name = ""
    for next in place..<min(place + count, tokens.count) {
      if next > place, tokens[next].start > tokens[next - 1].end { name += " " }
      name += self[next]
    }
    return name
  }
}
