internal import Assessment
internal import Escalation
internal import HTML
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// What was done beside the log and the questions: who was told what, how high it rose, who was asked to take it.
extension IncidentPage {
  /// One thing that was done.
  private struct Deed {
    let moment: Moment
    let words: String
  }

  var course: Region {
    Region("course", byteCountExpected: 2_048) { html in
      let deeds = (told + raised + led).sorted { $0.moment < $1.moment }
      let others = [confirmed, offered].compactMap(\.self)
      if deeds.isEmpty, others.isEmpty { html.li("Nothing yet.", .class("quiet")) }
      for deed in deeds {
        html.li {
          html.time(outlook.zone.clock(deed.moment), .dateTime(Words.machine(deed.moment)))
          html.text(" ")
          html.bdi(deed.words)
        }
      }
      for words in others { html.li { html.bdi(words) } }
    }
  }

  private var told: [Deed] {
    let given = life.assessment.given.map { given in
      let despite = given.advice.despite.map { ", although its conditions did not hold: \($0)" } ?? ""
      return Deed(moment: given.happened, words: "Advice given by \(given.actor): \(given.advice.title)\(despite)")
    }
    guard let promise = life.log.promise else { return given }
    let words = "The caller was promised: \(promise.words); they hear more by \(outlook.zone.clock(promise.by))"
    return given + [Deed(moment: promise.by.adding(seconds: -promise.seconds), words: words)]
  }

  private var raised: [Deed] {
    let overrides = life.assessment.overrides.map {
      Deed(moment: $0.happened, words: "\($0.priority) set by \($0.actor): \($0.reason)")
    }
    let raisings = life.escalation.raisings.map { raising in
      let answer = raising.acceptedBy.map { who in
        "; accepted by \(who)" + (raising.acceptedAt.map { " at \(outlook.zone.clock($0))" } ?? "")
      }
      let words = "Level \(raising.level.rawValue), \(raising.level.words), by \(raising.actor): \(raising.reason)"
      return Deed(moment: raising.happened, words: words + (answer ?? "; not accepted"))
    }
    return overrides + raisings
  }

  private var led: [Deed] {
    let turns = life.escalation.turns.map {
      Deed(moment: $0.from, words: "\($0.actor) took the \($0.role.rawValue) command")
    }
    let reports = life.escalation.reports.map { Deed(moment: $0.happened, words: "METHANE report by \($0.actor)") }
    let decisions = life.escalation.decisions.map {
      Deed(moment: $0.happened, words: "Decision of the \($0.role.rawValue) command by \($0.actor)")
    }
    return turns + reports + decisions
  }

  private var confirmed: String? {
    life.log.confirmedBy.map { "The place was confirmed by another question: \($0)" }
  }

  private var offered: String? {
    guard let offer = life.log.handOff else { return nil }
    let answer =
      switch offer.answer {
      case .open: "to answer by \(outlook.zone.clock(offer.answerBy))"
      case .accepted(let number): "accepted" + (number.map { ", their number \($0)" } ?? "")
      case .declined(let reason): "declined: \(reason)"
      case .lapsed: "not answered in time, and ours again"
      }
    return "Offered to \(offer.partner): \(answer)"
  }
}
