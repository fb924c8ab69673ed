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

  /// Nearer than this a place is meant.
  private static let metresMax = 75.0

  package init(
    number: String?, place: String?, coordinates: Coordinates?, on day: CivilDate, among stands: [StreamName: Stand]
  ) {
    let key = NumberKey(number)
    let words = Known.words(place)
    var subjects: [Subject] = []
    for (stream, stand) in stands {
      switch stand.state {
      case .place(let state), .caller(let state):
        guard let title = state.title else { continue }
        guard let why = Known.match(title, key, words, coordinates) else { continue }
        subjects.append(Subject(stream: stream, title: title, facts: state.holding(on: day), why: why))
      case .contact, .incident, .unit, .shift, .account, .pack, .draft, .centre: continue
      }
    }
    self.subjects = subjects.sorted { $0.stream < $1.stream }
  }

  private static func match(
    _ title: RegisterTitle, _ key: NumberKey?, _ words: Set<String>, _ coordinates: Coordinates?
  ) -> String? {
    if let key, NumberKey(title.number?.words) == key { return "the same number" }
    if let coordinates, let known = title.coordinates {
      let metres = coordinates.metres(to: known)
      if metres <= metresMax { return "\(Int(metres)) m away" }
    }
    guard !words.isEmpty else { return nil }
    let known = self.words(title.address?.words)
    return !known.isEmpty && known.isSubset(of: words) ? "the address is named" : nil
  }

  private static func words(_ place: String?) -> Set<String> { Set(SearchTerms(place ?? "").terms) }
}
