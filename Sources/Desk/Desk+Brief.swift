internal import Assessment
internal import Contact
package import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Register
internal import Vocabulary

/// The brief as it stands: from the log, and from what is known of the place and of those who called.
extension Desk {
  /// How many of those who called are looked at.
  private static let callersMax = 8

  package func brief(of life: Life) -> Brief {
    let location = life.log.location
    let place =
      location == nil
      ? [] : known(number: nil, place: location?.place.words, coordinates: location?.coordinates).subjects
    func words(_ kind: RegisterFact.Kind) -> [String] {
      place.flatMap(\.facts).filter { $0.fact.kind == kind }.compactMap(\.fact.words.words)
    }
    return Brief(
      life, since: localTime.text(life.log.received), hazards: words(.hazard), access: words(.access),
      people: words(.vulnerability) + vulnerable(life), factWords: factWords(life))
  }

  /// What was said of those who called, and what the register holds of them.
  private func vulnerable(_ life: Life) -> [String] {
    var people: [String] = []
    for id in life.log.contacts.prefix(Desk.callersMax) {
      let caller: ContactState
      do { caller = try contact(id) } catch { continue }
      if let words = caller.details[.vulnerability]?.words { people.append(words) }
      guard let number = caller.number?.words else { continue }
      people += known(number: number, place: nil, coordinates: nil).subjects.flatMap(\.facts)
        .filter { $0.fact.kind == .vulnerability }.compactMap(\.fact.words.words)
    }
    return people.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// How the pack says the facts; as their codes where it cannot be read.
  private func factWords(_ life: Life) -> [FactCode: String] {
    guard let version = life.assessment.pack else { return [:] }
    do { return try pack(version)?.facts ?? [:] } catch { return [:] }
  }
}
