import FEEL
import Testing

/// A moment for `now()` that stays the same: Saturday, 21 November 2026, 12:00 UTC.
let noon = DateTime(epochSeconds: 1_795_262_400, nanosecond: 0, zone: .utc)

/// What an expression comes to, as FEEL writes it.
func answer(_ text: String, in context: Context = .empty, limits: Limits = .standard) throws -> String {
  try outcome(text, in: context, limits: limits).value.description
}

/// The value and the account of an evaluation.
func outcome(
  _ text: String, in context: Context = .empty, limits: Limits = .standard
) throws -> (value: Value, evaluation: Evaluation) {
  let names = Names(zip(context.names, context.values).map { FEELType.Entry($0, $1.type) })
  let expression = try Expression(text, names: names, limits: limits)
  let evaluation = Evaluation(limits: limits, clock: .fixed(noon))
  return (expression.evaluate(in: Scope(names, context.values, evaluation: evaluation)), evaluation)
}

/// The error of a text that is no expression.
func refusal(_ text: String, limits: Limits = .standard) -> SyntaxError? {
  do {
    _ = try Expression(text, limits: limits)
    return nil
  } catch {
    return error
  }
}

/// What a cell says to an input.
func passes(_ cell: String, _ input: String, limits: Limits = .standard) throws -> String {
  let value = try outcome(input).value
  return try UnaryTests(cell, limits: limits).evaluate(value, in: Scope(evaluation: Evaluation(limits: limits)))
    .description
}

/// One row of a table: an expression and what it comes to.
typealias Row = (text: String, value: String)
