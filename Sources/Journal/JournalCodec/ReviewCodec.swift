internal import Review
internal import Vocabulary

/// Stored forms of what happens in the review of an incident.
enum ReviewCodec {
  static func encode(_ event: ReviewEvent) -> StoredForm {
    switch event {
    case .checked(let deviations):
      StoredForm("review-checked", 1) { body in
        body.objects("deviations", deviations) { deviation, body in
          body.text("kind", deviation.kind.rawValue)
          body.text("what", deviation.what)
          body.integer("entry", deviation.entry)
          body.text("actor", ifAny: deviation.actor?.text)
        }
      }
    case .concluded(let words): StoredForm("review-concluded", 1, personal: ["words": words])
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> ReviewEvent? {
    switch (event, version) {
    case ("review-checked", 1):
      let deviations = try fields.body.objects("deviations") { body throws(CodecFault) in
        Deviation(
          kind: try body.choice("kind", Deviation.Kind.self), what: try body.text("what"),
          entry: try body.integer("entry"), actor: try body.value(ifAny: "actor", ActorID.self))
      }
      try fields.body.end()
      return .checked(deviations)
    case ("review-concluded", 1): return .concluded(words: try fields.personal("words")["words"])
    default: return nil
    }
  }
}
