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
    let what: String
    /// What somebody said or wrote of it, which keeps its own direction of writing.
    var said = ""
    var after = ""
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
          write(html, deed.what, deed.said, deed.after)
        }
      }
      for (what, said) in others { html.li { write(html, what, said) } }
      guard life.isOpen, life.escalation.level.next != nil else { return }
      html.li {
        html.text("Level \(life.escalation.level.rawValue), \(life.escalation.level.words); ")
        LevelDistance.writeNext(html, of: life, at: outlook.now)
      }
    }
  }

  private func write(_ html: Markup, _ what: String, _ said: String, _ after: String = "") {
    html.text(said.isEmpty ? what : "\(what): ")
    html.bdi(said)
    html.text(after)
  }

  private var told: [Deed] {
    let given = life.assessment.given.map { given in
      let what = "Advice given by \(given.actor): \(given.advice.title)"
      guard let despite = given.advice.despite else { return Deed(moment: given.happened, what: what) }
      return Deed(moment: given.happened, what: "\(what), although its conditions did not hold", said: despite)
    }
    guard let promise = life.log.promise else { return given }
    return given + [
      Deed(
        moment: promise.said, what: "The caller was promised", said: "\(promise.words)",
        after: "; they hear more by \(outlook.zone.clock(promise.by))")
    ]
  }

  private var raised: [Deed] {
    let overrides = life.assessment.overrides.map {
      Deed(moment: $0.happened, what: "\($0.priority) set by \($0.actor)", said: $0.reason)
    }
    let raisings = life.escalation.raisings.map { raising in
      let accepted = raising.acceptedBy.map { who in
        "; accepted by \(who)" + (raising.acceptedAt.map { " at \(outlook.zone.clock($0))" } ?? "")
      }
      return Deed(
        moment: raising.happened,
        what: "Level \(raising.level.rawValue), \(raising.level.words), by \(raising.actor)", said: raising.reason,
        after: accepted ?? "; not accepted")
    }
    return overrides + raisings
  }

  private var led: [Deed] {
    let turns = life.escalation.turns.map {
      Deed(moment: $0.from, what: "\($0.actor) took the \($0.role.rawValue) command")
    }
    let reports = life.escalation.reports.map { Deed(moment: $0.happened, what: "METHANE report by \($0.actor)") }
    let decisions = life.escalation.decisions.map {
      Deed(moment: $0.happened, what: "Decision of the \($0.role.rawValue) command by \($0.actor)")
    }
    return turns + reports + decisions
  }

  // MARK: Of what the record keeps no moment at hand

  private var confirmed: (what: String, said: String)? {
    life.log.confirmedBy.map { ("The place was confirmed by another question", $0) }
  }

  private var offered: (what: String, said: String)? {
    guard let offer = life.log.handOff else { return nil }
    let what = "Offered to \(offer.partner)"
    switch offer.answer {
    case .open: return ("\(what), to answer by \(outlook.zone.clock(offer.answerBy))", "")
    case .accepted(let number):
      return number.map { ("\(what), accepted under their number", $0) } ?? ("\(what), accepted", "")
    case .declined(let reason): return ("\(what), declined", reason)
    case .lapsed: return ("\(what), not answered in time, and ours again", "")
    }
  }
}
