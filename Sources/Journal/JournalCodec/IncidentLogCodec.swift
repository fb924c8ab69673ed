internal import IncidentLog
internal import Vocabulary

/// Stored forms of what happens to an incident log.
enum IncidentLogCodec {
  static func encode(_ event: IncidentLogEvent) -> StoredForm {
    var body = BodyWriter()
    var personal = PersonalFields()
    switch event {
    case .opened(let contact, let received, let owner, let source):
      body.text("contact", ifAny: contact?.text)
      body.integer("received", received.microseconds)
      body.text("owner", owner.text)
      body.text("source", ifAny: source)
      return StoredForm("log-opened", 1, body)
    case .located(let location):
      body.integer("latitudeE7", ifAny: location.coordinates?.latitudeE7)
      body.integer("longitudeE7", ifAny: location.coordinates?.longitudeE7)
      body.text("ground", ifAny: location.ground?.text)
      personal.add("place", location.place)
      return StoredForm("log-located", 1, body, personal)
    case .noted(let voice, let words):
      body.text("voice", voice.rawValue)
      personal.add("words", words)
      return StoredForm("log-noted", 1, body, personal)
    case .struck(let entry, let reason):
      body.integer("entry", entry)
      body.text("reason", reason)
      return StoredForm("log-struck", 1, body)
    case .contactLinked(let contact):
      body.text("contact", contact.text)
      return StoredForm("log-contact-linked", 1, body)
    case .ownerChanged(let owner):
      body.text("owner", owner.text)
      return StoredForm("log-owner-changed", 1, body)
    case .closed(let disposition):
      body.text("disposition", disposition.text)
      return StoredForm("log-closed", 1, body)
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> IncidentLogEvent? {
    let decoded: IncidentLogEvent
    switch (event, version) {
    case ("log-opened", 1):
      decoded = .opened(
        contact: try fields.body.value(ifAny: "contact", ContactID.self),
        received: Moment(microseconds: try fields.body.integer("received")),
        owner: try fields.body.value("owner", ActorID.self), source: try fields.body.text(ifAny: "source"))
    case ("log-located", 1):
      return .located(try location(&fields))
    case ("log-noted", 1):
      let voice = try fields.body.choice("voice", LogVoice.self)
      return .noted(voice, try fields.personalText("words"))
    case ("log-struck", 1):
      decoded = .struck(entry: try fields.body.integer("entry"), reason: try fields.body.text("reason"))
    case ("log-contact-linked", 1):
      decoded = .contactLinked(try fields.body.value("contact", ContactID.self))
    case ("log-owner-changed", 1):
      decoded = .ownerChanged(try fields.body.value("owner", ActorID.self))
    case ("log-closed", 1):
      decoded = .closed(try fields.body.value("disposition", DispositionCode.self))
    default:
      return nil
    }
    try fields.body.end()
    return decoded
  }

  private static func location(_ fields: inout StoredFields) throws(CodecFault) -> Location {
    let latitude = try fields.body.integer(ifAny: "latitudeE7")
    let longitude = try fields.body.integer(ifAny: "longitudeE7")
    let ground = try fields.body.value(ifAny: "ground", Station.self)
    guard (latitude == nil) == (longitude == nil) else { throw fields.body.fault("latitude and longitude") }
    var coordinates: Coordinates?
    if let latitude, let longitude {
      do { coordinates = try Coordinates(latitudeE7: latitude, longitudeE7: longitude) } catch {
        throw fields.body.fault(error.expected)
      }
    }
    let place = try fields.personalText("place")
    return Location(place: place, coordinates: coordinates, ground: ground)
  }
}
