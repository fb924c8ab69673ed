internal import Contact
internal import Desk
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// What is done with a contact.
extension Resources {
  static let contacts: [Resource] = [
    Resource(
      "/contacts",
      intents: { sheet in
        let medium = try sheet.choice("medium") { Medium(rawValue: $0) }
        return [
          .contact(
            received(sheet),
            .receive(
              medium, number: sheet.optional("number"), caller: sheet.optional("caller"),
              firstWords: sheet.optional("words")))
        ]
      }, leadsTo: { .calls(received($0)) }),
    line("answer", .answer), line("hold", .hold), line("return", .takeBack), line("drop", .drop),
    line("abandonment", .abandon), line("try", .triedInVain), line("end", .end),
    Resource("/contacts/{contact}/urgency") { sheet in
      let urgency = try sheet.choice("urgency") { Vocabulary.Urgency(rawValue: $0) }
      let clocks = try await sheet.desk.packInForce()?.terms.clocks ?? Terms.standard.clocks
      let answerBy = sheet.now.adding(seconds: clocks.answer[urgency] ?? 60)
      return .contact(try await sheet.contact(), .queue(urgency, answerBy: answerBy))
    },
    Resource("/contacts/{contact}/reconnection") { sheet in
      .contact(try await sheet.contact(), .reconnect(number: try sheet.words("number", "the number to ring back on")))
    },
    Resource("/contacts/{contact}/details") { sheet in
      let detail = try sheet.choice("detail") { CallerDetail(rawValue: $0) }
      return .contact(try await sheet.contact(), .tell(detail, try sheet.words("words", detail.words)))
    },
    Resource("/contacts/{contact}/situations") { sheet in
      let situation = try sheet.choice("situation") { Situation(rawValue: $0) }
      return .contact(try await sheet.contact(), .face(situation, try await sheet.pack()))
    },
    Resource("/contacts/{contact}/link") { sheet in
      let reference = try sheet.words("reference", "the incident's reference")
      guard let incident = try await sheet.desk.incident(named: reference) else {
        throw Unfit("reference", "no incident has this reference; it is a day and a number, such as 261121-0042")
      }
      return .contact(try await sheet.contact(), .link(incident))
    },
    Resource("/contacts/{contact}/incident", intents: { try await opening($0) }),
    Resource("/contacts/{contact}/acceptance") { sheet in
      .acceptReferral(try await sheet.contact(), as: opened(sheet))
    },
    Resource("/contacts/{contact}/declining") { sheet in
      .contact(try await sheet.contact(), .decline(reason: try sheet.words("reason", "the reason")))
    },
    Resource("/contacts/{contact}/wrap-up") { sheet in
      let outcome = try await outcome(sheet)
      return .contact(try await sheet.contact(), .wrapUp(outcome, note: sheet.optional("note")))
    },
  ]

  /// What needs no field.
  private static func line(_ name: String, _ command: ContactCommand) -> Resource {
    Resource(RouterPath("/contacts/{contact}/\(name)")) { sheet in .contact(try await sheet.contact(), command) }
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
    if let number = sheet.optional("number"), number != state.number?.words {
      intents.append(.contact(contact, .tell(.number, number)))
    }
    return intents
  }

  private static func outcome(_ sheet: OrderSheet) async throws -> ContactOutcome {
    switch sheet.form["outcome"] {
    case "incident": return .incident
    case "advice": return .advice
    case "query": return .query
    case "malicious": return .malicious
    case "silent": return .silent
    case "abandoned": return .abandoned
    case "out-of-remit":
      return .outOfRemit(try sheet.name("service", "the service they wanted"), try await sheet.pack())
    default: throw Unfit("outcome", "say how it ended: choose one of the list")
    }
  }
}

extension CallerDetail {
  /// As it is asked for.
  var words: String {
    switch self {
    case .name: "name"
    case .number: "number to ring back on"
    case .relation: "what they are to it"
    case .language: "language"
    case .interpreter: "interpreter"
    case .textRelay: "text relay"
    case .vulnerability: "vulnerability"
    }
  }
}
