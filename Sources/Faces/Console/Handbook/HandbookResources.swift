internal import Deployment
internal import HTML
internal import Procedure
internal import Vocabulary

/// Who can be sent: the types and skills of the pack, and the units that are registered here.
struct HandbookResources: Sendable {
  let pack: Pack
  let outlook: Outlook

  func write(_ html: Markup) {
    html.h3("Types of unit")
    ListTable(
      caption: "Types of unit",
      headings: ["Type", "Code", "Registered"] + (pack.speeds == nil ? [] : ["Kilometres an hour"]),
      rows: pack.unitTypes.sorted { $0.key < $1.key }.map { type, title in
        [title, type.text, "\(outlook.fleet.values.count { $0.type == type })"]
          + (pack.speeds.map { ["\($0.kilometresAnHour(of: type))"] } ?? [])
      }
    ).write(html)
    if pack.speeds != nil {
      html.p(
        "Travel times are reckoned with these speeds over the straight line to the place: they are estimates.",
        .class("quiet"))
    }
    html.h3("Skills")
    ListTable(
      caption: "Skills", headings: ["Skill", "Code", "Units that have it"],
      rows: pack.skills.sorted { $0.key < $1.key }.map { skill, title in
        [title, skill.text, units { $0.skills.contains(skill) }]
      }, empty: "The pack names no skills."
    ).write(html)
    if !pack.eligibility.rules.isEmpty {
      html.h3("Who is not proposed, though free and of use")
      html.ul(.class("dashes")) {
        for rule in pack.eligibility.rules {
          html.li {
            html.bdi(rule.otherwise)
            html.text(" (proposed only where ")
            html.q(rule.condition.text)
            html.text(")")
          }
        }
      }
      html.p("Anybody who may send units may send one of them all the same.", .class("quiet"))
    }
    html.h3("Units registered here")
    html.p("As of \(outlook.zone.text(outlook.now)).", .class("quiet"))
    ListTable(
      caption: "Units registered here", headings: ["Unit", "Type", "Skills", "Home", "State"], rows: registered,
      empty: "No unit is registered yet."
    ).write(html)
  }

  private func units(_ belongs: (UnitState) -> Bool) -> String {
    let names = outlook.fleet.filter { belongs($0.value) }.map(\.key).sorted().map(\.text)
    return names.isEmpty ? "none" : names.joined(separator: ", ")
  }

  private var registered: [[String]] {
    outlook.fleet.sorted { $0.key < $1.key }.map { sign, unit in
      [
        sign.text, unit.type.map { pack.title(of: $0) } ?? "not said",
        unit.skills.isEmpty ? "none" : unit.skills.sorted().map { pack.title(of: $0) }.joined(separator: ", "),
        unit.home?.text ?? "not said", unit.phase.words,
      ]
    }
  }
}
