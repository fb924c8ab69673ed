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
  /// The contact that a caller's link opens; nil where it never did, ended, was taken back, or what it is about is over.
  package func sharing(byLink key: String) -> Sharing? {
    // What cannot be read opens nothing.
    do {
      guard let stream = stream(ofLink: key), let id = ContactID(of: stream) else { return nil }
      let stand = try stand(stream)
      guard case .contact(let state) = stand.state, let link = state.report.link, link.key == key,
        link.holds(at: clock.now())
      else { return nil }
      guard let first = state.incident else {
        return stand.isLive ? Sharing(contact: id, state: state, link: link, incident: nil) : nil
      }
      // One that belongs to an incident is open as long as that is, or the one that goes on for it.
      let incident = try goingOn(for: first)
      guard case .incident(let life) = try self.stand(.incident(incident)).state, life.log.phase == .open else {
        return nil
      }
      return Sharing(contact: id, state: state, link: link, incident: incident)
    } catch { return nil }
  }
}
