package import Incident
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
    number: String?, place: String?, coordinates: Coordinates?, on day: CivilDate, among stands: [StreamName: Stand],
    _ placeWords: inout PlaceWords
  ) {
    let key = NumberKey(number)
    let words = PlaceWords.words(place)
    var subjects: [Subject] = []
    for (stream, stand) in stands {
      switch stand.state {
      case .place(let state), .caller(let state):
        guard let title = state.title else { continue }
        let address = placeWords.words(of: title.address?.words, in: stream)
        guard let why = Known.match(title, key, words, address, coordinates) else { continue }
        subjects.append(Subject(stream: stream, title: title, facts: state.holding(on: day), why: why))
      case .contact, .incident, .unit, .shift, .account, .pack, .draft, .centre: continue
      }
    }
    self.subjects = subjects.sorted { $0.stream < $1.stream }
  }

  private static func match(
    _ title: RegisterTitle, _ key: NumberKey?, _ words: Set<String>, _ address: Set<String>,
    _ coordinates: Coordinates?
  ) -> String? {
    if let key, NumberKey(title.number?.words) == key { return "the same number" }
    if let coordinates, let known = title.coordinates {
      let metres = coordinates.metres(to: known)
      if metres <= metresMax { return "\(Int(metres)) m away" }
    }
    guard !words.isEmpty else { return nil }
    return !address.isEmpty && address.isSubset(of: words) ? "the address is named" : nil
  }
}
