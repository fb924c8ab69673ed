/// The name of a refusal's case, whatever it carries.
func name(_ refusal: some CustomStringConvertible) -> String {
  Mirror(reflecting: refusal).children.first?.label ?? refusal.description
}

extension Result where Failure: CustomStringConvertible {
  /// The name of the refusal it is, if it is one.
  var refusalName: String? {
    switch self {
    case .success: nil
    case .failure(let refusal): name(refusal)
    }
  }
}
