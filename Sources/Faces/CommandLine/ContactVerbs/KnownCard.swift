internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Overview
internal import Register
internal import Vocabulary

/// What was known before, as programs read it and in lines for people.
struct KnownCard: Encodable, Sendable {
  let subjects: [SubjectCard]
  let contacts: [ContactCard]
  let incidents: [IncidentGlance]
  let candidates: [CandidateCard]
  /// Subjects, contacts and incidents for people.
  private let knownLines: [String]

  private enum CodingKeys: String, CodingKey { case subjects, contacts, incidents, candidates }

  init(_ known: KnownBefore, _ looker: Looker) async {
    let clock = await WallClock(looker.desk)
    let known = known.shown(to: looker.actor)
    subjects = known.subjects.map { SubjectCard($0) }
    contacts = known.contacts.map { ContactCard($0.id, $0.state, reference: $0.reference?.description, now: clock.now) }
    incidents = known.incidents.map { IncidentGlance($0.id, $0.life, looker) }
    candidates = known.candidates.map { CandidateCard($0.candidate, $0.life, looker) }
    let earlier = zip(known.contacts, contacts).map { contact, card in
      let about = (card.reference ?? card.incident).map { ", incident \($0)" } ?? ""
      let words = card.firstWords.map { ": \(quoted($0))" } ?? ""
      return "earlier contact \(card.id), \(card.medium), \(card.disposition ?? card.phase)\(about), "
        + "received \(clock.since(contact.state.received))\(words)"
    }
    let before = zip(known.incidents, incidents).map { incident, glance in
      "earlier incident \(glance.line), received \(clock.since(incident.life.log.received))"
    }
    knownLines = subjects.flatMap(\.lines) + earlier + before
  }

  /// Everything, or that nothing is known.
  var lines: [String] {
    let all = knownLines + candidateLines
    return all.isEmpty ? ["nothing is known of the number or the place"] : all
  }

  /// The open incidents it may be about, the likeliest first.
  var candidateLines: [String] { candidates.map(\.line) }
}

/// A place or a caller of the registers that is meant.
struct SubjectCard: Encodable, Sendable {
  let kind, id, name, why: String
  let address, number: String?
  let facts: [FactCard]

  init(_ subject: Known.Subject) {
    kind = subject.stream.kind.rawValue
    id = subject.stream.identifier
    name = subject.title.name.description
    address = subject.title.address?.description
    number = subject.title.number?.description
    why = subject.why
    facts = subject.facts.map { FactCard($0) }
  }

  var lines: [String] {
    ["known \(kind) \(id), \(shown(name)): \(shown(why))"] + facts.map { "  \($0.line)" }
  }
}

/// An open incident it may be about; what it is stays unsaid where it is restricted and the reader not named.
struct CandidateCard: Encodable, Sendable {
  let incident: String
  let score: Int
  let why: [String]
  let reference, priority, nature, place: String?
  let isRestricted: Bool
  fileprivate let line: String

  private enum CodingKeys: String, CodingKey {
    case incident, score, why, reference, priority, nature, place, isRestricted
  }

  init(_ candidate: Candidate, _ life: Life, _ looker: Looker) {
    let glance = IncidentGlance(candidate.incident, life, looker)
    incident = glance.incident
    score = candidate.score
    why = looker.maySee(life) ? candidate.why : ["restricted"]
    (reference, priority, nature, place) = (glance.reference, glance.priority, glance.nature, glance.place)
    isRestricted = glance.isRestricted
    line = "may be about \(glance.line): \(score) of 100 (\(shown(why.joined(separator: "; "))))"
  }
}
