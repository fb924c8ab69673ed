internal import FEEL

/// The names that an expression may use at one place of a model, and where their values stand.
final class Environment: Sendable {
  let names: Names

  init(_ entries: [FEELType.Entry], types: [String: FEELType]) {
    names = Names(entries, types: types)
  }

  /// The same with one more name; it hides one of the same name outside. The place is where its value belongs.
  func adding(_ name: String, _ type: FEELType) -> (environment: Environment, place: Int) {
    var entries = names.entries
    let place = names.place(of: name)
    if let place {
      entries[place] = FEELType.Entry(name, type)
    } else {
      entries.append(FEELType.Entry(name, type))
    }
    return (Environment(entries, types: names.types), place ?? entries.count - 1)
  }
}

extension Array where Element == Value {
  /// Puts a value at its place, which is at most one behind the end.
  mutating func put(_ value: Value, at place: Int) {
    if place < count { self[place] = value } else { append(value) }
  }
}
