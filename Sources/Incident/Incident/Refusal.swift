package import Account
package import Contact
package import Deployment
package import Improvement
package import Register
package import Shift
package import Vocabulary

/// Why an intent cannot be carried out, by the stream that refuses.
package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  case contact(ContactRefusal)
  case incident(IncidentRefusal)
  case unit(CallSign, UnitRefusal)
  case register(RegisterRefusal)
  case shift(ShiftRefusal)
  case account(AccountRefusal)
  case pack(PackRefusal)
  case draft(DraftRefusal)
  case centre(CentreRefusal)

  package var description: String {
    switch self {
    case .contact(let refusal): refusal.description
    case .incident(let refusal): refusal.description
    case .unit(let unit, let refusal): "\(unit): \(refusal)"
    case .register(let refusal): refusal.description
    case .shift(let refusal): refusal.description
    case .account(let refusal): refusal.description
    case .pack(let refusal): refusal.description
    case .draft(let refusal): refusal.description
    case .centre(let refusal): refusal.description
    }
  }
}
