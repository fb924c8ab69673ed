internal import Assessment
internal import Deployment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// What law and standards ask at the step somebody is at, each folded behind its title.
struct RegulationCards {
  let pack: Pack?
  /// What is known of the incident; nil where there is none yet.
  var known: KnownSoFar?

  init(pack: Pack?) { self.pack = pack }

  init(_ work: IncidentAtWork) {
    pack = work.pack
    known = work.life.assessment.known(with: work.life.log.facts)
  }

  private var all: [Regulation] { pack?.regulations ?? [] }

  func write(_ html: Markup, at question: QuestionID) {
    for one in all where one.questions.contains(question) { RegulationCards.write(html, one, at: question.text) }
  }

  /// Those with conditions only where these hold.
  func write(_ html: Markup, at step: Regulation.Step) {
    for one in all where one.steps.contains(step) && one.applies(to: known ?? KnownSoFar()) {
      RegulationCards.write(html, one, at: step.rawValue)
    }
  }

  static func write(_ html: Markup, _ one: Regulation, at place: String) {
    html.details(.id("regulation-\(place)-\(one.id)"), .class("regulation")) {
      html.summary {
        html.span("Regulation", .class("mark"))
        html.text(" ")
        html.bdi(one.title)
      }
      RegulationCards.writeInside(html, one)
    }
  }

  static func writeInside(_ html: Markup, _ one: Regulation) {
    html.p { html.bdi(one.words) }
    if let clock = one.clock { html.p(clock.spoken) }
    html.p(.class("quiet")) { html.bdi(one.source) }
  }
}

/// What law and standards ask of an incident by what is known of it, with the clocks that run.
struct RegulationsAtWork {
  let work: IncidentAtWork

  func write(_ html: Markup) {
    let known = work.life.assessment.known(with: work.life.log.facts)
    let applying = (work.pack?.regulations ?? []).filter {
      $0.conditions != AdviceConditions() && $0.applies(to: known)
    }
    guard !applying.isEmpty else { return }
    html.section(.id("regulations"), .class("card"), .aria("labelledby", "regulations-title")) {
      html.h2("What the law asks here", .id("regulations-title"))
      for one in applying {
        html.details(.id("regulation-\(one.id)"), .class("regulation")) {
          html.summary {
            html.bdi(one.title)
            writeState(html, of: one.id)
          }
          RegulationCards.writeInside(html, one)
        }
      }
    }
  }

  /// How its clock stands; nothing where none was started.
  private func writeState(_ html: Markup, of regulation: RegulationID) {
    let started = work.life.deployment.tasks.last { $0.task.kind == .regulation(regulation) }
    guard let started else { return }
    html.text(": ")
    switch started.outcome {
    case .open: DueWords.write(html, started.task.due, at: work.now)
    case .done(_, let actor, let moment): html.text("done by \(actor), \(work.zone.clock(moment))")
    case .withdrawn(let reason): html.text("withdrawn: \(reason)")
    }
  }
}

extension Regulation.Clock {
  /// In words: what by when, who, and what counts as done.
  var spoken: String {
    let from =
      switch start {
      case .known: "from when it is known"
      case .received: "from when the first contact was received"
      }
    return
      "Within \(Vocabulary.spoken(seconds: seconds)) \(from), \(who?.text ?? "whoever is at the desk"): \(ended(what))"
      + " Done when \(ended(doneWhen))"
  }

  private func ended(_ sentence: String) -> String { sentence.last?.isPunctuation == true ? sentence : sentence + "." }
}
