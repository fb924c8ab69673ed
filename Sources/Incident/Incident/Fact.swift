package import Account
package import Contact
package import Deployment
package import Improvement
internal import IncidentLog
package import Register
package import Shift
package import Vocabulary

/// What can happen in any stream; the stored form is JournalCodec's.
package enum Fact: Hashable, Sendable {
  case contact(ContactEvent)
  case incident(IncidentEvent)
  case unit(UnitEvent)
  case place(RegisterEvent)
  case caller(RegisterEvent)
  case shift(ShiftEvent)
  case account(AccountEvent)
  case pack(PackEvent)
  case draft(DraftEvent)
  case centre(CentreEvent)

  /// The kind of stream it belongs to.
  package var kind: StreamName.Kind {
    switch self {
    case .contact: .contact
    case .incident: .incident
    case .unit: .unit
    case .place: .place
    case .caller: .caller
    case .shift: .shift
    case .account: .account
    case .pack: .pack
    case .draft: .draft
    case .centre: .centre
    }
  }

  /// Whether the store gives the incident its reference with this fact.
  package var opensIncident: Bool {
    if case .incident(.log(.opened)) = self { return true }
    return false
  }
}
