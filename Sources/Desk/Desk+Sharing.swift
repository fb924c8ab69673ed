package import Contact
internal import Incident
internal import IncidentLog
package import Vocabulary

/// A contact as whoever has its link may add to it.
package struct Sharing: Sendable {
  package let contact: ContactID
  package let state: ContactState
  package let link: GivenLink
  /// The incident that takes what they send, where the contact belongs to one.
  package let incident: IncidentID?
}

extension Desk {
  /// How many contacts of one incident are looked through; whoever was given a link is among the newest.
  private static let contactsMax = 32

  /// The contact that a caller's link opens; nil where it never did, ended, was taken back, or what it is about is over.
  package func sharing(byLink key: String) -> Sharing? {
    let now = clock.now()
    func held(_ state: ContactState) -> GivenLink? {
      state.report.link.flatMap { $0.key == key && $0.holds(at: now) ? $0 : nil }
    }
    let stands = live().stands
    for (stream, stand) in stands {
      switch stand.state {
      case .contact(let state):
        guard let link = held(state), let id = ContactID(of: stream) else { continue }
        // One that belongs to an incident is open as long as that is.
        let life = state.incident.flatMap { known(life: $0) }
        guard state.incident == nil || life?.log.phase == .open else { return nil }
        return Sharing(contact: id, state: state, link: link, incident: state.incident)
      case .incident(let life) where life.log.phase == .open:
        for id in life.log.contacts.suffix(Desk.contactsMax) where stands[.contact(id)] == nil {
          guard let state = known(contact: id), let link = held(state) else { continue }
          return Sharing(contact: id, state: state, link: link, incident: IncidentID(of: stream))
        }
      case .incident, .unit, .place, .caller, .shift, .account, .pack, .draft, .centre: continue
      }
    }
    return nil
  }

  private func known(life incident: IncidentID) -> Life? {
    do {
      guard case .incident(let life) = try stand(.incident(incident)).state else { return nil }
      return life
    } catch { return nil }
  }

  /// A contact that has ended; one that cannot be read opens nothing.
  private func known(contact id: ContactID) -> ContactState? {
    do {
      guard case .contact(let state) = try stand(.contact(id)).state else { return nil }
      return state
    } catch { return nil }
  }
}
