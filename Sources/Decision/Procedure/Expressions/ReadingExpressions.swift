internal import FEEL
internal import Vocabulary

/// Reads expressions of a pack; what cannot be read, or names what is not there, is a finding.
struct ExpressionReading {
  let file: String
  let report: Report
  /// Every name there is.
  let names: Names

  init(_ names: some Sequence<String>, file: String, report: Report) {
    self.names = Names(names.sorted().map { FEELType.Entry($0, .any) })
    self.file = file
    self.report = report
  }

  /// The expression, or nil after a finding. `what` is who has it, in the words of a finding.
  func expression(_ text: String, at place: Place, _ what: String) -> PackExpression? {
    do throws(SyntaxError) {
      let whole = try FEEL.Expression(text, names: names, limits: PackExpression.limits)
      let mentions = whole.mentions
      guard isSound(mentions, at: place, what) else { return nil }
      // Read again with only the names that it takes, so that each evaluation looks up no others.
      let used = Names(mentions.names.sorted().map { FEELType.Entry($0, .any) })
      let expression = try FEEL.Expression(text, names: used, limits: PackExpression.limits)
      return PackExpression(text: text, expression: expression, mentions: mentions.names)
    } catch {
      refuse(error, at: place, what)
      return nil
    }
  }

  /// A cell of a column, which tests that column alone.
  func tests(_ text: String, at place: Place, _ what: String) -> UnaryTests? {
    do throws(SyntaxError) {
      let tests = try UnaryTests(text, names: names, limits: PackExpression.limits)
      let mentions = tests.mentions
      guard isSound(mentions, at: place, what) else { return nil }
      if let name = mentions.names.sorted().first {
        report.add(
          file, place, "\(what) names \(quoted(name)), but a cell tests its own column alone",
          mend: "give \(quoted(name)) a column of its own, or write the whole test as the column's expression")
        return nil
      }
      return try UnaryTests(text, limits: PackExpression.limits)
    } catch {
      refuse(error, at: place, what)
      return nil
    }
  }

  private func refuse(_ error: SyntaxError, at place: Place, _ what: String) {
    report.add(
      file, place,
      "\(what) is no FEEL: at sign \(error.place.column)\(error.place.line > 1 ? " of its line \(error.place.line)" : "") "
        + "expected \(error.expected), found \(error.found)",
      mend: "write texts in quotation marks, such as \u{201C}floors >= 4 and people-inside = \"yes\"\u{201D}")
  }

  private func isSound(_ mentions: Mentions, at place: Place, _ what: String) -> Bool {
    var isSound = true
    for name in mentions.unknown.sorted() {
      report.add(
        file, place, "\(what) names \(quoted(name)), which is no question, decision or other name known here",
        mend: "write one of \(listed(names.entries.map(\.name))), or put texts into quotation marks")
      isSound = false
    }
    for name in mentions.builtIns.intersection(["now", "today"]).sorted() {
      report.add(
        file, place, "\(what) depends on the time of day by \(name)(), so that it could not be explained later",
        mend: "ask a question for it, or take it out")
      isSound = false
    }
    return isSound
  }
}
