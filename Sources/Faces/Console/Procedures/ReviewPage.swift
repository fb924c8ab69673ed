internal import Account
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Review
internal import Vocabulary

/// How an ended incident was dealt with, by the criteria of its version of the pack.
struct ReviewPage: Sendable {
  let work: IncidentAtWork
  /// nil while it has not ended, or where it went by no pack that this store holds.
  let review: HandlingReview?
  let outlook: Outlook
  let forms: Forms

  func render() -> [UInt8] {
    let frame = PageFrame(
      title: "Review of \(work.reference)", skipWords: "To the review", outlook: outlook, forms: forms,
      subject: work.reference, isEdited: true)
    return frame.render { html in
      writeHeader(html)
      guard work.isOpenToVisitor else {
        return Notice(
          weight: .warning, title: "Restricted.",
          words: "Only those named may see how this incident was dealt with. Its owner can say who they are."
        ).write(html)
      }
      guard let review else {
        return Notice(
          title: "Nothing to review yet.",
          words: work.life.isOpen
            ? "The incident has not ended; the criteria are asked when it is closed."
            : "The incident went on under another, or by no pack that this store holds."
        ).write(html)
      }
      html.div(.class("hindsight")) {
        html.section(.aria("labelledby", "criteria-title")) {
          html.h2("Criteria", .id("criteria-title"))
          writeCriteria(html, review)
        }
        html.section(.aria("labelledby", "deviations-title")) {
          html.h2("Not as agreed", .id("deviations-title"))
          writeDeviations(html, review)
        }
        writeConclusion(html)
      }
    }
  }

  private func writeHeader(_ html: Markup) {
    html.header(.class("incident")) {
      html.p(.class("quiet")) {
        // To its own line of the list.
        html.a("Reviews", .href("/reviews#review-\(work.reference)"))
        html.text(" › ")
        html.a("Incident \(work.reference)", .href("/incidents/\(work.reference)"))
        html.text(" › Review")
      }
      html.h1("How it was dealt with")
      guard let review, work.isOpenToVisitor else { return }
      html.p(.class("quiet")) {
        html.text("By the criteria of ")
        html.bdi("\(review.pack), version \(review.version)")
        html.text(", SHA-256 \(review.hash.prefix(12))…")
      }
    }
  }

  private func writeCriteria(_ html: Markup, _ review: HandlingReview) {
    guard !review.criteria.isEmpty else {
      return html.p("This version of the pack has no criteria.", .class("quiet"))
    }
    html.p(review.counts)
    html.table(.class("list")) {
      html.headings("Criterion", "Met", "Why")
      html.tbody {
        for line in review.criteria {
          html.tr {
            html.th(.scope(.row)) { html.bdi(line.words) }
            html.cell("Met") { writeOutcome(html, line) }
            html.cell("Why", line.because)
          }
        }
      }
    }
  }

  private func writeOutcome(_ html: Markup, _ line: HandlingReview.Line) {
    guard line.outcome == Criterion.Outcome.missed.rawValue else { return html.text(line.outcomeWords) }
    html.strong(line.outcomeWords)
  }

  private func writeDeviations(_ html: Markup, _ review: HandlingReview) {
    guard !review.deviations.isEmpty else {
      return html.p("Nothing was otherwise than agreed.", .class("quiet"))
    }
    DeviationList(deviations: review.deviations, zone: outlook.zone).write(html)
  }

  /// Who has reviewed it, and the form that says so.
  private func writeConclusion(_ html: Markup) {
    html.section(.aria("labelledby", "reviewed-title")) {
      html.h2("Reviewed", .id("reviewed-title"))
      if let reviewed = work.life.review.reviewed {
        html.p {
          html.text("By ")
          html.bdi(reviewed.by.text)
          html.text(", \(work.zone.text(reviewed.at))")
          if let words = reviewed.words {
            html.text(": ")
            html.q("\(words)")
          }
        }
      } else {
        html.p("Nobody has said yet that they reviewed it.", .class("quiet"))
      }
      guard forms.may(.keepReviews), work.life.log.phase == .closed else { return }
      forms.write(html, "conclude", to: "/incidents/\(work.reference)/review") { form in
        form.area(
          "words", "What was found", hint: "for those who review; may stay empty", required: false)
        form.button("I have reviewed it", style: "primary")
      }
    }
  }
}
