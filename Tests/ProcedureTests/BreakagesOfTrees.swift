extension Breakage {
  /// What can be wrong within a tree.
  static let ofTrees = [
    Breakage(
      "dead end: next names nothing", tree, "next: nuisance}", "next: nowhere}", at: "next: nowhere",
      "expected the id of a question or leaf"),
    Breakage(
      "dead end: no answers", tree,
      "      - {key: someone, words: Somebody, next: danger}\n      - {key: no-one, words: Nobody, next: danger}\n", "",
      at: "    answers:\nleaves", "lacks `answers`"),
    Breakage(
      "unknown nature", tree, "nature: nuisance,", "nature: noise,", at: "nature: noise,",
      "unknown nature \u{201C}noise\u{201D}"),
    Breakage("unknown unit type", tree, "{van: 2}", "{tank: 2}", at: "tank", "unknown unit type \u{201C}tank\u{201D}"),
    Breakage(
      "no units of a type", tree, "{van: 2}", "{van: 0}", at: "van: 0", "expected a whole number from 1 to 1000"),
    Breakage(
      "unreachable question", tree, "next: inside,", "next: danger,", at: "id: inside",
      "no path comes to the question"),
    Breakage(
      "unreachable leaf", tree, "leaves:", "leaves:\n  - {id: spare, nature: danger, priority: P1}", at: "id: spare",
      "no path comes to the leaf"),
    Breakage(
      "circle", tree, "{key: no-one, words: Nobody, next: danger}", "{key: no-one, words: Nobody, next: what}",
      at: "id: inside", "questions run in a circle"),
    Breakage(
      "circle of one", tree, "{key: no-one, words: Nobody, next: danger}", "{key: no-one, words: Nobody, next: inside}",
      at: "id: inside", "questions run in a circle"),
    Breakage(
      "threat to life played down", tree, "{key: no-one, words: Nobody, next: danger}",
      "{key: no-one, words: Nobody, next: nuisance}", at: "life_threat",
      "can lead to \u{201C}nuisance\u{201D} with P4"),
    Breakage(
      "answer key twice", tree, "{key: no-one,", "{key: someone,", at: "words: Nobody", "expected a key no other answer"
    ),
    Breakage("foreign code twice", tree, "\"N 2\"", "F", at: "[N, F]", "already means the answer \u{201C}fire\u{201D}"),
    Breakage(
      "question twice", tree, "- id: inside", "- id: what", at: "id: what\n    wording: Is anybody",
      "expected an id no other question has"),
    Breakage(
      "leaf twice", tree, "{id: nuisance,", "{id: danger,", at: "priority: P4",
      "expected an id no other leaf or question has"),
    Breakage(
      "leaf named like a question", tree, "{id: nuisance,", "{id: inside,", at: "priority: P4",
      "expected an id no other leaf or question has"),
    Breakage("leaf without nature", tree, "nature: nuisance, ", "", at: "priority: P4", "lacks `nature`"),
    Breakage("leaf without priority", tree, ", priority: P4", "", at: "nature: nuisance", "lacks `priority`"),
    Breakage("priority unheard of", tree, "priority: P4", "priority: P9", at: "P9", "expected a priority P1 to P5"),
    Breakage(
      "first question missing", tree, "first: what", "first: who", at: "first: who", "expected the id of a question"),
    Breakage(
      "unknown key", tree, "why: To know.", "why: To know.\n    because: x", at: "because",
      "has the unknown key \u{201C}because\u{201D}"),
    Breakage("no unknown answer", tree, "unknown: true, ", "", at: "id: what", "has 0 answers marked unknown"),
    Breakage(
      "two unknown answers", tree, "words: Noise,", "words: Noise, unknown: true,", at: "id: what",
      "has 2 answers marked unknown"),
    Breakage(
      "unknown answer elsewhere", tree, "words: Nobody,", "words: Nobody, unknown: true,", at: "words: Nobody",
      "marked unknown outside the first question"),
    Breakage(
      "unknown answer to a known nature", tree, "unknown: true, next: unknown", "unknown: true, next: danger",
      at: "No idea", "does not lead to a leaf of the unknown nature"),
    Breakage("answer without words", tree, "words: Nobody, ", "", at: "no-one", "lacks `words`"),
    Breakage(
      "flag that is no flag", tree, "life_threat: true", "life_threat: yes", at: "life_threat: yes",
      "expected true or false"),
    Breakage(
      "list expected", tree, "leaves:", "leaves: none\nrest:", at: "leaves: none",
      "expected a list of leaves, found \u{201C}none\u{201D}"),
    Breakage(
      "mapping expected", tree, "  - {id: nuisance, nature: nuisance, priority: P4}", "  - nuisance",
      at: "  - nuisance", "expected the leaf as a mapping"),
    Breakage(
      "text expected", tree, "wording: What is it?", "wording: [What is it?]", at: "wording: [",
      "expected a text, found a list of 1"),
    Breakage(
      "invisible direction mark", tree, "words: Noise", "words: No\u{202E}ise", at: "key: noise",
      "invisible direction marks"),
  ]
}
