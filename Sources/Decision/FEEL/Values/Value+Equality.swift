/// Equality as FEEL has it (DMN 1.5, table 53): null equals only null; values of different types cannot be compared.
extension Value {
  /// Nil where FEEL answers null: the two are not of one type.
  public func equals(_ other: Value) -> Bool? {
    switch (self, other) {
    case (.null, .null): true
    case (.null, _), (_, .null): false
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    default: nil
    }
  }
}

/// Equality for programs: the same kind and the same content; functions are equal only to themselves.
extension Value: Equatable {
  public static func == (left: Value, right: Value) -> Bool { left.equals(right) ?? false }
}
