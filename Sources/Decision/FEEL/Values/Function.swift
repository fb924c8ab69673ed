/// A FEEL function: written in an expression, or given by the host, as business knowledge models and decision services are.
public final class Function: Sendable {
  /// A parameter's name and what it accepts.
  public struct Parameter: Sendable, Hashable {
    /// As named arguments give it.
    public let name: String
    /// What an argument has to be, or has to be convertible to.
    public let type: FEELType

    /// A parameter of a function of the host.
    public init(_ name: String, _ type: FEELType = .any) {
      self.name = name
      self.type = type
    }
  }

  /// Takes the arguments in the order of the parameters, converted to their types.
  public typealias Body = @Sendable (_ arguments: [Value], _ evaluation: Evaluation) -> Value

  enum Kind: Sendable {
    case host(Body)
    case closure(Closure)
    case builtIn(BuiltIn)
  }

  /// For messages; nil for a function without a name.
  public let name: String?
  /// In the order in which arguments are given.
  public let parameters: [Parameter]
  /// What results are converted to; null where they cannot be.
  public let result: FEELType
  /// How deep the values nest that it has taken along.
  let depth: Int32
  private let body: Kind

  /// A function that the host works out.
  /// - Parameter values: what the body holds of values, so that nothing nests deeper than `Limits.valueDepthMax` unseen.
  public convenience init(
    name: String?, parameters: [Parameter], result: FEELType = .any, holding values: [Value] = [], body: @escaping Body
  ) {
    let deepest = values.reduce(0) { Swift.max($0, $1.depth) }
    self.init(name: name, parameters: parameters, result: result, depth: deepest + 1, body: .host(body))
  }

  init(name: String?, parameters: [Parameter], result: FEELType, depth: Int32, body: Kind) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.depth = depth
    self.body = body
  }

  /// The result for arguments in the order of the parameters; null with its reason where they do not fit.
  public func call(_ arguments: [Value], _ evaluation: Evaluation) -> Value {
    call(arguments, Call.Site(evaluation: evaluation, source: nil, at: 0))
  }

  /// The result for arguments by name.
  public func call(named arguments: [(String, Value)], _ evaluation: Evaluation) -> Value {
    call(
      named: arguments.map(\.0), arguments.map(\.1), Call.Site(evaluation: evaluation, source: nil, at: 0))
  }

  func call(named names: [String], _ values: [Value], _ site: Call.Site) -> Value {
    if case .builtIn(let builtIn) = body { return builtIn.call(named: names, values, site) }
    guard Set(names) == Set(parameters.map(\.name)), names.count == parameters.count else {
      return site.null(expected: signature, found: "arguments named \(names.joined(separator: ", "))")
    }
    return call(parameters.map { parameter in values[names.firstIndex(of: parameter.name) ?? 0] }, site)
  }

  func call(_ arguments: [Value], _ site: Call.Site) -> Value {
    if case .builtIn(let builtIn) = body { return builtIn.call(arguments, site) }
    guard arguments.count == parameters.count else {
      return site.null(expected: signature, found: "\(arguments.count) arguments")
    }
    var converted = arguments
    for (place, parameter) in parameters.enumerated() where parameter.type != .any {
      guard let fitting = arguments[place].coerced(to: parameter.type) else {
        return site.null(
          expected: "\(parameter.type) for \(parameter.name) in \(signature)", found: arguments[place].described)
      }
      converted[place] = fitting
    }
    let value = apply(converted, site)
    guard result != .any else { return value }
    return value.coerced(to: result)
      ?? site.null(expected: "\(result) as the result of \(signature)", found: value.described)
  }

  private func apply(_ arguments: [Value], _ site: Call.Site) -> Value {
    let evaluation = site.evaluation
    guard evaluation.take(), evaluation.descend() else { return evaluation.exhaustion }
    defer { evaluation.ascend() }
    switch body {
    case .host(let body): return body(arguments, evaluation)
    case .closure(let closure): return closure.apply(arguments, as: self, evaluation)
    case .builtIn(let builtIn): return builtIn.call(arguments, site)
    }
  }

  private var signature: String { "\(name ?? "function")(\(parameters.map(\.name).joined(separator: ", ")))" }

  /// With what the body gives, where the result is not stated but can be told.
  var type: FEELType {
    if result == .any, case .closure(let closure) = body {
      return .function(parameters.map(\.type), closure.node.result)
    }
    return .function(parameters.map(\.type), result)
  }

  /// Whether it can stand where a function of these parameters and this result is wanted: what is not known fits.
  func fits(_ wanted: [FEELType], _ wantedResult: FEELType) -> Bool {
    if case .builtIn(let builtIn) = body { return builtIn.signatures.contains { $0.accepts(wanted.count) } }
    guard case .function(let types, let result) = type, types.count == wanted.count else { return false }
    return zip(wanted, types).allSatisfy { $0.conforms(to: $1) }
      && (result == .any || result.conforms(to: wantedResult))
  }
}
