internal import Contact
internal import Deployment
internal import Desk
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// What becomes of a report, as its reporter may know it: in plain words, and nothing of anybody else.
struct FollowStory: Sendable {
  /// One line of it, the oldest first.
  struct Line: Sendable {
    let at: Moment
    let words: String
    var isOurs = false
    var photo: Photo?
  }

  let state: ContactState
  /// The incident that holds it, followed to the one it was merged into.
  let incident: IncidentID?
  let life: Life?

  init(_ state: ContactState, _ desk: Desk) async throws {
    self.state = state
    guard let first = state.incident else {
      (incident, life) = (nil, nil)
      return
    }
    let last = try await desk.goingOn(for: first)
    (incident, life) = (last, try await desk.life(last))
  }

  /// Whether more can be sent.
  var isOpen: Bool { life.map { $0.log.phase == .open } ?? state.isOpen }

  /// Whether it can be said how it went.
  var takesFeedback: Bool { state.report.feedback == nil && isOver }

  private var isOver: Bool {
    guard let life else { return state.phase == .wrappedUp }
    return life.log.phase == .closed || life.log.progress == .resolved
  }

  /// Where it stands, in one sentence.
  var words: String {
    if let life { return isOver ? "It has been dealt with." : FollowStory.words(life) }
    switch state.disposition {
    case .outOfRemit(_, let door, let words)?: return "This is not for us. It is for \(door). \(words)"
    case .declined?, .malicious?, .silent?, .abandoned?, .wrongNumber?: return "It was closed."
    case .incident?, .advice?, .query?: return "It has been dealt with."
    case nil: break
    }
    switch state.phase {
    case .unknown, .received, .offered: return "It waits to be read."
    case .answered, .held, .dropped, .abandoned: return "Somebody is reading it."
    case .ended, .wrappedUp: return "Somebody has read it."
    }
  }

  /// How far those are who were sent is told only where the incident is nobody's secret.
  private static func words(_ life: Life) -> String {
    let steps = life.deployment.active.map(\.step)
    guard life.log.restrictedTo == nil else { return "We are dealing with it." }
    if steps.contains(.atScene) { return "We are dealing with it. Somebody is there." }
    if steps.contains(.mobile) { return "We are dealing with it. Somebody is on the way." }
    return "We are dealing with it."
  }

  /// What was sent and what was answered.
  var lines: [Line] {
    let about = state.known(.subject).map { " (\($0))" } ?? ""
    var lines = [Line(at: state.received, words: "You reported\(about): \(state.firstWords?.words ?? "")")]
    lines += state.report.added.map { Line(at: $0.at, words: "You added: \($0.content)") }
    lines += state.report.photos.map { Line(at: $0.at, words: "A photo came in.", photo: $0.content) }
    lines += state.report.informed.map { Line(at: $0.at, words: "\($0.content)", isOurs: true) }
    if let feedback = state.report.feedback {
      let words = feedback.content.words.map { ": \($0)" } ?? ""
      lines.append(
        Line(at: feedback.at, words: "You said that it was dealt with: \(feedback.content.dealtWith.words)\(words)"))
    }
    return lines.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }
}
