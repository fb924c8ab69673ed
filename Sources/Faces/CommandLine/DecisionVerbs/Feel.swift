internal import ArgumentParser
internal import FEEL
internal import Foundation

/// `tocsin feel EXPRESSION`: its value; why parts became null goes to standard error.
struct Feel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feel", abstract: "Print what an expression of FEEL, the language of DMN, comes to.",
    discussion: """
      Examples:
        tocsin feel '(0.1 + 0.2) * 10'
        tocsin feel 'sum(for call in calls return call.waiting time)' --context calls.json
        tocsin feel 'date("2026-03-01") - @"P1M"' --json
        tocsin feel -- '-3 + 5'

      Exits 1 where the text is no expression, and shows where.
      """)

  @Argument(help: "The expression; - reads it from standard input.") var expression: String
  @Option(help: "A file with a JSON object; its entries are names in the expression.") var context: String?
  @Flag(help: "Print JSON instead of FEEL; dates, times and durations become texts.") var json = false

  private static let caretColumnsMax = 100

  func run() async throws {
    let terminal = Terminal()
    let text = try expression == "-" ? standardInput() : expression
    let given = try given()
    let names = Names(zip(given.names, given.values).map { FEELType.Entry($0, $1.type) })
    let parsed: FEEL.Expression
    do {
      parsed = try FEEL.Expression(text, names: names)
    } catch {
      for line in Self.pointed(error, in: text) { try terminal.remark(line) }
      throw ExitCode(1)
    }
    let evaluation = Evaluation()
    let value = parsed.evaluate(in: Scope(names, given.values, evaluation: evaluation))
    for report in evaluation.reports { try terminal.remark(shown("null: \(report)")) }
    try await terminal.line(json ? value.json : shown("\(value)"))
  }

  private func standardInput() throws -> String {
    let bytes = try FileHandle.standardInput.readToEnd() ?? Data()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFault("standard input is no UTF-8; write the expression in UTF-8")
    }
    return text
  }

  private func given() throws -> Context {
    guard let context else { return .empty }
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: Folder.absolute(context)))
    } catch {
      throw CommandFault("\(context) cannot be read (\(error.localizedDescription)); name a file with a JSON object")
    }
    do {
      let value = try bytes.withUnsafeBytes { buffer throws(Value.MalformedJSON) in try Value(json: buffer) }
      guard case .context(let entries) = value else {
        throw CommandFault("\(context): expected a JSON object, found \(value); write the names as its entries")
      }
      return entries
    } catch let error as Value.MalformedJSON {
      throw CommandFault("\(context): \(error); correct the JSON")
    }
  }

  /// The error, the line it is in, and a caret below the place.
  private static func pointed(_ error: SyntaxError, in text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let message = shown("tocsin: \(error)")
    guard error.place.line <= lines.count else { return [message] }
    let line = Array(lines[error.place.line - 1].unicodeScalars)
    let before = min(error.place.column - 1, caretColumnsMax / 2)
    let start = error.place.column - 1 - before
    var part = String.UnicodeScalarView()
    part.append(contentsOf: line.dropFirst(start).prefix(caretColumnsMax))
    return [message, "  " + shown(String(part)), "  " + String(repeating: " ", count: before) + "^"]
  }
}
