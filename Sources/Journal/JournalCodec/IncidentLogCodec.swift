internal import IncidentLog
internal import Vocabulary

/// Stored forms of what happens to an incident log.
enum IncidentLogCodec {
  static func encode(_ event: IncidentLogEvent) -> StoredForm {
    switch event {
    case .opened(let contact, let received, let owner, let source): opened(contact, received, owner, source)
    case .located(let location): located(location)
    case .locationConfirmed(let question, let answer):
      StoredForm("log-location-confirmed", 1, personal: ["answer": answer]) { $0.text("question", question) }
    case .noted(let voice, let words):
      StoredForm("log-noted", 1, personal: ["words": words]) { $0.text("voice", voice.rawValue) }
    case .stated(let topic, let words):
      StoredForm("log-stated", 1, personal: ["words": words]) { $0.text("topic", topic.rawValue) }
    case .photographed(let photo, let contact):
      StoredForm("log-photographed", 1) { body in
        body.photo(photo)
        body.text("from", ifAny: contact?.text)
      }
    case .established(let fact): StoredForm("log-established", 1) { $0.text("fact", fact.text) }
    case .withdrawn(let fact, let reason): reasoned("log-withdrawn", reason) { $0.text("fact", fact.text) }
    case .struck(let entry, let reason): reasoned("log-struck", reason) { $0.integer("entry", entry) }
    case .contactLinked(let contact): StoredForm("log-contact-linked", 1) { $0.text("contact", contact.text) }
    case .ownerChanged(let owner): StoredForm("log-owner-changed", 1) { $0.text("owner", owner.text) }
    case .handedTo(let owner, let reason): reasoned("log-handed-to", reason) { $0.text("to", owner.text) }
    case .shielded(let words): StoredForm("log-shielded", 1) { $0.text("words", words) }
    case .promised(let words, let by):
      StoredForm("log-promised", 1, personal: ["words": words]) { $0.moment("by", by) }
    case .callerTold(let words): StoredForm("log-caller-told", 1, personal: ["words": words])
    case .readBack(let by, let fields): readBack(by, fields)
    case .restricted(let named, let reason): reasoned("log-restricted", reason) { $0.ids("to", named) }
    case .lifted(let reason): reasoned("log-lifted", reason)
    case .looked: StoredForm("log-looked", 1)
    case .unread(let contact, let by):
      StoredForm("log-unread", 1) { body in
        body.text("contact", contact.text)
        body.moment("readBy", by)
      }
    case .reportRead(let last): StoredForm("log-report-read", 1) { $0.integer("upTo", last) }
    case .offered(let partner, let words, let answerBy):
      StoredForm("log-offered", 1, personal: ["words": words]) { body in
        body.text("to", partner.text)
        body.moment("answerBy", answerBy)
      }
    case .partnerAccepted(let theirReference):
      StoredForm("log-partner-accepted", 1) { $0.text("theirReference", ifAny: theirReference) }
    case .partnerDeclined(let reason): reasoned("log-partner-declined", reason)
    case .lapsed: StoredForm("log-lapsed", 1)
    case .merged(let incident): StoredForm("log-merged", 1) { $0.text("into", incident.text) }
    case .absorbed(let incident, let contacts):
      StoredForm("log-absorbed", 1) { body in
        body.text("incident", incident.text)
        body.ids("contacts", contacts)
      }
    case .controlled: StoredForm("log-controlled", 1)
    case .resolved(let words): StoredForm("log-resolved", 1, personal: ["words": words])
    case .closed(let disposition): StoredForm("log-closed", 1) { $0.text("disposition", disposition.text) }
    case .reopened(let reason): reasoned("log-reopened", reason)
    }
  }

  private static func reasoned(
    _ event: String, _ reason: String, _ fill: (inout BodyWriter) -> Void = { _ in }
  ) -> StoredForm {
    StoredForm(event, 1) { body in
      fill(&body)
      body.text("reason", reason)
    }
  }

  private static func opened(
    _ contact: ContactID?, _ received: Moment, _ owner: ActorID, _ source: String?
  ) -> StoredForm {
    StoredForm("log-opened", 1) { body in
      body.text("contact", ifAny: contact?.text)
      body.moment("received", received)
      body.text("owner", owner.text)
      body.text("source", ifAny: source)
    }
  }

  private static func located(_ location: Location) -> StoredForm {
    StoredForm("log-located", 2, personal: ["place": location.place]) { body in
      body.coordinates(location.coordinates)
      body.text("ground", ifAny: location.ground?.text)
      body.text("asked", ifAny: location.asked)
    }
  }

  /// Who read it back is a name, too. The texts of a field stand under its place in the list: `given1`, `heard1`.
  private static func readBack(_ by: String, _ fields: [ReadBackField]) -> StoredForm {
    var body = BodyWriter()
    body.objects("fields", fields) { field, body in
      body.text("name", field.name)
      body.flag("same", field.isSame)
    }
    var personal = PersonalFields()
    personal.add("by", PersonalText(by))
    for (index, field) in fields.enumerated() {
      personal.add("given", at: index + 1, field.given)
      personal.add("heard", at: index + 1, field.heard)
    }
    return StoredForm("log-read-back", 1, body, personal)
  }
}
