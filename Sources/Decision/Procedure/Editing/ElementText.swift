internal import Vocabulary

/// What people type into a field, as YAML for the key that it stands under.
package enum ElementText {
  /// Keys whose texts are lists, with commas between when typed.
  private static let lists = ["facts", "heard", "codes", "advice", "remarks", "if-any"]
  /// Keys that hold numbers by name: `engine: 2, medic: 1`.
  private static let counts = ["requirement", "skills"]
  /// Keys whose texts mean something to YAML: numbers, `true`, days.
  private static let plain = ["value", "seconds", "life_threat", "unknown", "level"]

  static func yaml(_ text: String, for address: ElementAddress) -> String {
    guard let name = address.lastName else { return cell(text) }
    if lists.contains(name) { return list(text.split(separator: ",").map { trimmed(String($0)) }) }
    if counts.contains(name) {
      let parts = text.split(separator: ",").map { part in
        let pair = part.split(separator: ":", maxSplits: 1).map { trimmed(String($0)) }
        return pair.count == 2
          ? "\(TableYamlWriting.text(pair[0])): \(bare(pair[1]))" : TableYamlWriting.text(trimmed(String(part)))
      }
      return "{\(parts.joined(separator: ", "))}"
    }
    return plain.contains(name) ? bare(text) : TableYamlWriting.text(text)
  }

  /// A new rule of a table that gives nothing yet.
  package static func rule(id: String, tests: Int, outputs: Int) -> String {
    let when = Array(repeating: "-", count: tests).joined(separator: ", ")
    let then = Array(repeating: "'null'", count: outputs).joined(separator: ", ")
    return "{id: \(TableYamlWriting.text(id)), when: [\(when)], then: [\(then)]}"
  }

  /// A new table that decides nothing yet, over several lines.
  package static func table(name: String, column: String) -> String {
    """
    decision: \(TableYamlWriting.text(name))
    hit: first
    columns: [\(TableYamlWriting.text(column))]
    gives: [\(TableYamlWriting.text(name))]
    rules:
      - {id: otherwise, when: [-], then: ['null']}
    """
  }

  /// A file of its own for a new table.
  package static func tableFile(name: String, column: String) -> String {
    let lines = table(name: name, column: column).split(separator: "\n")
    return "decisions:\n  - " + lines.joined(separator: "\n    ") + "\n"
  }

  package static func answer(key: String, words: String, next: String) -> String {
    "{key: \(quotedKey(key)), words: \(TableYamlWriting.text(words)), next: \(TableYamlWriting.text(next))}"
  }

  package static func leaf(id: String, nature: String, priority: String) -> String {
    "{id: \(TableYamlWriting.text(id)), nature: \(TableYamlWriting.text(nature)), priority: \(TableYamlWriting.text(priority))}"
  }

  package static func question(id: String, wording: String, why: String, next: String) -> String {
    "{id: \(TableYamlWriting.text(id)), wording: \(TableYamlWriting.text(wording)), why: \(TableYamlWriting.text(why)), "
      + "answers: [\(answer(key: "not-known", words: "Nobody knows", next: next))]}"
  }

  private static func quotedKey(_ text: String) -> String { TableYamlWriting.text(text) }

  private static func cell(_ text: String) -> String { text == "-" ? text : TableYamlWriting.text(text) }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.filter { !$0.isEmpty }.map { TableYamlWriting.text($0) }.joined(separator: ", ") + "]"
  }

  /// As typed where that is one plain word or a text in quotation marks; else put into quotation marks.
  private static func bare(_ text: String) -> String {
    let isWord = text.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46: true
      default: false
      }
    }
    let isQuoted =
      text.utf8.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
      && text.dropFirst().dropLast().allSatisfy { $0 != "\"" && $0 != "\\" }
    return !text.isEmpty && isWord || isQuoted ? text : TableYamlWriting.text(text)
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
