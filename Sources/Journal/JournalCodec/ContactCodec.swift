internal import Contact
internal import Vocabulary

/// Stored forms of what happens to a contact.
enum ContactCodec {
  static func encode(_ event: ContactEvent) -> StoredForm {
    var body = BodyWriter()
    var personal = PersonalFields()
    switch event {
    case .received(let medium, let number, let caller, let words):
      body.text("medium", medium.rawValue)
      personal.add("number", number)
      personal.add("caller", caller)
      personal.add("firstWords", words)
      return StoredForm("contact-received", 1, body, personal)
    case .answered:
      return StoredForm("contact-answered", 1, body)
    case .linked(let incident):
      body.text("incident", incident.text)
      return StoredForm("contact-linked", 1, body)
    case .ended:
      return StoredForm("contact-ended", 1, body)
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> ContactEvent? {
    switch (event, version) {
    case ("contact-received", 1):
      let medium = try fields.body.choice("medium", Medium.self)
      let personal = try fields.personal("number", "caller", "firstWords")
      return .received(
        medium, number: personal["number"], caller: personal["caller"], firstWords: personal["firstWords"])
    case ("contact-answered", 1):
      try fields.body.end()
      return .answered
    case ("contact-linked", 1):
      let incident = try fields.body.value("incident", IncidentID.self)
      try fields.body.end()
      return .linked(incident)
    case ("contact-ended", 1):
      try fields.body.end()
      return .ended
    default:
      return nil
    }
  }
}
