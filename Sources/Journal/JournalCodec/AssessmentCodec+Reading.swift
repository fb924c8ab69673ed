internal import Assessment
internal import Procedure
internal import Vocabulary

/// What happens while an incident is assessed, from its stored form.
extension AssessmentCodec {
  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> AssessmentEvent? {
    switch (event, version) {
    case ("assessment-answered", 1):
      let question = try fields.body.value("question", QuestionID.self)
      let key = try fields.body.value("answer", AnswerKey.self)
      let words = try fields.body.text("words")
      return .answered(question, key, words: words, verbatim: try fields.personal("verbatim")["verbatim"])
    case ("assessment-heard", 1):
      let question = try fields.body.value("question", QuestionID.self)
      let key = try fields.body.value("answer", AnswerKey.self)
      return .heard(question, key, quote: try fields.personalText("quote"))
    default:
      var decoded = try asked(event, version, &fields.body)
      if decoded == nil { decoded = try judged(event, version, &fields.body) }
      if decoded != nil { try fields.body.end() }
      return decoded
    }
  }

  /// The questions and the way through them.
  private static func asked(
    _ event: String, _ version: Int64, _ body: inout BodyReader
  ) throws(CodecFault) -> AssessmentEvent? {
    switch (event, version) {
    case ("assessment-pinned", 1): .pinned(try body.pack())
    case ("assessment-started", 1): .started(try body.pack(), try body.value("tree", TreeID.self))
    case ("assessment-shown", 1), ("assessment-shown", 2):
      .shown(
        try body.value("question", QuestionID.self), wording: try body.text("wording"),
        within: version == 1 ? nil : try body.integer(ifAny: "withinSeconds"))
    case ("assessment-said-again", 1): .saidAgain(try body.value("question", QuestionID.self))
    case ("assessment-went-back", 1):
      .wentBack(to: try body.value("question", QuestionID.self), wording: try body.text("wording"))
    case ("assessment-reaffirmed", 1): .reaffirmed(try body.value("question", QuestionID.self))
    case ("assessment-corrected", 1):
      .corrected(
        try body.value("question", QuestionID.self), from: try body.value("from", AnswerKey.self),
        to: try body.value("to", AnswerKey.self), words: try body.text("words"), reason: try body.text("reason"))
    case ("assessment-carried", 1):
      .carried(try body.value("question", QuestionID.self), try body.value("answer", AnswerKey.self))
    case ("assessment-skipped", 1):
      .skipped(
        try body.value("question", QuestionID.self), as: try body.value("answer", AnswerKey.self),
        words: try body.text("words"), reason: try body.text("reason"))
    case ("assessment-suspended", 1): .suspended(reason: try body.text("reason"))
    case ("assessment-resumed", 1): .resumed
    case ("assessment-jumped", 1):
      .jumped(try body.value("card", AdviceID.self), from: try body.value(ifAny: "from", QuestionID.self))
    default: nil
    }
  }

  /// What they led to, and what people made of it.
  private static func judged(
    _ event: String, _ version: Int64, _ body: inout BodyReader
  ) throws(CodecFault) -> AssessmentEvent? {
    switch (event, version) {
    case ("assessment-foreseen", 1):
      .foreseen(
        Foreseen(
          priority: try body.priority("priority"), mostUrgent: try body.priority("mostUrgent"),
          targets: try body.targets(), requirement: try body.requirement("requirement")))
    case ("assessment-reached", 1), ("assessment-reached", 2), ("assessment-reached", 3):
      .reached(try determinant(version, &body))
    case ("assessment-judged", 1):
      .judged(try body.choice("validity", Validity.self), reason: try body.text("reason"))
    case ("assessment-overridden", 1):
      .overridden(try body.priority("priority"), try body.targets(), reason: try body.text("reason"))
    case ("assessment-look-asked", 1): .lookAsked(try subject(&body), reason: try body.text("reason"))
    case ("assessment-looked", 1): .looked(agrees: try body.flag("agrees"), reason: try body.text("reason"))
    case ("assessment-overlooked", 1): .overlooked(due: try body.moment("due"))
    case ("assessment-advised", 1):
      .advised(
        Advice(
          card: try body.value("card", AdviceID.self), version: try body.text("version"),
          title: try body.text("title"), despite: try body.text(ifAny: "despite")))
    default: nil
    }
  }

  /// Version 1 knew neither what is needed, nor a level, nor advice.
  private static func determinant(_ version: Int64, _ body: inout BodyReader) throws(CodecFault) -> Determinant {
    let leaf = try body.value("leaf", LeafID.self)
    let nature = try body.value("nature", NatureCode.self)
    let natureTitle = try body.text("natureTitle")
    let priority = try body.priority("priority")
    let targets = try body.targets()
    guard version > 1 else {
      return Determinant(leaf: leaf, nature: nature, natureTitle: natureTitle, priority: priority, targets: targets)
    }
    let requirement = try body.requirement("requirement")
    let level = try body.level()
    let advice = try body.values("advice", AdviceID.self)
    let rules = version > 2 ? try body.objects("rules", rule) : []
    return Determinant(
      leaf: leaf, nature: nature, natureTitle: natureTitle, priority: priority, targets: targets,
      requirement: requirement, level: level, advice: advice, rules: rules,
      undecided: version > 2 ? try body.texts("undecided") : [])
  }

  private static func rule(_ body: inout BodyReader) throws(CodecFault) -> FiredRule {
    let table = try body.value("table", TableName.self)
    let rule = try body.value("rule", RuleID.self)
    let cells = try body.objects("cells") { (body: inout BodyReader) throws(CodecFault) -> FiredRule.Cell in
      FiredRule.Cell(
        column: try body.text("column"), found: try body.text("found"), test: try body.text("test"))
    }
    return FiredRule(
      table: table, rule: rule, cells: cells, gave: try body.text("gave"), isSafeSide: try body.flag("safeSide"))
  }

  private static func subject(_ body: inout BodyReader) throws(CodecFault) -> SecondLook.Subject {
    switch try body.text("subject") {
    case "downgrade": .downgrade(to: try body.priority("priority"), try body.targets())
    case "cancellation": .cancellation
    default: throw body.fault("downgrade or cancellation in subject")
    }
  }
}
