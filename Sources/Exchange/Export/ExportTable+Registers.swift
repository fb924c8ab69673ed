package import Account
package import Contact
package import Deployment
package import Register
package import Vocabulary

extension ExportTable {
  package static func row(of id: ContactID, _ state: ContactState) -> ExportRow {
    ExportRow([
      "contact": .text(id.text), "medium": .text(state.medium.rawValue), "urgency": .text(state.urgency.rawValue),
      "phase": .text(state.phase.rawValue), "received": .moment(state.received),
      "answered": ExportValue(state.answered), "ended": ExportValue(state.ended),
      "handler": ExportValue(state.handler?.text), "number": ExportValue(state.number),
      "caller": ExportValue(state.caller), "first_words": ExportValue(state.firstWords),
      "incident": ExportValue(state.incident?.text),
    ])
  }

  /// Columns as an import takes them, with how the unit stands behind them.
  package static func row(of sign: CallSign, _ state: UnitState) -> ExportRow {
    let position = state.position?.coordinates
    return ExportRow([
      "sign": .text(sign.text), "type": ExportValue(state.type?.text), "home": ExportValue(state.home?.text),
      "skills": .list(state.skills.sorted().map(\.text)),
      "duty": .text(state.onDutySince == nil ? "off" : "on"), "phase": .text(state.phase.word),
      "on_duty_since": ExportValue(state.onDutySince), "duty_ends": ExportValue(state.dutyEnds),
      "number": ExportValue(state.number),
      "position": ExportValue(position.map { "\($0.latitude),\($0.longitude)" }),
    ])
  }

  package static func row(of id: String, _ state: RegisterState) -> ExportRow {
    let point = state.title?.coordinates
    return ExportRow([
      "id": .text(id), "name": ExportValue(state.title?.name), "address": ExportValue(state.title?.address),
      "number": ExportValue(state.title?.number),
      "point": ExportValue(point.map { "\($0.latitude),\($0.longitude)" }),
    ])
  }

  package static func facts(of id: String, _ kind: StreamName.Kind, _ state: RegisterState) -> [ExportRow] {
    state.facts.map { known in
      ExportRow([
        "register": .text(kind.rawValue), "id": .text(id), "entry": .integer(known.entry),
        "fact": .text(known.fact.kind.rawValue), "words": ExportValue(known.fact.words),
        "source": .text(known.fact.source), "until": .text(known.fact.until.text), "actor": .text(known.actor.text),
        "recorded": .moment(known.recorded), "withdrawn": ExportValue(known.withdrawn),
      ])
    }
  }

  /// No secret of an account is ever given away.
  package static func row(of id: ActorID, _ state: AccountState) -> ExportRow {
    ExportRow([
      "account": .text(id.text), "name": ExportValue(state.name), "roles": .list(state.roles.sorted().map(\.rawValue)),
      "phase": .text(state.phase.rawValue), "last_signed_in": ExportValue(state.lastSignedIn),
    ])
  }

  package static func row(of pack: PackVersion) -> ExportRow {
    ExportRow(["pack": .text(pack.name.text), "version": .text(pack.version), "hash": .text(pack.hash.text)])
  }
}

extension UnitState.Phase {
  /// Without what goes with it.
  fileprivate var word: String {
    switch self {
    case .unregistered: "unregistered"
    case .offDuty: "off-duty"
    case .available: "available"
    case .returning: "returning"
    case .unavailable: "unavailable"
    case .busy(_, let step): step.rawValue
    }
  }
}
