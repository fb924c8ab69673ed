/// A version of a pack laid out to be read, as `tocsin procedure show --json` prints it.
extension Shape {
  static let packSummary = Shape.object(
    [
      "name", "version", "hash", "title", "owner", "notice", "language", "timezone", "reviewBy", "lifeThreatAtMost",
      "fallback",
    ].map { always($0) }
      + ["questionsMax", "dispatchQuestionsMax", "knownIncidentAfter"].map { always($0, .integer) } + [
        always("sources", .list(.text)), list("services", service), list("natures", nature),
        list("priorities", priority), list("facts", titled), list("dispositions", titled), list("unitTypes", titled),
        list("skills", titled), list("eligible", texts("rule", "condition", "otherwise")),
        list("travel", texts("type") + numbers("kmh")), list("levels", level), list("triggers", trigger),
        list("clocks", clock), list("trees", tree),
        list("tables", table), list("cards", card), list("templates", template), list("criteria", criterion),
        list("regulations", regulation),
      ])

  private static func list(_ name: String, _ members: [ShapeMember]) -> ShapeMember {
    always(name, .list(.object(members)))
  }

  private static func texts(_ names: String...) -> [ShapeMember] { names.map { always($0) } }
  private static func texts(ifAny names: String...) -> [ShapeMember] { names.map { ifAny($0) } }
  private static func lists(_ names: String...) -> [ShapeMember] { names.map { always($0, .list(.text)) } }
  private static func numbers(_ names: String...) -> [ShapeMember] { names.map { always($0, .integer) } }
  private static func flags(_ names: String...) -> [ShapeMember] { names.map { always($0, .flag) } }

  private static let titled = texts("code", "title")
  private static let service = texts("name", "title") + texts(ifAny: "tree", "sendTo", "say")
  private static let nature = texts("code", "title") + lists("priorities") + flags("isUnknown")
  private static let priority = texts("priority", "title") + numbers("assign", "attend", "update")
  private static let level = numbers("level", "acceptWithin") + texts("title") + lists("who")
  private static let trigger = texts("name", "when", "example") + numbers("level") + texts(ifAny: "atLeast")
  private static let clock = texts("clock") + numbers("seconds")
  private static let criterion = texts("criterion", "words", "condition") + texts(ifAny: "applies")
  private static let regulation =
    texts("id", "title", "words", "source") + texts(ifAny: "when") + lists("questions", "steps") + [
      ifAny("clock", .object(texts("from", "what", "doneWhen") + texts(ifAny: "who") + numbers("within")))
    ]
  private static let template = texts("name", "medium", "text", "unit") + numbers("limit")

  private static let card =
    texts("id", "title", "version", "validUntil", "maySay", "mustNotSay", "refusal", "door")
    + lists("who", "natures", "facts", "notFacts") + flags("lifeSaving") + [always("answers", .byName(.list(.text)))]

  private static let table =
    texts("name", "file") + texts(ifAny: "hitPolicy", "expression") + lists("columns", "outputs", "takes") + [
      list("rows", texts("id") + lists("tests", "outputs", "remarks"))
    ]

  private static let tree =
    texts("id", "title", "first") + [
      list("questions", texts("id", "wording", "why") + [ifAny("seconds", .integer), list("answers", answer)]),
      list("leaves", leaf),
    ]

  private static let answer =
    texts("key", "words") + lists("heard", "codes", "facts") + flags("lifeThreat", "unknown") + leads + [
      ifAny("branches", .list(.object(texts("condition") + leads)))
    ]
  private static let leads = texts(ifAny: "question", "leaf")
  private static let leaf =
    texts("id", "nature", "priority") + numbers("level") + lists("advice") + [
      always("requirement", .byName(.integer)), always("skills", .byName(.integer)),
    ]
}
