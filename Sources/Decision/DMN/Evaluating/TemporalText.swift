internal import FEEL

/// Dates, times and durations from their texts, by FEEL's own functions.
enum TemporalText {
  /// - Parameter function: `date`, `time`, `date and time` or `duration`.
  /// - Returns: null where the text is none.
  static func value(_ function: String, _ text: String) -> Value {
    guard let expression = expressions[function] else { return .null(nil) }
    return expression.evaluate(in: Scope(names, [.string(text)]))
  }

  private static let names = Names([FEELType.Entry("text", .string)])

  private static let expressions: [String: FEEL.Expression] = {
    var made: [String: FEEL.Expression] = [:]
    for function in ["date", "time", "date and time", "duration"] {
      do {
        made[function] = try FEEL.Expression("\(function)(text)", names: names)
      } catch {
        assertionFailure("\(function) is a function of FEEL: \(error)")
      }
    }
    return made
  }()
}
