internal import FEEL

/// One input of a table: for each value that it may have, the rules it passes, as far as that is known beforehand.
struct IndexColumn: Sendable {
  enum Lookup: Sendable {
    /// Every rule takes anything here.
    case free
    case texts(TextRows)
    case numbers(NumberRows)
    /// False first.
    case booleans
    /// Only evaluating the tests tells.
    case none
  }

  let lookup: Lookup
  /// Row after row, as many words each as a set of all rules has.
  let rows: [UInt64]
  /// The rules whose test must be evaluated all the same; every row has their bits.
  let open: RuleBits
  /// Whether any rule is open.
  let hasOpen: Bool

  /// What one column may take of memory.
  static let wordsMax = 1 << 20

  init(_ tests: [UnaryTests?]) {
    var open = RuleBits(ruleCount: tests.count)
    var shapes: [ColumnShape] = []
    for (rule, test) in tests.enumerated() {
      let shape = ColumnShape(test?.form ?? .any)
      if shape.kind == .unknown { open.insert(rule) }
      shapes.append(shape)
    }
    let kinds = Set(shapes.map(\.kind)).subtracting([.any, .unknown])
    let answers = ColumnAnswers(shapes: shapes, kind: kinds.first ?? .any)
    guard kinds.count <= 1, let made = answers.rows(most: Self.wordsMax) else {
      lookup = .none
      rows = []
      self.open = open
      hasOpen = true
      return
    }
    lookup = kinds.isEmpty && open.words.contains { $0 != 0 } ? .none : made.lookup
    rows = made.rows
    self.open = open
    hasOpen = open.words.contains { $0 != 0 }
  }

  /// Which row holds for a value; nil where the tests must be evaluated.
  func row(of value: Value) -> Int? {
    switch (lookup, value) {
    case (.free, _): 0
    case (.texts(let texts), .string(let text)):
      text.utf8.withContiguousStorageIfAvailable { texts.row(of: $0) }
        ?? Array(text.utf8).withUnsafeBufferPointer { texts.row(of: $0) }
    case (.numbers(let numbers), .number(let number)): numbers.row(of: number)
    case (.booleans, .boolean(let truth)): truth ? 1 : 0
    case (.none, _), (.texts, _), (.numbers, _), (.booleans, _): nil
    }
  }

  var byteCount: Int {
    let inside =
      switch lookup {
      case .free, .booleans, .none: 0
      case .texts(let texts): texts.byteCount
      case .numbers(let numbers): numbers.byteCount
      }
    return rows.count * 8 + open.words.count * 8 + inside
  }
}
