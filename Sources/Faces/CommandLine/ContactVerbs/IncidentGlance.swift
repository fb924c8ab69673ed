internal import Assessment
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// An incident in a few words, as far as whoever looks may see it.
struct IncidentGlance: Encodable, Sendable {
  let incident: String
  let reference: String?
  let received, phase: String
  let owner, priority, nature, place: String?
  /// What those are told who call about what is known.
  let shield: String?
  let isRestricted: Bool

  init(_ id: IncidentID, _ life: Life, _ looker: Looker) {
    let isVisible = looker.maySee(life)
    incident = id.text
    reference = life.log.reference?.description
    received = life.log.received.rfc3339
    phase = life.log.phase.rawValue
    owner = life.log.owner?.text
    priority = isVisible ? life.assessment.priority?.description : nil
    nature = isVisible ? life.assessment.determinant?.natureTitle : nil
    place = isVisible ? life.log.location?.place.description : nil
    shield = isVisible ? life.log.shield : nil
    isRestricted = life.log.restrictedTo != nil
  }

  /// `261121-0042, open, P1, Smell of gas, 12 Mill Road`.
  var line: String {
    ([reference ?? incident, phase] + [priority, nature, place].compactMap(\.self)
      + (isRestricted ? ["restricted"] : []))
      .map { shown($0) }.joined(separator: ", ")
  }
}
