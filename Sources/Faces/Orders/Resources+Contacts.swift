internal import Account
package import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// What is done with a contact.
extension Resources {
  static let contacts: [Resource] = [
    Resource(
      "/contacts", .takeContacts, "Receive a contact.",
      [
        .choice("medium", Medium.allCases.map(\.rawValue), "How it came in."),
        .words("number", "The number it came from.").ifAny, .words("caller", "Who it is.").ifAny,
        .words("words", "Their first words, letter for letter.").ifAny,
      ],
      intents: { sheet in
        let medium = try sheet.choice("medium") { Medium(rawValue: $0) }
        return [
          .contact(
            received(sheet),
            .receive(
              medium, number: sheet.optional("number"), caller: sheet.optional("caller"),
              firstWords: sheet.optional("words")))
        ]
      }, makes: { .contact(received($0)) }),
    line("answer", .answer, "Answer it."), line("hold", .hold, "Put it on hold."),
    line("return", .takeBack, "Take it back from hold."), line("drop", .drop, "The line dropped."),
    line("abandonment", .abandon, "They gave up before they were answered."),
    line("try", .triedInVain, "Ringing back was in vain."), line("end", .end, "The conversation ended."),
    Resource(
      "/contacts/{contact}/urgency", .takeContacts, "Queue it by its urgency.",
      [.choice("urgency", Vocabulary.Urgency.allCases.map(\.rawValue), "How soon it is to be answered.")]
    ) { sheet in
      let urgency = try sheet.choice("urgency") { Vocabulary.Urgency(rawValue: $0) }
      let answerBy = sheet.now.adding(seconds: try await sheet.desk.answerSeconds(urgency))
      return .contact(try await sheet.contact(), .queue(urgency, answerBy: answerBy))
    },
    Resource(
      "/contacts/{contact}/offer", .takeContacts, "Offer it to somebody who is to answer it.",
      [.words("to", "Somebody on duty who is on no pause.")]
    ) { sheet in
      .contact(try await sheet.contact(), .offer(to: try await sheet.taker("to", "who is to answer it")))
    },
    Resource(
      "/contacts/{contact}/reconnection", .takeContacts, "Rung back after a dropped line.",
      [.words("number", "The number to ring back on.")]
    ) { sheet in
      .contact(try await sheet.contact(), .reconnect(number: try sheet.words("number", "the number to ring back on")))
    },
    Resource(
      "/contacts/{contact}/details", .takeContacts, "Something the caller told of themselves.",
      [
        .choice("detail", CallerDetail.allCases.map(\.rawValue), "What it is about."),
        .words("words", "What they told."),
      ]
    ) { sheet in
      let detail = try sheet.choice("detail") { CallerDetail(rawValue: $0) }
      return .contact(try await sheet.contact(), .tell(detail, try sheet.words("words", detail.words)))
    },
    Resource(
      "/contacts/{contact}/situations", .takeContacts, "A situation that has agreed words.",
      [.choice("situation", Situation.allCases.map(\.rawValue), "Which.")]
    ) { sheet in
      let situation = try sheet.choice("situation") { Situation(rawValue: $0) }
      return .contact(try await sheet.contact(), .face(situation, try await sheet.pack()))
    },
    Resource(
      "/contacts/{contact}/link", .takeContacts, "It is about an incident that is known.",
      [.words("reference", "The reference of the incident.")]
    ) { sheet in
      let reference = try sheet.words("reference", "the incident's reference")
      guard let incident = try await sheet.desk.incident(named: reference) else {
        throw Unfit("reference", "no incident has this reference; it is a day and a number, such as 261121-0042")
      }
      return .contact(try await sheet.contact(), .link(incident))
    },
    Resource(
      "/contacts/{contact}/incident", .keepLog, "Open an incident from it.",
      [
        .words("place", "Where it is.").ifAny, .point("point", "The point on the map.").ifAny,
        .words("number", "The number to ring back on.").ifAny,
      ], intents: { try await opening($0) }, makes: { .incident(opened($0)) }),
    Resource(
      "/contacts/{contact}/acceptance", .takeContacts, "Accept a referral; its incident is opened.",
      intents: { sheet in [.acceptReferral(try await sheet.contact(), as: opened(sheet))] },
      makes: { .incident(opened($0)) }),
    Resource("/contacts/{contact}/declining", .takeContacts, "Decline a referral.", [.reason]) { sheet in
      .contact(try await sheet.contact(), .decline(reason: try sheet.words("reason", "the reason")))
    },
    Resource(
      "/contacts/{contact}/updates", .takeContacts, "Write to whoever reported it; they read it by their code.",
      [.words("words", "What they are told.")]
    ) { sheet in
      .contact(try await sheet.contact(), .report(.inform(try await sheet.plainWords("words", "what they are told"))))
    },
    Resource(
      "/contacts/{contact}/readings", .takeContacts, "What they sent since was read.",
      [.number("upTo", "Up to which version of the contact; without it, all of it.").ifAny]
    ) { sheet in
      let contact = try await sheet.contact()
      // Nobody says that they read what they may not see.
      guard try await sheet.desk.isOpen(try await sheet.desk.contact(contact), to: sheet.giver) else {
        throw DeskError.refused(.incident(.log(.notAmongNamed(sheet.giver))))
      }
      return .contact(contact, .report(.read(upTo: try sheet.number(ifAny: "upTo"))))
    },
    Resource(
      "/contacts/{contact}/wrap-up", .takeContacts, "Say how it ended.",
      [
        .choice("outcome", outcomes, "How it ended."), .words("note", "What is to be known of it.").ifAny,
        .name("service", "The service they wanted, for out-of-remit.").ifAny,
      ]
    ) { sheet in
      let outcome = try await outcome(sheet)
      return .contact(try await sheet.contact(), .wrapUp(outcome, note: sheet.optional("note")))
    },
  ]

  /// What needs no field.
  private static func line(_ name: String, _ command: ContactCommand, _ summary: String) -> Resource {
    Resource("/contacts/{contact}/\(name)", .takeContacts, summary) { sheet in
      .contact(try await sheet.contact(), command)
    }
  }

  /// The same contact for the same form.
  private static func received(_ sheet: OrderSheet) -> ContactID {
    ContactID(trusted: "contact-\(sheet.command.prefix(13))")
  }

  static func opened(_ sheet: OrderSheet) -> IncidentID {
    IncidentID(trusted: "incident-\(sheet.command.prefix(13))")
  }

  /// An incident with what is known of its place, and the number the caller gave.
  private static func opening(_ sheet: OrderSheet) async throws -> [Intent] {
    let contact = try await sheet.contact()
    let state = try await sheet.desk.contact(contact)
    let id = opened(sheet)
    if let held = state.incident, held != id { throw DeskError.refused(.contact(.linkedElsewhere(held))) }
    var intents: [Intent] = [.log(id, .open(contact: contact, received: state.received, source: nil))]
    if sheet.optional("place") != nil {
      let asked = try await sheet.desk.packInForce()?.locationWords?.ask
      intents.append(.log(id, .locate(try sheet.location(asked: asked))))
    }
    // Also where it is known so already: the same request has the same orders whenever it is sent.
    if let number = sheet.optional("number") {
      intents.append(.contact(contact, .tell(.number, number)))
    }
    return intents
  }

  private static let outcomes = [
    "incident", "advice", "query", "malicious", "silent", "abandoned", "wrong-number", "out-of-remit",
  ]

  private static func outcome(_ sheet: OrderSheet) async throws -> ContactOutcome {
    switch sheet.fields["outcome"] {
    case "incident": return .incident
    case "advice": return .advice
    case "query": return .query
    case "malicious": return .malicious
    case "silent": return .silent
    case "abandoned": return .abandoned
    case "wrong-number": return .wrongNumber
    case "out-of-remit":
      return .outOfRemit(try sheet.name("service", "the service they wanted"), try await sheet.pack())
    default: throw Unfit("outcome", "say how it ended: choose one of the list")
    }
  }
}

extension CallerDetail {
  /// As it is asked for.
  package var words: String {
    switch self {
    case .name: "name"
    case .number: "number to ring back on"
    case .relation: "what they are to it"
    case .language: "language"
    case .interpreter: "interpreter"
    case .textRelay: "text relay"
    case .vulnerability: "vulnerability"
    case .place: "place, as they say it"
    case .email: "e-mail"
    case .subject: "what it is about"
    }
  }
}
