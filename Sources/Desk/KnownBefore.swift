package import Contact
package import Incident
internal import IncidentLog
internal import Journal
package import Overview
internal import Procedure
internal import Register
package import Vocabulary

/// What the centre knew of whoever is in contact, and of the place, before the first question. Nothing is withheld
/// until it is said who looks.
package struct KnownBefore: Sendable {
  package let subjects: [Known.Subject]
  /// Earlier contacts of the same number, the newest first.
  package let contacts: [(id: ContactID, state: ContactState, reference: Reference?)]
  /// What those contacts were about, and what happened at the place before; the newest first.
  package let incidents: [(id: IncidentID, life: Life)]
  /// Open incidents it may be about; none once it belongs to one.
  package let candidates: [(candidate: Candidate, life: Life)]

  package static let nothing = KnownBefore(subjects: [], contacts: [], incidents: [], candidates: [])

  /// Without what somebody may not see of restricted incidents.
  package func shown(to actor: ActorID?) -> KnownBefore {
    func mayOpen(_ life: Life) -> Bool { life.log.restrictedTo == nil || actor.map { life.log.isOpenTo($0) } ?? false }
    func seen(_ life: Life) -> Life { mayOpen(life) ? life : life.withheld }
    let closed = Set(incidents.filter { !mayOpen($0.life) }.map(\.id))
    return KnownBefore(
      subjects: subjects,
      contacts: contacts.map { contact in
        let isWithheld = contact.state.incident.map(closed.contains) ?? false
        return (contact.id, isWithheld ? contact.state.withheld : contact.state, contact.reference)
      },
      incidents: incidents.map { ($0.id, seen($0.life)) },
      candidates: candidates.map { (mayOpen($0.life) ? $0.candidate : $0.candidate.withheld, seen($0.life)) })
  }
}

extension Desk {
  /// How many streams a search may bring, the newest first.
  private static let hitsMax = 100
  private static let incidentHitsMax = 20
  /// How many house numbers of the first words are searched.
  private static let addressesMax = 4

  /// What is known before a contact is spoken with.
  package func knownBefore(_ contact: ContactID) throws(DeskError) -> KnownBefore {
    let state = try self.contact(contact)
    let location: Location? = if let incident = state.incident { try life(incident).log.location } else { nil }
    let said = [state.firstWords?.words, location?.place.words].compactMap(\.self).joined(separator: " ")
    let subjects = known(number: state.number?.words, place: said, coordinates: location?.coordinates).subjects

    var contacts: [(id: ContactID, state: ContactState, reference: Reference?)] = []
    var about: Set<IncidentID> = []
    for (id, earlier) in try self.contacts(of: state.number) where id != contact {
      contacts.append((id, earlier, try reference(of: earlier)))
      if let incident = earlier.incident { about.insert(incident) }
    }
    contacts.sort { ($1.state.received, $0.id) < ($0.state.received, $1.id) }

    let candidates =
      state.incident == nil ? try candidates(for: state, said, subjects, about) : []
    let addresses = subjects.compactMap { $0.title.address?.words } + Desk.addresses(in: said)
    for address in addresses.prefix(Desk.addressesMax) {
      for hit in try search(address, limit: Desk.incidentHitsMax) {
        guard let id = IncidentID(of: hit), try life(id).isAt(address) else { continue }
        about.insert(id)
      }
    }
    if let incident = state.incident { about.remove(incident) }
    var incidents: [(id: IncidentID, life: Life)] = []
    for id in about { incidents.append((id, try life(id))) }
    incidents.sort { ($1.life.log.received, $0.id) < ($0.life.log.received, $1.id) }
    return KnownBefore(subjects: subjects, contacts: contacts, incidents: incidents, candidates: candidates)
  }

  /// Contacts of the same number, over or not; the newest of them where there are very many.
  package func contacts(of number: PersonalText?) throws(DeskError) -> [ContactID: ContactState] {
    guard let words = number?.words, let key = NumberKey(words) else { return [:] }
    var contacts: [ContactID: ContactState] = [:]
    for digits in Set([key.digits, words.filter(\.isNumber)]) {
      for hit in try search(digits, limit: Desk.hitsMax) {
        guard let id = ContactID(of: hit), contacts[id] == nil else { continue }
        let state = try contact(id)
        if NumberKey(state.number?.words) == key { contacts[id] = state }
      }
    }
    return contacts
  }

  /// The incident a contact is about, as people call it.
  package func reference(of contact: ContactState) throws(DeskError) -> Reference? {
    guard let incident = contact.incident else { return nil }
    return try life(incident).log.reference
  }

  private func candidates(
    for state: ContactState, _ said: String, _ subjects: [Known.Subject], _ about: Set<IncidentID>
  ) throws(DeskError) -> [(candidate: Candidate, life: Life)] {
    let places = [said] + subjects.compactMap { $0.title.address?.words }
    let report = Report(
      place: places.joined(separator: " "), coordinates: subjects.lazy.compactMap(\.title.coordinates).first,
      natures: try packInForce()?.natures(heardIn: said) ?? [], fromSameNumber: about, at: state.received)
    var found: [(candidate: Candidate, life: Life)] = []
    for candidate in candidates(for: report) { found.append((candidate, try life(candidate.incident))) }
    return found
  }

  private func search(_ words: String, limit: Int) throws(DeskError) -> [StreamName] {
    do { return try journal.search(words, limit: limit).map(\.stream) } catch { throw .fault(error) }
  }

  /// A number followed by a word, such as `12 mill`, wherever it stands in what was said.
  private static func addresses(in words: String) -> [String] {
    let pieces = words.prefix(bytes: 4_096).foldedWords
    return zip(pieces, pieces.dropFirst()).compactMap { number, street in
      guard number.count <= 6, number.first?.isNumber == true, street.count > 1, street.allSatisfy(\.isLetter) else {
        return nil
      }
      return "\(number) \(street)"
    }
  }
}

extension Life {
  /// Whether all words of an address stand in the place of the incident.
  fileprivate func isAt(_ address: String) -> Bool {
    guard let place = log.location?.place.words else { return false }
    return Set(SearchTerms(address).terms).isSubset(of: SearchTerms(place).terms)
  }
}
