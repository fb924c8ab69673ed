internal import Account
internal import HTML
internal import Register
internal import Vocabulary

/// One place or caller: by what it is recognised, what is known with source and end, what was withdrawn and why.
struct RegisterEntryPage: Sendable {
  let kind: RegisterPage.Kind
  let entry: RegisterPage.Entry
  let today: CivilDate
  let outlook: Outlook
  let forms: Forms

  func write(_ html: Markup) {
    html.div(.class("columns", "keeping")) {
      html.section {
        html.h1 { html.bdi(entry.state.title?.name.description ?? entry.id) }
        html.p {
          html.a("All \(kind.title.lowercased())", .href(kind.path))
          html.text(" \u{B7} ")
          html.bdi(entry.id)
        }
        writeTitle(html)
        writeFacts(html)
      }
      if forms.may(.keepRegisters) { html.div { writeForms(html) } }
    }
  }

  private func writeTitle(_ html: Markup) {
    html.dl(.class("facts")) {
      func row(_ name: String, _ words: String?) {
        guard let words else { return }
        html.div {
          html.dt(name)
          html.dd { html.bdi(words) }
        }
      }
      row("Address", entry.state.title?.address?.description)
      row("Number", entry.state.title?.number?.description)
      row("Point", entry.state.title?.coordinates.map { "\($0.latitude), \($0.longitude) (\(PlusCode($0).text))" })
    }
  }

  private func writeFacts(_ html: Markup) {
    guard !entry.state.facts.isEmpty else { return html.p("Nothing is known yet.", .class("quiet")) }
    let holding = Set(entry.state.holding(on: today).map(\.entry))
    html.table(.class("list")) {
      html.caption("What is known", .class("unseen"))
      html.headings("No", "What", "Source", "Until", "By", "Holds")
      html.tbody {
        for known in entry.state.facts.reversed() {
          html.tr(.class(holding.contains(known.entry) ? "" : "gone")) {
            html.th("\(known.entry)", .scope(.row))
            html.cell("What", "\(known.fact.kind.rawValue): \(known.fact.words)")
            html.cell("Source", known.fact.source)
            html.cell("Until", known.fact.until.text)
            html.cell("By", "\(known.actor), \(outlook.zone.day(known.recorded))")
            html.cell(
              "Holds",
              known.withdrawn.map { "withdrawn: \($0)" } ?? (holding.contains(known.entry) ? "yes" : "its time is over")
            )
          }
        }
      }
    }
  }

  private func writeForms(_ html: Markup) {
    html.section(.aria("labelledby", "add-title")) {
      html.h2("Add what is known", .id("add-title"))
      forms.write(html, "add", to: kind.path(entry.id, .facts)) { form in
        form.choice("kind", "About", RegisterFact.Kind.allCases.map { ($0.rawValue, $0.rawValue) })
        form.area("words", "What is known")
        form.text("source", "Source", hint: "from whom or where it is known")
        form.text("until", "Last day on which it may be relied on", hint: "such as 2027-06-30")
        html.div(.class("actions")) { form.button("Add it", style: "primary") }
      }
    }
    let open = entry.state.facts.filter { $0.withdrawn == nil }
    if !open.isEmpty {
      html.section(.aria("labelledby", "withdraw-title")) {
        html.h2("Withdraw what does not hold", .id("withdraw-title"))
        forms.write(html, "withdraw", to: kind.path(entry.id, .withdrawal)) { form in
          form.choice(
            "entry", "Which", open.map { ("\($0.entry)", "\($0.entry) \(Words.shortened("\($0.fact.words)", to: 60))") }
          )
          form.text("reason", "Reason")
          html.div(.class("actions")) { form.button("Withdraw it") }
        }
      }
    }
    html.section(.aria("labelledby", "title-title")) {
      html.h2("By what it is recognised", .id("title-title"))
      forms.write(html, "title", to: kind.path(entry.id, .title), seen: entry.version) { form in
        RegisterPage.titleFields(form, kind, entry.state.title)
        html.div(.class("actions")) { form.button("Describe it so") }
      }
    }
  }
}
