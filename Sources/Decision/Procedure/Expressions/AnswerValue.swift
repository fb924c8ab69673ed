internal import FEEL
internal import Vocabulary

/// What expressions see of an answer: its key as a text, unless the pack gives it a value of its own.
package struct AnswerValue: Hashable, Sendable {
  /// As FEEL writes it.
  package let text: String
  let value: Value

  init(_ value: Value) {
    self.value = value
    text = value.written
  }

  package static func == (left: AnswerValue, right: AnswerValue) -> Bool { left.text == right.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// What kind of value it is, so that those of one question can be compared; nil for none.
  var kind: String? {
    switch value {
    case .null: nil
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .date: "a date"
    case .time: "a time"
    case .dateTime: "a date and time"
    case .daysAndTimeDuration, .yearsAndMonthsDuration: "a duration"
    case .list, .context, .range, .function: "more than one value"
    }
  }
}

extension Value {
  /// As FEEL writes it, so that values that differ are written differently.
  var written: String {
    switch self {
    case .string(let text): "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    case .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration: "@\"\(feelText)\""
    case .null: "null"
    case .boolean, .number, .list, .context, .range, .function: feelText
    }
  }
}

extension TreeReading {
  /// The value of an answer: its key where none is given; nil after a finding.
  func value(_ item: Fields, key: String) -> AnswerValue? {
    guard let node = item.node("value") else { return AnswerValue(.string(key)) }
    if case .text(let text, let isQuoted, _) = node {
      if isQuoted { return item.words(node, "`value` of the answer").map { AnswerValue(.string($0)) } }
      if text == "none" { return AnswerValue(.null) }
      if let value = constant(text), AnswerValue(value).kind != nil, AnswerValue(value).kind != "more than one value" {
        return AnswerValue(value)
      }
    }
    item.wrong(
      "value", expected: "a number, true, false, @\"2027-11-01\", none, or a text in quotation marks",
      mend: "write what expressions are to compare")
    return nil
  }

  private func constant(_ text: String) -> Value? {
    do { return try FEEL.Expression(text, limits: PackExpression.limits).constant } catch { return nil }
  }

  /// The values of one question's answers are of one kind, so that a test of them means the same for each.
  func checkKinds(_ answers: [Answer], of question: QuestionID) {
    let kinds = Set(answers.compactMap(\.value.kind))
    guard kinds.count > 1, let first = answers.first else { return }
    report.add(
      file, places[.answer(question, first.key)] ?? .start,
      "the answers of \(quoted(question.text)) have values of several kinds: \(listed(Array(kinds)))",
      mend: "give every answer a `value` of one kind; `value: none` where nobody knows")
  }
}
