/// Values as an expression of FEEL would write them.
extension Value: CustomStringConvertible {
  public var description: String { "" }

  /// The text that FEEL's `string()` gives.
  public var feelText: String { "" }
}
