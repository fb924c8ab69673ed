internal import Contact
internal import Vocabulary

/// What happens to a contact, from its stored form.
extension ContactCodec {
  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> ContactEvent? {
    switch (event, version) {
    case ("contact-received", 1):
      let medium = try fields.body.choice("medium", Medium.self)
      let personal = try fields.personal("number", "caller", "firstWords")
      return .received(
        medium, number: personal["number"], caller: personal["caller"], firstWords: personal["firstWords"])
    case ("contact-reconnected", 1): return .reconnected(number: try fields.personalText("number"))
    case ("contact-told", 1):
      let detail = try fields.body.choice("detail", CallerDetail.self)
      return .told(detail, try fields.personalText("words"))
    case ("contact-wrapped-up", 1):
      let disposition = try disposition(&fields.body)
      return .wrappedUp(disposition, note: try fields.personal("note")["note"])
    default:
      if let event = try ReportCodec.decode(event, version, &fields) { return .report(event) }
      return try plain(event, version, &fields.body)
    }
  }

  /// Those that never have a personal part.
  private static func plain(
    _ event: String, _ version: Int64, _ body: inout BodyReader
  ) throws(CodecFault) -> ContactEvent? {
    let decoded: ContactEvent
    switch (event, version) {
    case ("contact-queued", 1):
      decoded = .queued(try body.choice("urgency", Urgency.self), answerBy: try body.moment("answerBy"))
    case ("contact-offered", 1): decoded = .offered(to: try body.value("to", ActorID.self))
    case ("contact-answered", 1): decoded = .answered
    case ("contact-held", 1): decoded = .held
    case ("contact-taken-back", 1): decoded = .takenBack
    case ("contact-dropped", 1): decoded = .dropped
    case ("contact-abandoned", 1): decoded = .abandoned
    case ("contact-tried-in-vain", 1): decoded = .triedInVain
    case ("contact-faced", 1):
      decoded = .faced(try body.choice("situation", Situation.self), words: try body.text("words"))
    case ("contact-linked", 1): decoded = .linked(try body.value("incident", IncidentID.self))
    case ("contact-referred", 1):
      let referral = Referral(
        from: try body.value("from", PartnerName.self), theirReference: try body.text(ifAny: "theirReference"),
        pack: try body.pack(), tree: try body.value(ifAny: "tree", TreeID.self))
      decoded = .referred(referral, acceptBy: try body.moment("acceptBy"))
    case ("contact-accepted", 1): decoded = .accepted
    case ("contact-declined", 1): decoded = .declined(reason: try body.text("reason"))
    case ("contact-ended", 1): decoded = .ended
    case ("contact-call-back-set", 1): decoded = .callBackSet(by: try body.moment("by"))
    case ("contact-overran", 1):
      decoded = .overran(try body.choice("clock", ContactClock.self), due: try body.moment("due"))
    default: return nil
    }
    try body.end()
    return decoded
  }

  private static func disposition(_ body: inout BodyReader) throws(CodecFault) -> ContactDisposition {
    switch try body.text("disposition") {
    case "incident": .incident
    case "advice": .advice
    case "query": .query
    case "malicious": .malicious
    case "silent": .silent
    case "abandoned": .abandoned
    case "declined": .declined
    case "wrong-number": .wrongNumber
    case "out-of-remit":
      .outOfRemit(
        try body.value("service", ServiceName.self), sentTo: try body.text("sentTo"), words: try body.text("words"))
    default: throw body.fault("a disposition of a contact")
    }
  }
}
