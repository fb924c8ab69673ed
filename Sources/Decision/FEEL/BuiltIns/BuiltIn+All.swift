/// All built-in functions, found by name.
extension BuiltIn {
  static let all: [BuiltIn] =
    conversions + temporalConversions + strings + patterns + lists + listEdits + listSums + statistics + numbers
    + roundings + temporals + ranges + rangeEnds + contexts + functionals

  /// For reading expressions.
  static let known: KnownNames<ReadingScope.Meaning> = {
    var known = KnownNames<ReadingScope.Meaning>()
    for builtIn in all { known.add(builtIn.name, .builtIn(builtIn)) }
    return known
  }()

  private static let functions: [String: Function] = Dictionary(
    uniqueKeysWithValues: all.map { builtIn in
      let parameters = builtIn.signatures.first?.parameters ?? []
      return (
        builtIn.name,
        Function(name: builtIn.name, parameters: parameters, result: .any, depth: 1, body: .builtIn(builtIn))
      )
    })

  /// This as a value, which is always the same one.
  var function: Function {
    Self.functions[name]
      ?? Function(name: name, parameters: [], result: .any, depth: 1, body: .builtIn(self))
  }
}
