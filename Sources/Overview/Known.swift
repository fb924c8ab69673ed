internal import Contact
package import Incident
internal import Journal
package import Register
package import Vocabulary

/// What the registers hold about whoever calls and wherever it is, before the first question is asked.
package struct Known: Hashable, Sendable {
  package struct Subject: Hashable, Sendable {
    package let stream: StreamName
    package let title: RegisterTitle
    /// What holds today; what has expired is left out.
    package let facts: [RegisterState.Known]
    package let why: String
  }

  package let subjects: [Subject]
  /// Open contacts and incidents of the same number.
  package let contacts: [ContactID]
  package let incidents: [IncidentID]

  /// Nearer than this a place is meant.
  private static let metresMax = 75.0

  package init(
    number: String?, place: String?, coordinates: Coordinates?, on day: CivilDate, among stands: [StreamName: Stand]
  ) {
    let digits = Known.digits(number)
    let words = Known.words(place)
    var subjects: [Subject] = []
    var contacts: [ContactID] = []
    var incidents: Set<IncidentID> = []
    for (stream, stand) in stands.sorted(by: { $0.key < $1.key }) {
      switch stand.state {
      case .place(let state), .caller(let state):
        guard let title = state.title else { continue }
        guard let why = Known.match(title, digits, words, coordinates) else { continue }
        subjects.append(Subject(stream: stream, title: title, facts: state.holding(on: day), why: why))
      case .contact(let state):
        guard Known.isSame(digits, Known.digits(state.number?.words)) else { continue }
        if let id = ContactID(of: stream) { contacts.append(id) }
        if let incident = state.incident { incidents.insert(incident) }
      case .incident, .unit, .shift, .account, .pack, .centre: continue
      }
    }
    self.subjects = subjects
    self.contacts = contacts
    self.incidents = incidents.sorted()
  }

  private static func match(
    _ title: RegisterTitle, _ digits: String, _ words: Set<String>, _ coordinates: Coordinates?
  ) -> String? {
    if isSame(digits, self.digits(title.number?.words)) { return "the same number" }
    if let coordinates, let known = title.coordinates {
      let metres = coordinates.metres(to: known)
      if metres <= metresMax { return "\(Int(metres)) m away" }
    }
    let known = self.words(title.address?.words)
    return !known.isEmpty && known.isSubset(of: words) ? "the address is named" : nil
  }

  /// The digits of a number; the last nine decide, so that a country's code does not matter.
  package static func digits(_ number: String?) -> String { String((number ?? "").filter(\.isNumber).suffix(9)) }

  private static func isSame(_ left: String, _ right: String) -> Bool { left.count >= 5 && left == right }

  private static func words(_ place: String?) -> Set<String> { Set(SearchTerms(place ?? "").terms) }
}
