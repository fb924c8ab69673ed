/// One call of a built-in function: its arguments, and where it stands.
struct Call {
  /// Where a call stands: whose account it goes on, and its place in a text.
  struct Site {
    let evaluation: Evaluation
    /// Nil for a call that no text makes.
    let source: Source?
    let at: Int

    func null(expected: String, found: String) -> Value {
      evaluation.null(NullReason(expected: expected, found: found, at: at, in: source))
    }
  }

  let name: String
  let arguments: [Value]
  let site: Site

  var evaluation: Evaluation { site.evaluation }
  var count: Int { arguments.count }

  /// The argument at a place; null where it was left out.
  subscript(place: Int) -> Value { place < arguments.count ? arguments[place] : .null }

  func null(expected: String, found: String) -> Value {
    site.null(expected: "\(expected) in \(name)", found: found)
  }

  /// The null for an argument that is not what it has to be; an argument that is null for a reason keeps that one.
  func null(_ expected: String, at place: Int) -> Value {
    if case .null(_?) = self[place] { return self[place] }
    return null(expected: expected, found: place < count ? arguments[place].described : "nothing")
  }

  func string(_ place: Int) -> String? {
    if case .string(let string) = self[place] { string } else { nil }
  }

  func number(_ place: Int) -> Decimal128? {
    if case .number(let number) = self[place] { number } else { nil }
  }

  /// A whole number; nil for others, and for those that no list could have as a position.
  func integer(_ place: Int) -> Int? { number(place).flatMap(\.integer) }

  func list(_ place: Int) -> List? {
    if case .list(let list) = self[place] { list } else { nil }
  }

  func context(_ place: Int) -> Context? {
    if case .context(let context) = self[place] { context } else { nil }
  }

  /// All arguments as one list: those given one by one, or the list given alone.
  var items: [Value] {
    if count == 1, case .list(let list) = arguments[0] { return list.elements }
    return arguments
  }

  /// A number that was worked out, or null where it is none.
  func result(_ number: Decimal128?) -> Value {
    number.map { .number($0) } ?? null(expected: "a result within 34 digits and 10^6144", found: "none")
  }
}
