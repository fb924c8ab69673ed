internal import Assessment
package import Incident
internal import IncidentLog
package import Procedure

/// What nobody has said yet about an incident: whoever calls about it next is asked only that.
package struct StillToAsk: Hashable, Sendable {
  /// Agreed wording, in the order in which it is asked.
  package let questions: [String]
  /// Of what nothing is in the log.
  package let unknown: [String]

  package init(_ life: Life, _ pack: Pack?) {
    var questions: [String] = []
    if let words = pack?.locationWords {
      if life.log.location == nil { questions.append(words.ask) }
      if life.log.location != nil, life.log.confirmedBy == nil { questions.append(words.confirm) }
    }
    if let asking = life.assessment.asking { questions.append(asking.wording) }
    self.questions = questions
    unknown = [LogTopic.hazard, .access, .person].filter { topic in
      !life.log.lines.contains { $0.topic == topic && $0.struck == nil }
    }.map(\.rawValue)
  }

  package var isEmpty: Bool { questions.isEmpty && unknown.isEmpty }

  /// For a screen: a line for each.
  package var lines: [String] {
    questions.map { "still to ask: \u{201C}\($0)\u{201D}" }
      + (unknown.isEmpty ? [] : ["nobody has said: \(unknown.joined(separator: ", "))"])
  }
}
