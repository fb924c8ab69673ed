internal import Assessment
internal import Vocabulary

/// Stored forms of what happens while an incident is assessed.
enum AssessmentCodec {
  static func encode(_ event: AssessmentEvent) -> StoredForm {
    var body = BodyWriter()
    var personal = PersonalFields()
    switch event {
    case .started(let pack, let tree):
      body.text("pack", pack.name.text)
      body.text("version", pack.version)
      body.text("hash", pack.hash.text)
      body.text("tree", tree.text)
      return StoredForm("assessment-started", 1, body)
    case .shown(let question, let wording):
      body.text("question", question.text)
      body.text("wording", wording)
      return StoredForm("assessment-shown", 1, body)
    case .answered(let question, let key, let words, let verbatim):
      body.text("question", question.text)
      body.text("answer", key.text)
      body.text("words", words)
      personal.add("verbatim", verbatim)
      return StoredForm("assessment-answered", 1, body, personal)
    case .reached(let determinant):
      body.text("leaf", determinant.leaf.text)
      body.text("nature", determinant.nature.text)
      body.text("natureTitle", determinant.natureTitle)
      body.text("priority", determinant.priority.description)
      body.integer("assignSeconds", determinant.targets.assignSeconds)
      body.integer("attendSeconds", determinant.targets.attendSeconds)
      body.integer("updateSeconds", determinant.targets.updateSeconds)
      return StoredForm("assessment-reached", 1, body)
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> AssessmentEvent? {
    let decoded: AssessmentEvent
    switch (event, version) {
    case ("assessment-started", 1):
      let pack = PackVersion(
        name: try fields.body.value("pack", PackName.self), version: try fields.body.text("version"),
        hash: try fields.body.value("hash", PackHash.self))
      decoded = .started(pack, try fields.body.value("tree", TreeID.self))
    case ("assessment-shown", 1):
      decoded = .shown(
        try fields.body.value("question", QuestionID.self), wording: try fields.body.text("wording"))
    case ("assessment-answered", 1):
      let question = try fields.body.value("question", QuestionID.self)
      let key = try fields.body.value("answer", AnswerKey.self)
      let words = try fields.body.text("words")
      return .answered(question, key, words: words, verbatim: try fields.personal("verbatim")["verbatim"])
    case ("assessment-reached", 1):
      decoded = .reached(try determinant(&fields))
    default:
      return nil
    }
    try fields.body.end()
    return decoded
  }

  private static func determinant(_ fields: inout StoredFields) throws(CodecFault) -> Determinant {
    Determinant(
      leaf: try fields.body.value("leaf", LeafID.self), nature: try fields.body.value("nature", NatureCode.self),
      natureTitle: try fields.body.text("natureTitle"), priority: try fields.body.value("priority", Priority.init),
      targets: Targets(
        assignSeconds: try fields.body.integer("assignSeconds"),
        attendSeconds: try fields.body.integer("attendSeconds"),
        updateSeconds: try fields.body.integer("updateSeconds")))
  }
}
