internal import IncidentLog
internal import Vocabulary

/// What happens to an incident log, from its stored form.
extension IncidentLogCodec {
  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> IncidentLogEvent? {
    switch (event, version) {
    case ("log-noted", 1):
      let voice = try fields.body.choice("voice", LogVoice.self)
      return .noted(voice, try fields.personalText("words"))
    case ("log-located", 1), ("log-located", 2):
      let coordinates = try fields.body.coordinates()
      let ground = try fields.body.value(ifAny: "ground", Station.self)
      let asked = version == 1 ? nil : try fields.body.text(ifAny: "asked")
      return .located(
        Location(
          place: try fields.personalText("place"), coordinates: coordinates, ground: ground, asked: asked))
    case ("log-location-confirmed", 1):
      let question = try fields.body.text("question")
      return .locationConfirmed(question: question, answer: try fields.personalText("answer"))
    case ("log-stated", 1):
      let topic = try fields.body.choice("topic", LogTopic.self)
      return .stated(topic, try fields.personalText("words"))
    case ("log-promised", 1):
      let by = try fields.body.moment("by")
      return .promised(try fields.personalText("words"), by: by)
    case ("log-caller-told", 1): return .callerTold(try fields.personalText("words"))
    case ("log-read-back", 1): return try readBack(&fields)
    case ("log-offered", 1):
      let partner = try fields.body.value("to", PartnerName.self)
      let answerBy = try fields.body.moment("answerBy")
      return .offered(to: partner, words: try fields.personalText("words"), answerBy: answerBy)
    case ("log-resolved", 1): return .resolved(try fields.personalText("words"))
    default: return try plain(event, version, &fields.body)
    }
  }

  /// Those that never have a personal part.
  private static func plain(
    _ event: String, _ version: Int64, _ body: inout BodyReader
  ) throws(CodecFault) -> IncidentLogEvent? {
    let decoded: IncidentLogEvent
    switch (event, version) {
    case ("log-opened", 1):
      decoded = .opened(
        contact: try body.value(ifAny: "contact", ContactID.self), received: try body.moment("received"),
        owner: try body.value("owner", ActorID.self), source: try body.text(ifAny: "source"))
    case ("log-photographed", 1):
      let photo = try body.photo()
      decoded = .photographed(photo, from: try body.value(ifAny: "from", ContactID.self))
    case ("log-established", 1): decoded = .established(try body.value("fact", FactCode.self))
    case ("log-withdrawn", 1):
      decoded = .withdrawn(try body.value("fact", FactCode.self), reason: try body.text("reason"))
    case ("log-struck", 1):
      decoded = .struck(entry: try body.integer("entry"), reason: try body.text("reason"))
    case ("log-contact-linked", 1): decoded = .contactLinked(try body.value("contact", ContactID.self))
    case ("log-owner-changed", 1): decoded = .ownerChanged(try body.value("owner", ActorID.self))
    case ("log-handed-to", 1):
      decoded = .handedTo(try body.value("to", ActorID.self), reason: try body.text("reason"))
    case ("log-shielded", 1): decoded = .shielded(words: try body.text("words"))
    case ("log-restricted", 1):
      decoded = .restricted(to: try body.values("to", ActorID.self), reason: try body.text("reason"))
    case ("log-lifted", 1): decoded = .lifted(reason: try body.text("reason"))
    case ("log-looked", 1): decoded = .looked
    case ("log-unread", 1):
      decoded = .unread(try body.value("contact", ContactID.self), readBy: try body.moment("readBy"))
    case ("log-report-read", 1): decoded = .reportRead(upTo: try body.integer("upTo"))
    case ("log-partner-accepted", 1):
      decoded = .partnerAccepted(theirReference: try body.text(ifAny: "theirReference"))
    case ("log-partner-declined", 1): decoded = .partnerDeclined(reason: try body.text("reason"))
    case ("log-lapsed", 1): decoded = .lapsed
    case ("log-merged", 1): decoded = .merged(into: try body.value("into", IncidentID.self))
    case ("log-absorbed", 1):
      decoded = .absorbed(
        try body.value("incident", IncidentID.self), contacts: try body.values("contacts", ContactID.self))
    case ("log-controlled", 1): decoded = .controlled
    case ("log-closed", 1): decoded = .closed(try body.value("disposition", DispositionCode.self))
    case ("log-reopened", 1): decoded = .reopened(reason: try body.text("reason"))
    default: return nil
    }
    try body.end()
    return decoded
  }

  private static func readBack(_ fields: inout StoredFields) throws(CodecFault) -> IncidentLogEvent {
    let read = try fields.body.objects("fields") { body throws(CodecFault) in
      (name: try body.text("name"), isSame: try body.flag("same"))
    }
    let names = read.indices.flatMap { index in
      [PersonalFields.name("given", at: index + 1), PersonalFields.name("heard", at: index + 1)]
    }
    let texts = try fields.personalTexts(["by"] + names)
    return .readBack(
      by: texts[0].description,
      read.enumerated().map { index, field in
        ReadBackField(
          name: field.name, given: texts[2 * index + 1], heard: texts[2 * index + 2], isSame: field.isSame)
      })
  }
}
