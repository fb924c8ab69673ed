/// The types of values, as they are met.
extension Value {
  /// What this is, as far as it can be told at a glance: of a list, what its first element is. Null counts as anything.
  public var type: FEELType { type(depth: 0) }

  private func type(depth: Int) -> FEELType {
    let depthMax = 20
    guard depth < depthMax else { return .any }
    switch self {
    case .null: return .any
    case .boolean: return .boolean
    case .number: return .number
    case .string: return .string
    case .date: return .date
    case .time: return .time
    case .dateTime: return .dateTime
    case .daysAndTimeDuration: return .daysAndTimeDuration
    case .yearsAndMonthsDuration: return .yearsAndMonthsDuration
    case .list(let list): return .list(list.first?.type(depth: depth + 1) ?? .any)
    case .context(let context):
      return .context(zip(context.names, context.values).map { FEELType.Entry($0, $1.type(depth: depth + 1)) })
    case .range(let range): return .range((range.start ?? range.end ?? .null).type(depth: depth + 1))
    case .function(let function): return function.type
    }
  }
}
