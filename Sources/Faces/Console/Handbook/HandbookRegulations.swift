internal import HTML
internal import Procedure
internal import Vocabulary

/// What law and standards ask, where that stands, when it applies, and the clocks that start by themselves.
struct HandbookRegulations: Sendable {
  let book: PackShown

  func write(_ html: Markup) {
    guard !book.pack.regulations.isEmpty else {
      return html.p("The pack names none. The law holds all the same.", .class("quiet"))
    }
    html.p("A clock starts by itself as soon as what it is for is known, as a task of the incident with its time.")
    for (one, summary) in zip(book.pack.regulations, book.summary.regulations) {
      html.section(.class("card"), .id("regulation-\(one.id)"), .aria("labelledby", "regulation-\(one.id)-title")) {
        html.h3(.id("regulation-\(one.id)-title")) { html.bdi(one.title) }
        RegulationCards.writeInside(html, one)
        if let when = summary.when { html.p("Applies: \(when)") }
        writeShown(html, one)
      }
    }
  }

  /// At which questions and steps it is shown.
  private func writeShown(_ html: Markup, _ one: Regulation) {
    guard !one.questions.isEmpty || !one.steps.isEmpty else { return }
    html.p {
      html.text("Shown at: ")
      html.text(one.steps.map(\.words).joined(separator: ", "))
      if !one.steps.isEmpty, !one.questions.isEmpty { html.text("; ") }
      for (number, question) in one.questions.enumerated() {
        if number > 0 { html.text(", ") }
        html.q(wording(of: question))
      }
    }
  }

  private func wording(of question: QuestionID) -> String {
    book.pack.trees.values.lazy.compactMap { $0.questions[question]?.wording }.first ?? question.text
  }
}

extension Regulation.Step {
  var words: String {
    switch self {
    case .opening: "opening an incident"
    case .sending: "sending units"
    case .telling: "telling the caller"
    case .closing: "ending an incident"
    }
  }
}
