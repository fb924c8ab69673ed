/// Why an incident is what it is, as `tocsin explain --json` prints it.
extension Shape {
  static let explanation = Shape.object([
    always("incident", .text, "Its id."), ifAny("reference"), ifAny("pack", .object(pack)),
    ifAny("tree"), ifAny("treeTitle"), always("path", .list(.named("PathStep"))),
    always("turns", .list(.object(turn)), "Where conditions decided how the path went on."),
    ifAny("asking", .text, "The question that is open."),
    always("earlierPaths", .list(.list(.named("PathStep"))), "Those that a correction replaced."),
    always("asides", .list(.object(aside)), "What happened beside the path."),
    ifAny("determinant", .named("Determinant")), always("earlierDeterminants", .list(.named("Determinant"))),
    ifAny("foreseen", .object(foreseen)), always("overrides", .list(.named("Judgement"))),
    ifAny("waiting", .named("Judgement"), "What waits for a second look."), always("looks", .list(.named("Judgement"))),
    ifAny("validity"), always("cancelled", .flag), ifAny("priority", .text, "The one that stands."),
    always("advice", .list(.named("Judgement"))),
    ifAny("reproducible", .flag, "Whether the stored answers still lead to the stored determinant."),
    ifAny("smallestChanges", .object(changes), "The fewest answers that would have led to another priority."),
  ])

  static let pathStep = Shape.object(
    ["question", "wording", "answer", "words", "actor"].map { always($0) } + [
      ifAny("verbatim"), always("shown", .moment), always("answered", .moment), always("entry", .integer),
      always("way", .choice(["answered", "corrected", "carried", "skipped"])),
      ifAny("from", .text, "The answer before a correction."), ifAny("reason"),
    ])

  static let determinant = Shape.object(
    ["leaf", "nature", "title", "priority", "requirement"].map { always($0) }
      + ["assignSeconds", "attendSeconds", "updateSeconds", "level"].map { always($0, .integer) } + [
        always("advice", .list(.text)), always("rules", .list(.object(rule)), "The rules that made it what it is."),
        always("undecided", .list(.text), "What could not be worked out, so that the safe side was taken."),
      ])

  static let judgement = Shape.object([
    always("what"), ifAny("reason"), ifAny("actor"), ifAny("happened", .moment), always("entry", .integer),
  ])

  private static let pack = ["name", "version", "hash"].map { always($0) }
  private static let turn = [
    always("question"), ifAny("condition", .text, "The one that held; left out where none did."), always("to"),
    always("undecided", .list(.text)),
  ]
  private static let aside =
    ["what", "words", "actor"].map { always($0) } + [always("happened", .moment), always("entry", .integer)]
  private static let rule = [
    always("table"), always("rule"),
    always("cells", .list(.object(["column", "found", "test"].map { always($0) }))), always("gave"),
    always("safeSide", .flag, "Whether it could not be said that it holds."),
  ]
  private static let foreseen = ["priority", "mostUrgent", "requirement"].map { always($0) }
  private static let change = [
    always("question"), always("wording"), ifAny("from", .text, "Left out where the path did not ask it."),
    always("to"), always("words"),
  ]
  private static let changes = [
    ifAny("count", .integer, "Left out where no answers lead to another priority."),
    always(
      "ways",
      .list(
        .object([
          always("changes", .list(.object(change))), always("further", .list(.object(change))), always("leaf"),
          always("priority"),
        ]))), always("complete", .flag),
  ]

  // MARK: Members

  static func always(_ name: String, _ shape: Shape = .text, _ summary: String = "") -> ShapeMember {
    ShapeMember(name, shape, summary, isAlways: true)
  }

  static func ifAny(_ name: String, _ shape: Shape = .text, _ summary: String = "") -> ShapeMember {
    ShapeMember(name, shape, summary)
  }
}
