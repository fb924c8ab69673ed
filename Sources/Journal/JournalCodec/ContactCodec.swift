internal import Contact
internal import Vocabulary

/// Stored forms of what happens to a contact.
enum ContactCodec {
  static func encode(_ event: ContactEvent) -> StoredForm {
    switch event {
    case .received(let medium, let number, let caller, let words):
      StoredForm("contact-received", 1, personal: ["number": number, "caller": caller, "firstWords": words]) {
        $0.text("medium", medium.rawValue)
      }
    case .queued(let urgency, let answerBy):
      StoredForm("contact-queued", 1) { body in
        body.text("urgency", urgency.rawValue)
        body.moment("answerBy", answerBy)
      }
    case .offered(let handler): StoredForm("contact-offered", 1) { $0.text("to", handler.text) }
    case .answered: StoredForm("contact-answered", 1)
    case .held: StoredForm("contact-held", 1)
    case .takenBack: StoredForm("contact-taken-back", 1)
    case .dropped: StoredForm("contact-dropped", 1)
    case .abandoned: StoredForm("contact-abandoned", 1)
    case .reconnected(let number): StoredForm("contact-reconnected", 1, personal: ["number": number])
    case .triedInVain: StoredForm("contact-tried-in-vain", 1)
    case .told(let detail, let words):
      StoredForm("contact-told", 1, personal: ["words": words]) { $0.text("detail", detail.rawValue) }
    case .faced(let situation, let words):
      StoredForm("contact-faced", 1) { body in
        body.text("situation", situation.rawValue)
        body.text("words", words)
      }
    case .linked(let incident): StoredForm("contact-linked", 1) { $0.text("incident", incident.text) }
    case .referred(let referral, let acceptBy): referred(referral, acceptBy)
    case .accepted: StoredForm("contact-accepted", 1)
    case .declined(let reason): StoredForm("contact-declined", 1) { $0.text("reason", reason) }
    case .ended: StoredForm("contact-ended", 1)
    case .wrappedUp(let disposition, let note): wrappedUp(disposition, note)
    case .callBackSet(let by): StoredForm("contact-call-back-set", 1) { $0.moment("by", by) }
    case .overran(let clock, let due):
      StoredForm("contact-overran", 1) { body in
        body.text("clock", clock.rawValue)
        body.moment("due", due)
      }
    case .report(let event): ReportCodec.encode(event)
    }
  }

  private static func referred(_ referral: Referral, _ acceptBy: Moment) -> StoredForm {
    StoredForm("contact-referred", 1) { body in
      body.text("from", referral.from.text)
      body.text("theirReference", ifAny: referral.theirReference)
      body.pack(referral.pack)
      body.text("tree", ifAny: referral.tree?.text)
      body.moment("acceptBy", acceptBy)
    }
  }

  private static func wrappedUp(_ disposition: ContactDisposition, _ note: PersonalText?) -> StoredForm {
    StoredForm("contact-wrapped-up", 1, personal: ["note": note]) { body in
      body.text("disposition", disposition.name)
      switch disposition {
      case .incident, .advice, .query, .malicious, .silent, .abandoned, .declined, .wrongNumber: break
      case .outOfRemit(let service, let sentTo, let words):
        body.text("service", service.text)
        body.text("sentTo", sentTo)
        body.text("words", words)
      }
    }
  }
}
