internal import Analysis
internal import HTML

/// How long handling, turnout, travel and response took, with what stands in no figure beside them.
struct IntervalTables {
  /// How many groups of a split are shown.
  static let groupsMax = 60

  let reports: [IntervalReport.Split?: [IntervalReport.Group]]
  let split: IntervalReport.Split?

  func write(_ html: Markup) {
    html.section(.id("intervals"), .tabIndex(-1), .aria("labelledby", "intervals-title")) {
      html.h2("Intervals", .id("intervals-title"))
      html.p(
        "In seconds. Each unit that was sent is measured once, an incident without a unit once with its times missing. A time that nobody "
          + "reported is missing; a second time before the first is backward; neither is in a figure. Half of those measured took no "
          + "longer than the median, nine in ten no longer than p90, ninety-nine in a hundred no longer than p99 (type 7).",
        .class("quiet"))
      FactsList(
        facts: Interval.allCases.map { (Self.title($0), Self.definition($0)) }
      ).write(html)
      html.nav(.class("sections"), .aria("label", "Split by")) {
        html.a("All", .href("/reports#intervals"), .when(split == nil, .aria("current", "page")))
        for each in IntervalReport.Split.allCases {
          html.a(
            "By \(each.rawValue)", .href("/reports?by=\(each.rawValue)#intervals"),
            .when(each == split, .aria("current", "page")))
        }
      }
      writeGroups(html)
    }
  }

  private func writeGroups(_ html: Markup) {
    let groups = reports[split] ?? []
    if groups.isEmpty { return html.p("There is nothing to measure yet.", .class("quiet")) }
    for group in groups.prefix(Self.groupsMax) {
      if !group.name.isEmpty { html.h3 { html.bdi(group.name) } }
      html.table(.class("list", "figures")) {
        html.caption(group.name.isEmpty ? "Intervals" : "Intervals, \(group.name)", .class("unseen"))
        html.headings(["Interval"], figures: ["Measured", "Missing", "Backward", "Median", "p90", "p99"])
        html.tbody {
          for (interval, figures) in group.figures {
            html.tr {
              html.th(Self.title(interval), .scope(.row))
              html.figure("Measured", "\(figures.n)")
              html.figure("Missing", "\(figures.missing)")
              html.figure("Backward", "\(figures.backward)")
              html.figure("Median", Self.seconds(figures.median))
              html.figure("p90", Self.seconds(figures.p90))
              html.figure("p99", Self.seconds(figures.p99))
            }
          }
        }
      }
    }
    if groups.count > Self.groupsMax {
      html.p(.class("quiet")) {
        html.prose("The first \(Self.groupsMax) of \(groups.count); `tocsin report intervals` prints all.")
      }
    }
  }

  private static func seconds(_ seconds: Double?) -> String { seconds.map { IntervalFigures.shown($0) } ?? "\u{2013}" }

  private static func title(_ interval: Interval) -> String {
    interval.rawValue.prefix(1).uppercased() + interval.rawValue.dropFirst()
  }

  private static func definition(_ interval: Interval) -> String {
    switch interval {
    case .handling: "from the contact coming in to a unit being mobilised"
    case .turnout: "from a unit being mobilised to its being mobile"
    case .travel: "from a unit being mobile to its being at scene"
    case .response: "from the contact coming in to a unit being at scene"
    }
  }
}
