extension Breakage {
  private static let card = "advice/keep-out.md"

  /// What can be wrong with an advice card of a full pack.
  static let ofAdvice = [
    Breakage(
      full: "card without limits", card, "## Must not say\n\nThat the water is safe.", "", at: "---\n\n## May",
      "lacks the section `## Must not say`"),
    Breakage(
      full: "limits without words", card, "That the water is safe.", "", at: "## Must not say", "has no words"),
    Breakage(
      full: "no words of refusal", card, "refusal: I cannot tell you that.\n", "", at: "id: keep-out", "lacks `refusal`"
    ),
    Breakage(full: "no door", card, "door: the environment desk\n", "", at: "id: keep-out", "lacks `door`"),
    Breakage(
      full: "card out of date at the review", card, "valid_until: 2027-12-31", "valid_until: 2027-10-31",
      at: "valid_until", "ends before the pack is reviewed"),
    Breakage(
      full: "card that always opens", "advice/breathe.md", "life_saving: true\n", "", at: "id: breathe",
      "no `when` and is not life-saving"),
    Breakage(
      full: "card of no nature", card, "natures: [danger]", "natures: [rain]", at: "natures: [rain]",
      "the card \u{201C}keep-out\u{201D} names the unknown nature \u{201C}rain\u{201D}"),
    Breakage(
      full: "card of no fact", card, "not_facts: [mayday]", "not_facts: [sos]", at: "not_facts", "unknown fact"),
    Breakage(
      full: "card of no question", card, "{what: [flood]}", "{why: [flood]}", at: "{why", "unknown question"),
    Breakage(
      full: "card of no answer", card, "{what: [flood]}", "{what: [fire]}", at: "{what",
      "names \u{201C}fire\u{201D}, no answer to \u{201C}what\u{201D}"),
    Breakage(
      full: "card of no answers", card, "{what: [flood]}", "{what: []}", at: "{what", "expected a list of answer keys"),
    Breakage(
      full: "card that never opens", card, "not_facts: [mayday]", "not_facts: [water-rising]", at: "not_facts",
      "so the card never opens"),
    Breakage(
      full: "card that no example opens", examples, "advice: [keep-out]", "advice: []", at: "leaf: danger",
      "the card \u{201C}keep-out\u{201D} opens, which is not expected"),
    Breakage(
      full: "card that nothing names where it opens", examples, "advice: [breathe]", "level: 1", at: "id: breathe",
      in: "advice/breathe.md", "no example opens the card \u{201C}breathe\u{201D}", removing: "      level: 1\n"),
    Breakage(
      full: "card twice", "advice/breathe.md", "id: breathe", "id: keep-out", at: "id: keep-out",
      in: card, "stands in advice/breathe.md too"),
    Breakage(
      full: "leaf with no such card", tree, "advice: [keep-out]", "advice: [run]", at: "advice: [run]",
      "unknown advice card id \u{201C}run\u{201D}"),
    Breakage(full: "no head", card, "---\nid: keep-out", "id: keep-out", at: "id: keep-out", "expected a head"),
    Breakage(full: "endless head", card, "desk\n---\n", "desk\n", at: "---", "has no end"),
    Breakage(
      full: "head that is no YAML", card, "title: Keep", "title: [Keep", at: "version:", "not readable as YAML"),
    Breakage(
      full: "words between head and sections", card, "## May say", "# Water\n\n## May say", at: "# Water",
      "text stands outside the sections"),
    Breakage(
      full: "section unheard of", card, "## Must not say", "## Must say", at: "## Must say",
      "the section \u{201C}Must say\u{201D} is unknown", besides: 1),
    Breakage(
      full: "section twice", card, "## Must not say", "## May say", at: "## May say\n\nThat", "stands there already",
      besides: 1),
    Breakage(
      full: "sign nobody sees in a section", card, "Go upstairs.", "Go up\u{0}stairs.", at: "Keep out of the water.",
      "control signs"),
    Breakage(
      full: "unknown key in a card", card, "version: \"2\"", "edition: \"2\"", at: "edition", "unknown key", besides: 1),
  ]
}
