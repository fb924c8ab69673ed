/// A FEEL function: written in an expression, or given by the host, as business knowledge models and decision services are.
public final class Function: Sendable {
  /// A parameter's name and what it accepts.
  public struct Parameter: Sendable, Hashable {
    public let name: String
    public let type: FEELType

    public init(_ name: String, _ type: FEELType = .any) {
      self.name = name
      self.type = type
    }
  }

  /// Takes the arguments in the order of the parameters, converted to their types.
  public typealias Body = @Sendable (_ arguments: [Value], _ evaluation: Evaluation) -> Value

  /// For messages; nil for a function without a name.
  public let name: String?
  public let parameters: [Parameter]
  public let result: FEELType
  /// How deep the values nest that it has taken along.
  let depth: Int32
  let body: Body

  public convenience init(
    name: String?, parameters: [Parameter], result: FEELType = .any, body: @escaping Body
  ) {
    self.init(name: name, parameters: parameters, result: result, depth: 1, body: body)
  }

  init(name: String?, parameters: [Parameter], result: FEELType, depth: Int32, body: @escaping Body) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.depth = depth
    self.body = body
  }

  var type: FEELType { .function(parameters.map(\.type), result) }
}
