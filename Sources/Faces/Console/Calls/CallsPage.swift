internal import Account
internal import Contact
internal import Desk
internal import HTML
internal import Incident
internal import Overview
internal import Shift
internal import Vocabulary

/// The call-taker's workplace: the queue, and beside it a contact with the incident it belongs to.
struct CallsPage: Sendable {
  /// How many contacts the queue shows; the rest is a count.
  static let lineCountMax = 100

  /// Whoever takes contacts, and whoever looks into them.
  static let need = Need.oneOf([.takeContacts, .inspect])

  let outlook: Outlook
  let forms: Forms
  /// The contact that is open; nil where none is.
  let call: Call?

  /// A contact as somebody works with it.
  struct Call: Sendable {
    let id: ContactID
    let state: ContactState
    /// What the registers hold, and earlier contacts and incidents.
    let known: KnownBefore
    let work: IncidentAtWork?
    /// The pack in force, for words that need no incident.
    let agreed: Agreed
    /// The visitor's own shift; nil where they are on none.
    let duty: ShiftState.OnDuty?
    /// Others who are on duty and on no pause.
    let colleagues: [ActorID]
    let moved: Moved
  }

  var livePath: Path {
    guard let call else { return "/live/calls" }
    guard let reference = call.work?.reference else { return "/live/calls/\(call.id)" }
    return "/live/calls/\(call.id)/\(reference)"
  }

  var title: String { call.map { CallsPage.title($0.state) } ?? "Calls" }

  static func title(_ state: ContactState) -> String {
    let who = state.number?.words ?? state.caller?.words
    return "\(state.medium.words)\(who.map { " \u{B7} \($0)" } ?? ", no number")"
  }
}
