internal import Assessment
package import Incident
internal import IncidentLog
package import Vocabulary

/// What a new contact says, as far as it helps to see whether the incident is known already.
package struct Report: Hashable, Sendable {
  package var place: String?
  package var coordinates: Coordinates?
  /// What it may be by the words said so far; empty where they say nothing of it.
  package var natures: Set<NatureCode>
  /// The incidents of earlier contacts from the same number.
  package var fromSameNumber: Set<IncidentID>
  package var at: Moment

  package init(
    place: String?, coordinates: Coordinates?, natures: Set<NatureCode>, fromSameNumber: Set<IncidentID> = [],
    at: Moment
  ) {
    self.place = place
    self.coordinates = coordinates
    self.natures = natures
    self.fromSameNumber = fromSameNumber
    self.at = at
  }
}

/// An open incident that a new contact may be about, with the reasons.
package struct Candidate: Hashable, Sendable {
  package let incident: IncidentID
  /// 0 to 100; place counts most, then the caller, then nature and time.
  package let score: Int
  package let why: [String]

  /// Why tells where it is, what it is and who rang about it.
  package var withheld: Candidate { Candidate(incident: incident, score: score, why: ["restricted"]) }
}

package enum Candidates {
  /// Farther away it is another place.
  private static let metresMax = 400.0
  /// Longer ago it is unlikely to be the same.
  private static let hoursMax = 6.0
  private static let placePoints = 55.0
  private static let callerPoints = 30
  private static let naturePoints = 10
  private static let timePoints = 15.0
  /// Below this nobody is asked.
  private static let scoreMin = 30

  /// Open incidents by likelihood, the likeliest first.
  package static func find(
    _ report: Report, among lives: some Sequence<(IncidentID, Life)>, _ placeWords: inout PlaceWords
  ) -> [Candidate] {
    let wanted = telling(PlaceWords.words(report.place))
    return lives.compactMap { incident, life -> Candidate? in
      guard life.isOpen else { return nil }
      // What is still worked on is never too old.
      let hours = report.at.seconds(since: max(life.log.received, min(life.log.changed, report.at))) / 3600
      guard hours < hoursMax, hours > -hoursMax else { return nil }
      var (score, why): (Int, [String]) = (0, [])
      if let (points, words) = place(report, wanted, incident, life, &placeWords) {
        score += points
        why.append(words)
      }
      if report.fromSameNumber.contains(incident) {
        score += callerPoints
        why.append("the same number called about it")
      }
      guard score > 0 else { return nil }
      if let nature = life.assessment.determinant?.nature, report.natures.contains(nature) {
        score += naturePoints
        why.append("the same nature")
      }
      score += Int(timePoints * (1 - abs(hours) / hoursMax))
      return score >= scoreMin ? Candidate(incident: incident, score: min(100, score), why: why) : nil
    }
    .sorted { ($1.score, $0.incident) < ($0.score, $1.incident) }
  }

  private static func place(
    _ report: Report, _ wanted: Set<String>, _ incident: IncidentID, _ life: Life, _ placeWords: inout PlaceWords
  ) -> (Int, String)? {
    if let here = report.coordinates, let there = life.log.location?.coordinates {
      let metres = here.metres(to: there)
      guard metres <= metresMax else { return nil }
      return (Int(placePoints * (1 - metres / metresMax / 2)), "\(Int(metres)) m away")
    }
    let all = placeWords.words(of: life.log.location?.place.words, in: .incident(incident))
    let common = wanted.intersection(all)
    guard common.contains(where: { !isNumber($0) }) else { return nil }
    let known = telling(all)
    // Two houses of one street are two places.
    let (ours, theirs) = (wanted.filter(isNumber), known.filter(isNumber))
    guard ours.isEmpty || theirs.isEmpty || !ours.isDisjoint(with: theirs) else { return nil }
    let share = Double(common.count) / Double(min(wanted.count, known.count))
    guard share >= 0.5 else { return nil }
    return (Int(placePoints * share), "the place reads alike: \(common.sorted().joined(separator: " "))")
  }

  /// Words that tell places apart.
  private static func telling(_ words: Set<String>) -> Set<String> {
    words.filter { $0.count > 1 && !common.contains($0) }
  }

  /// A house number, with a letter or without.
  private static func isNumber(_ word: String) -> Bool { word.first?.isNumber ?? false }

  private static let common: Set<String> = [
    "the", "road", "street", "avenue", "lane", "at", "of", "in", "near", "flat",
  ]
}
