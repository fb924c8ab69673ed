internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Journal
internal import JournalSQLite
internal import Overview
internal import Procedure
internal import Register
internal import Vocabulary

/// What the centre knew of whoever is in contact, and of the place, before the first question.
struct KnownBefore: Sendable {
  let subjects: [Known.Subject]
  /// Earlier contacts of the same number, the newest first.
  private(set) var contacts: [(id: ContactID, state: ContactState, reference: String?)] = []
  /// What those contacts were about, and what happened at the place before; the newest first.
  private(set) var incidents: [(id: IncidentID, life: Life)] = []
  /// Open incidents it may be about; none once it belongs to one.
  private(set) var candidates: [(candidate: Candidate, life: Life)] = []

  /// How many streams a search may bring, and how many house numbers of the first words are searched.
  private static let hitsMax = 20
  private static let addressesMax = 4

  init(_ contact: ContactID, _ looker: Looker) async throws {
    let (desk, journal) = (looker.desk, looker.office.journal)
    let state = try await desk.contact(contact)
    var location: Location?
    if let incident = state.incident { location = try await desk.life(incident).log.location }
    let number = state.number?.words
    let said = [state.firstWords?.words, location?.place.words].compactMap(\.self).joined(separator: " ")
    let known = await desk.known(number: number, place: said, coordinates: location?.coordinates)
    subjects = known.subjects

    var earlier = Set(known.contacts)
    var about = Set(known.incidents)
    for words in KnownBefore.searches(number: number) {
      for hit in try journal.search(words, limit: KnownBefore.hitsMax) {
        if let id = ContactID(of: hit.stream) { earlier.insert(id) }
      }
    }
    for id in earlier where id != contact {
      let other = try await desk.contact(id)
      guard Known.digits(other.number?.words) == Known.digits(number) else { continue }
      contacts.append((id, other, try await desk.reference(of: other)))
      if let incident = other.incident { about.insert(incident) }
    }
    contacts.sort { ($1.state.received, $0.id) < ($0.state.received, $1.id) }

    let addresses = subjects.compactMap { $0.title.address?.words } + KnownBefore.addresses(in: said)
    for address in addresses.prefix(KnownBefore.addressesMax) {
      for hit in try journal.search(address, limit: KnownBefore.hitsMax) {
        guard let id = IncidentID(of: hit.stream), try await desk.life(id).isAt(address) else { continue }
        about.insert(id)
      }
    }
    for id in about where id != state.incident { incidents.append((id, try await desk.life(id))) }
    incidents.sort { ($1.life.log.received, $0.id) < ($0.life.log.received, $1.id) }
    guard state.incident == nil else { return }
    let place = ([said] + subjects.compactMap { $0.title.address?.words }).joined(separator: " ")
    let report = Overview.Report(
      place: place, coordinates: subjects.lazy.compactMap(\.title.coordinates).first,
      natures: try await desk.packInForce()?.natures(heardIn: said) ?? [],
      fromSameNumber: Set(contacts.compactMap(\.state.incident)), at: state.received)
    for candidate in await desk.candidates(for: report) {
      candidates.append((candidate, try await desk.life(candidate.incident)))
    }
  }

  /// The words by which earlier entries with a number are found: its longer groups, all its digits, and the last of them.
  private static func searches(number: String?) -> Set<String> {
    let groups = (number ?? "").split { !$0.isNumber }.map { String($0) }
    let searches: Set<String> = [
      groups.filter { $0.count >= 4 }.joined(separator: " "), groups.joined(), Known.digits(number),
    ]
    return searches.filter { $0.count >= 5 }
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
