/// Why bytes were not read as XML; nothing of the document is used.
public enum XMLFault: Error, Hashable, Sendable, CustomStringConvertible {
  case tooLarge(bytes: Int, most: Int)
  /// Nested deeper than the limit; the line is where that began.
  case tooDeep(line: Int, most: Int)
  case tooManyElements(most: Int)
  /// A document type declaration, in which entities could be defined.
  case documentType(line: Int)
  /// A reference to an entity that only a document type could define.
  case entity(name: String, line: Int)
  case notWellFormed(line: Int, detail: String)

  /// What was expected, what was found, what to do.
  public var description: String {
    switch self {
    case .tooLarge(let bytes, let most):
      "the document has \(bytes) bytes, at most \(most) are read; split the model by imports"
    case .tooDeep(let line, let most):
      "line \(line): elements are nested deeper than \(most); flatten the expression or name parts of it"
    case .tooManyElements(let most): "the document has more than \(most) elements; split the model by imports"
    case .documentType(let line): "line \(line): a DOCTYPE stands here, none is taken; delete it"
    case .entity(let name, let line):
      "line \(line): the entity &\(name); is none of XML's own five; write the characters it stands for"
    case .notWellFormed(let line, let detail): "line \(line): this is not well-formed XML (\(detail)); correct it"
    }
  }
}

/// How much of a document is taken; more is refused before it is kept.
public struct XMLLimits: Hashable, Sendable {
  /// Of the whole document.
  public var bytesMax: Int
  /// How many elements may be open at once.
  public var depthMax: Int
  /// Of the whole document.
  public var elementsMax: Int

  /// Sixteen megabytes, 128 levels, half a million elements: several times the largest model met in practice.
  public init(bytesMax: Int = 16_000_000, depthMax: Int = 128, elementsMax: Int = 500_000) {
    self.bytesMax = bytesMax
    self.depthMax = depthMax
    self.elementsMax = elementsMax
  }
}
