internal import Account
internal import Assessment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// What both workplaces do with an incident: its head, its log with a note always at hand, where it is, what the caller is told.
struct IncidentForms {
  let work: IncidentAtWork
  let forms: Forms
  let outlook: Outlook

  var page: IncidentPage {
    IncidentPage(IncidentFound(work.incident, work.life), outlook, isWhole: work.isOpenToVisitor, isAtWork: true)
  }

  var reference: Reference { work.reference }
  var isOpen: Bool { work.life.isOpen }
  var regulations: RegulationCards { RegulationCards(work) }

  /// Regions that everybody is sent have their id; what only those named may see has another, so that nothing replaces it.
  func id(_ region: Region) -> String { page.id(region) }

  func writeHeadline(_ html: Markup, level: Bool = false, facts: Bool = true) {
    let headline = page.headline
    html.header(.class("incident")) {
      if level {
        html.h1(.id(id(headline))) { html.insert(headline.inner) }
      } else {
        html.h2(.id(id(headline))) { html.insert(headline.inner) }
      }
      if facts { writeFacts(html) }
    }
    if !work.isOpenToVisitor {
      html.p("The incident is restricted: only those named may open it. Ask its owner.", .class("refusal"))
    }
  }

  func writeFacts(_ html: Markup) {
    let facts = page.facts
    html.dl(.class("facts"), .id(id(facts))) { html.insert(facts.inner) }
  }

  // MARK: The log

  func writeLog(_ html: Markup) {
    let log = page.log
    html.div(.class("head")) {
      html.h2("Log", .id("log-title"))
      html.span(.id("presence"), .class("quiet"))
    }
    if isOpen, forms.may(.keepLog), work.isOpenToVisitor {
      forms.write(
        html, "note", to: "/incidents/\(reference)/notes", style: "note", then: "note-words"
      ) { form in
        form.text("words", "Note", hint: "Enter keeps it")
        form.choice(
          "topic", "As", [("", "note")] + LogTopic.allCases.map { ($0.rawValue, $0.words.lowercased()) },
          hidesLabel: true)
        form.text("earlier", "At, if earlier", required: false, hidesLabel: true)
        form.button("Keep")
      }
    }
    html.ol(.class("log"), .id(id(log))) { html.insert(log.inner) }
    guard isOpen, forms.may(.keepLog), work.isOpenToVisitor, !standing.isEmpty else { return }
    html.details(.id("strike-fold"), .open(forms.attempt?.form == "strike")) {
      html.summary("Strike a line")
      forms.write(html, "strike", to: "/incidents/\(reference)/strikes") { form in
        form.choice("entry", "Line", standing.map { ("\($0.entry)", Words.shortened("\($0.words)", to: 60)) })
        form.text("reason", "Reason", hint: "the line stays, struck")
        form.button("Strike")
      }
    }
  }

  private var standing: [LogLine] { work.life.log.lines.filter { $0.voice == .person && $0.struck == nil }.suffix(50) }

  // MARK: Where it is

  /// `focuses` where the place is the next thing to be asked.
  func writeLocation(_ html: Markup, focuses: Bool = false) {
    guard isOpen, forms.may(.keepLog) else { return }
    let words = work.pack?.locationWords
    guard let location = work.life.log.location else {
      return html.section(.id("location-card"), .class("card"), .aria("labelledby", "location-title")) {
        html.h2("Where is it?", .id("location-title"))
        if let ask = words?.ask { html.p(ask, .class("say")) }
        forms.write(html, "locate", to: "/incidents/\(reference)/location", style: "inline", seen: work.version) {
          form in
          form.place(hint: "as it was said", focused: focuses)
          form.button("Keep the place", style: "primary")
        }
      }
    }
    if work.life.log.confirmedBy == nil {
      html.section(.id("confirm-card"), .class("card"), .aria("labelledby", "confirm-title")) {
        html.h2("Confirm the place with a different question", .id("confirm-title"))
        html.p(words?.confirm ?? "Which shop, crossing or postcode is closest to it?", .class("say"))
        forms.write(html, "confirm", to: "/incidents/\(reference)/location-confirmation", style: "inline") { form in
          form.text("answer", "What they answer", focused: focuses)
          form.button("It agrees", style: "primary")
        }
      }
    }
    html.details(.id("relocate"), .open(forms.attempt?.form == "locate")) {
      html.summary {
        html.b("\(location.place)")
        html.text(work.life.log.confirmedBy == nil ? ", not confirmed; it is another" : ", confirmed; change it")
      }
      forms.write(html, "locate", to: "/incidents/\(reference)/location", style: "inline", seen: work.version) { form in
        form.place(
          value: location.place.words ?? "", point: location.coordinates, near: location.coordinates)
        form.text("ground", "Ground of station", value: location.ground?.text ?? "", required: false)
        form.button("Keep the place")
      }
    }
  }
}
