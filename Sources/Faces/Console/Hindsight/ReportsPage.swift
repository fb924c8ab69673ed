internal import Analysis
internal import Desk
internal import HTML
internal import Overview
internal import Procedure
internal import Review
internal import Vocabulary

/// The figures of the whole record as `tocsin report` prints them, each with what it means and on how many incidents it stands.
struct ReportsPage: Sendable {
  let found: AtHand<LookBack>
  /// By what the intervals are split.
  let split: IntervalReport.Split?
  let outlook: Outlook
  let visitor: Visitor

  func render() -> [UInt8] {
    let frame = HindsightFrame(
      title: "Reports", path: "/reports",
      purpose: "Figures of the whole record, as `tocsin report` prints them.",
      outlook: outlook, visitor: visitor)
    return frame.render(found) { html, lookBack in
      let incidents = lookBack.hindsight.conformance.incidents
      frame.writeMoment(
        html, "\(incidents) \(incidents == 1 ? "incident" : "incidents"), \(lookBack.position) entries",
        lookBack.asOf)
      html.p("Made anew at most once a minute while somebody asks.", .class("quiet"))
      guard incidents > 0 else {
        return html.p("No incident is on record yet, so there is nothing to measure.", .class("quiet"))
      }
      QualityReport(quality: lookBack.hindsight.quality).write(html)
      ConformanceReport(conformance: lookBack.hindsight.conformance).write(html)
      AlarmReport(alarms: lookBack.hindsight.alarms).write(html)
      IntervalTables(reports: lookBack.intervals, split: split).write(html)
    }
  }
}

/// How often ended incidents met the criteria of quality.
private struct QualityReport {
  let quality: QualityCounts

  func write(_ html: Markup) {
    html.section(.id("quality"), .aria("labelledby", "quality-title")) {
      html.h2("Quality", .id("quality-title"))
      html.p(
        "Each ended incident, by the criteria of the version of the pack that it went by. What a criterion does not ask of an incident, "
          + "or what its record does not say, is counted apart.", .class("quiet"))
      html.p("\(quality.reviewed) ended incidents looked at; \(quality.missing) of them missed something.")
      guard !quality.rows.isEmpty else {
        return html.p(
          "No incident has ended that went by a version of a pack with criteria.", .class("quiet"))
      }
      html.table(.class("list", "figures")) {
        html.caption("Criteria of quality", .class("unseen"))
        html.headings(["Criterion", "Pack"], figures: ["Yes", "No", "Not applicable", "Cannot be said"])
        html.tbody { for row in quality.rows { write(html, row) } }
      }
    }
  }

  private func write(_ html: Markup, _ row: QualityCounts.Row) {
    html.tr {
      html.th(.scope(.row)) { html.bdi(row.words) }
      html.cell("Pack", "\(row.key.pack) \(row.key.version)")
      html.figure("Yes", "\(row.count(.met))")
      html.figure("No", "\(row.count(.missed))")
      html.figure("Not applicable", "\(row.count(.notApplicable))")
      html.figure("Cannot be said", "\(row.count(.undecided))")
    }
  }
}

/// Where incidents were not dealt with as their procedure says.
private struct ConformanceReport {
  /// How many questions and steps are listed.
  private static let placesMax = 100

  let conformance: Conformance

  func write(_ html: Markup) {
    html.section(.id("conformance"), .aria("labelledby", "conformance-title")) {
      html.h2("Conformance", .id("conformance-title"))
      html.p(
        "Every incident, open or ended, against the version of the pack that it went by. A deviation is where it was not dealt with as "
          + "its procedure says.", .class("quiet"))
      html.p {
        html.text("\(conformance.incidents) incidents checked, \(conformance.assessed) of them by a tree; ")
        html.text("\(conformance.deviating) with deviations, \(conformance.deviations) deviations. ")
        html.a("Ended incidents with deviations", .href("/reviews?show=deviating"))
      }
      html.table(.class("list", "figures")) {
        html.caption("Deviations by kind", .class("unseen"))
        html.headings(["Kind", "What it means"], figures: ["Deviations"])
        html.tbody {
          for kind in Deviation.Kind.allCases {
            html.tr {
              html.th(kind.rawValue, .scope(.row))
              html.cell("What it means", kind.words)
              html.figure("Deviations", "\(conformance.count(of: kind))")
            }
          }
        }
      }
      writePlaces(html)
    }
  }

  private func writePlaces(_ html: Markup) {
    let places = conformance.counts.sorted { $0.key < $1.key }
    guard !places.isEmpty else { return }
    html.h3("By question or step")
    html.table(.class("list", "figures")) {
      html.caption("Deviations by question or step", .class("unseen"))
      html.headings(["Question or step", "Kind"], figures: ["Deviations"])
      html.tbody {
        for (place, count) in places.prefix(ConformanceReport.placesMax) {
          html.tr {
            html.th(.scope(.row)) { html.bdi(place.step) }
            html.cell("Kind", place.kind.rawValue)
            html.figure("Deviations", "\(count)")
          }
        }
      }
    }
    if places.count > ConformanceReport.placesMax {
      html.p(.class("quiet")) {
        html.prose(
          "The first \(ConformanceReport.placesMax) of \(places.count); `tocsin report conformance` prints all.")
      }
    }
  }
}

/// Which alarms interrupted people, and which of them for nothing.
private struct AlarmReport {
  let alarms: AlarmCounts

  func write(_ html: Markup) {
    html.section(.id("alarms"), .aria("labelledby", "alarms-title")) {
      html.h2("Alarms", .id("alarms-title"))
      html.p(
        "An alarm is a level raised by a trigger of the pack, or a deadline of an incident that passed. Of no use are those that somebody "
          + "said they could not act on.", .class("quiet"))
      html.p("\(alarms.raised) alarms, \(alarms.useless) of them of no use.")
      guard !alarms.rows.isEmpty else { return }
      html.table(.class("list", "figures")) {
        html.caption("Alarms by what raised them", .class("unseen"))
        html.headings(["Alarm", "Raised by", "Why of no use, as said last"], figures: ["Alarms", "Of no use"])
        html.tbody {
          for row in alarms.rows {
            html.tr {
              html.th(.scope(.row)) { html.bdi(row.name) }
              html.cell("Raised by", row.kind)
              html.cell("Why of no use, as said last", row.count.lastWhy ?? "")
              html.figure("Alarms", "\(row.count.raised)")
              html.figure("Of no use", "\(row.count.useless)")
            }
          }
        }
      }
    }
  }
}
