import Procedure

/// What can be wrong within tables and conditions.
extension Breakage {
  private static func table(
    _ title: String, _ file: String, _ from: String, _ to: String, at: String, in foundIn: String? = nil, _ what: String
  ) -> Breakage {
    Breakage(tables: title, file, from, to, at: at, in: foundIn, what)
  }

  private static let priority = "tables/priority.yaml"
  private static let others = "tables/others.yaml"

  static let ofTables = [
    table(
      "gap", priority, "      - {id: row, when: [-, -, -], then: ['null']}", "", at: "  - decision: priority",
      "no rule of the table \u{201C}priority\u{201D} holds where inside is \"no\""),
    table("gap between answers", priority, "'>= 3'", "'> 5'", at: "  - decision: size", "holds where floors is 5"),
    table(
      "overlap", priority, "'< 3'", "'< 6'", at: "id: high", "hold at once although the hit policy is UNIQUE"),
    table(
      "contradiction", others, "when: ['false'], then: ['null']", "when: [-], then: ['2']", at: "id: stay",
      "with different outputs"),
    table(
      "masked rule", priority, "      - {id: life,",
      "      - {id: before, when: [-, -, -], then: ['null']}\n      - {id: life,",
      at: "id: life", "can never decide: earlier rules take every case"),
    table(
      "cell that accepts nothing", priority, "when: ['\"yes\"'", "when: ['\"yse\"'", at: "id: life",
      "accepts nothing that \u{201C}inside\u{201D} can be"),
    table("life threat played down by a rule", priority, "['\"P1\"']", "['\"P3\"']", at: "id: life", "threatens life"),
    table("priority unheard of", priority, "['\"P1\"']", "['\"P9\"']", at: "id: life", "expected a priority"),
    table(
      "unknown name", priority, "columns: [floors]", "columns: [flours]", at: "columns: [flours]",
      "names \u{201C}flours\u{201D}"),
    table("no FEEL", priority, "'< 3'", "'< '", at: "id: low", "is no FEEL"),
    table("cell of another column", priority, "'< 3'", "'< what'", at: "id: low", "tests its own column alone"),
    table("unknown unit type", others, "'\"van\"', '2'", "'\"tank\"', '2'", at: "id: two", "unknown unit type"),
    table(
      "level nobody accepts", others, "then: ['3']}\n      - {id: stay", "then: ['4']}\n      - {id: stay",
      at: "id: up", "nobody is to accept"),
    table("rule twice", priority, "id: tower", "id: life", at: "id: life, when: [-", "has two rules"),
    table(
      "decision twice", others, "decision: doubled", "decision: size", at: "decision: size", in: priority, "stands in"),
    table(
      "decision that takes itself", priority, "columns: [floors]", "columns: [size]", at: "columns: [size]",
      "names \u{201C}size\u{201D}"),
    table("too few cells", priority, "when: [-, -, -]", "when: [-, -]", at: "when: [-, -]", "expected 3 cells"),
    table(
      "hit policy", priority, "hit: first", "hit: collect", at: "  - decision: priority", "has the hit policy COLLECT"),
    table(
      "expression that can only be null", others, "if floors = null then 0 else floors * 2", "floors + \"a\"",
      at: "  - decision: doubled", "can only be null"),
    table(
      "time of day", others, "if floors = null then 0 else floors * 2", "if today() = null then 0 else 1",
      at: "  - decision: doubled", "depends on the time of day"),
    table(
      "condition with an unknown name", "trees/main.yaml", "'what = \"smell\"'", "'wat = \"smell\"'", at: "wat",
      "names \u{201C}wat\u{201D}"),
    table(
      "condition that never holds", "trees/main.yaml", "'what = \"smell\"'", "'what = \"smoke\"'",
      at: "what = \"smoke\"", "never decides"),
    table(
      "condition that always holds", "trees/main.yaml", "'what = \"smell\"'", "'what != \"smoke\"'",
      at: "list contains", "never decides"),
    table(
      "condition on the last branch", "trees/main.yaml", "- {to: damage}", "- {if: 'true', to: damage}",
      at: "if: 'true'", "unknown key"),
    table(
      "values of several kinds", "trees/main.yaml", "value: 5", "value: \"5\"", at: "key: \"1\"",
      "values of several kinds"),
    table("value that is none", "trees/main.yaml", "value: 5", "value: five", at: "value: five", "expected a number"),
  ]
}
