/// One thing wrong with a model: which element, what is wrong, how to mend it.
public struct ModelFinding: Hashable, Sendable, CustomStringConvertible {
  /// The element's kind, as `decision`.
  public let element: String
  /// Nil where the element has none.
  public let id: String?
  /// Nil where the element has none.
  public let name: String?
  /// From 1, or 0 for a model that was not read from a file.
  public let line: Int
  /// What was expected and what was found.
  public let what: String
  /// What can be done about it.
  public let mend: String

  /// The finding in one line: place, element, what, mend.
  public var description: String {
    let place = line > 0 ? "line \(line): " : ""
    let named = name.map { " \"\($0)\"" } ?? ""
    let identified = id.map { " (id \($0))" } ?? ""
    return "\(place)\(element)\(named)\(identified): \(what); \(mend)"
  }
}

/// Why a file is no model.
public enum ModelFault: Error, Hashable, Sendable, CustomStringConvertible {
  case xml(XMLFault)
  case model(ModelFinding)

  /// What was expected, what was found, what to do.
  public var description: String {
    switch self {
    case .xml(let fault): fault.description
    case .model(let finding): finding.description
    }
  }
}
