internal import HTML
internal import Overview
internal import Vocabulary

/// What was otherwise than agreed, each with who did it where somebody did.
struct DeviationList {
  let deviations: [HandlingReview.Departure]
  let zone: LocalTime

  func write(_ html: Markup) {
    html.ul(.class("dashes")) {
      for one in deviations {
        html.li {
          html.text("\(one.words): ")
          html.bdi(HandlingReview.Departure.told(one.what, in: zone))
          if let actor = one.actor {
            html.text(", ")
            html.bdi(actor)
          }
        }
      }
    }
  }
}

extension IncidentForms {
  /// What is otherwise than agreed by now, while it can still be put right; nothing stands here where nothing is.
  func writeDeviations(_ html: Markup) {
    let deviations = work.life.deviationsSoFar(under: work.pack).map { HandlingReview.Departure($0) }
    guard isOpen, !deviations.isEmpty else { return }
    html.section(.id("deviations"), .class("card"), .aria("labelledby", "deviations-title")) {
      html.h2("Not as agreed so far", .id("deviations-title"))
      DeviationList(deviations: deviations, zone: outlook.zone).write(html)
    }
  }
}
