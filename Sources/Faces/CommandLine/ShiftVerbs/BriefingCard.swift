internal import Desk
internal import Incident
internal import IncidentLog
internal import Overview
internal import Vocabulary

/// What somebody who takes over has to know, as programs read it and in lines for people.
struct BriefingCard: Encodable, Sendable {
  let of: String
  let incidents: [Line]

  /// One open incident.
  struct Line: Encodable, Sendable {
    let incident: String
    let reference: String?
    /// Where, what, hazards, access, who, since; nil where it is restricted and the reader not among those named.
    let brief: [String: String]?
    let words: String?
    let next: IncidentNow.Owed
    let owed: Int
  }

  init(_ owner: ActorID, _ briefing: Briefing, _ looker: Looker) async throws {
    var lines: [Line] = []
    let now = looker.desk.clock.now()
    for line in briefing.lines {
      let life = try await looker.desk.life(line.incident)
      let isVisible = looker.maySee(life) || looker.actor == owner
      let brief = isVisible ? await looker.brief(life) : nil
      lines.append(
        Line(
          incident: line.incident.text, reference: line.reference?.description,
          brief: brief.map { brief in
            Dictionary(uniqueKeysWithValues: brief.fields.map { ($0.key.rawValue, $0.value) })
          }, words: brief?.text, next: IncidentNow.Owed(line.next, now), owed: line.owed))
    }
    of = owner.text
    incidents = lines
  }

  var lines: [String] {
    incidents.flatMap { line in
      [
        "\(line.reference ?? line.incident): next \(line.next.line); \(line.owed) things owed",
        "  " + (line.words.map { shown($0) } ?? "restricted"),
      ]
    }
  }
}
