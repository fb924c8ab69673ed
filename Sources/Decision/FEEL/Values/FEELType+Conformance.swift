extension Value {
  /// Whether this is an instance of a type; null is one of `Null` and `Any` only (DMN 1.5, 10.3.2.9.3).
  public func conforms(to type: FEELType) -> Bool { false }

  /// The implicit conversions of DMN 1.5, 10.3.2.9.4: to and from a list of one, a date to midnight; nil where none fits.
  public func coerced(to type: FEELType) -> Value? { nil }
}
