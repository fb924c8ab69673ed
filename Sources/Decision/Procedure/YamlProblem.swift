internal import Yams

extension YamlReading {
  /// Where the parser stopped.
  static func place(of error: any Error) -> Place {
    guard let error = error as? YamlError else { return .start }
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return Place(mark)
    case .duplicatedKeysInMapping(_, let context):
      return Place(context.mark)
    case .reader(_, let offset, _, let yaml):
      guard let offset, let index = yaml.index(yaml.startIndex, offsetBy: offset, limitedBy: yaml.endIndex) else {
        return .start
      }
      return Place(line: yaml[..<index].utf8.count { $0 == 10 } + 1, column: 1)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return .start
    }
  }

  /// What the parser complains of, in one line.
  static func problem(of error: any Error) -> String {
    guard let error = error as? YamlError else { return quoted("\(error)") }
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
      .reader(let problem, _, _, _):
      return problem.hasPrefix("Maximum nesting") ? "lists and mappings stand too deep inside each other" : problem
    case .duplicatedKeysInMapping(let keys, _):
      return "the key \(listed(keys.map(quoted))) stands more than once in one mapping, the first time here"
    case .memory: return "the parser has no memory left"
    case .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded: return "the parser gave no reason"
    }
  }

  static func mend(_ error: any Error) -> String {
    if case .duplicatedKeysInMapping = error as? YamlError { return "keep one of them" }
    return "check indentation, colons and quotation marks at this line and the one before"
  }
}

extension Place {
  init(_ mark: Mark) { self.init(line: max(1, mark.line), column: max(1, mark.column)) }
}
