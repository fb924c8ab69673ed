/// Calling functions from a host.
extension Function {
  /// The result for arguments in the order of the parameters; null with its reason where they do not fit.
  public func call(_ arguments: [Value], _ evaluation: Evaluation) -> Value { .null }

  /// The result for arguments by name.
  public func call(named arguments: [(String, Value)], _ evaluation: Evaluation) -> Value { .null }
}
