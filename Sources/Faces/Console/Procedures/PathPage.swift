internal import Assessment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Vocabulary

/// The path an incident took through its tree, by the version of the pack under which it was assessed.
struct PathPage: Sendable {
  let work: IncidentAtWork
  /// The version by which it was assessed; nil where this store does not hold it.
  let book: PackShown?
  let outlook: Outlook
  let visitor: Visitor

  var assessment: AssessmentState { work.life.assessment }

  func render() -> [UInt8] {
    let frame = PageFrame(
      title: "Path of \(work.reference)", skipWords: "To the path", outlook: outlook, visitor: visitor,
      section: "/procedures")
    return frame.render { html in
      writeHeader(html)
      guard work.isOpenToVisitor else { return writeWithheld(html) }
      guard let tree = assessment.tree else {
        html.p("No question has been asked yet, so there is no path.")
        return
      }
      if let shown = book?.tree(tree), let book { writePicture(html, shown, book) } else { writeNoPicture(html) }
      html.div(.class("columns", "reading")) {
        html.div {
          section(html, "Questions and answers", id: "steps-title") { PathSteps(page: self).write($0) }
          writeDecisions(html)
          section(html, "What was decided beside the tree", id: "judged-title") { PathJudgements(page: self).write($0) }
        }
        if let shown = book?.tree(tree), let book {
          section(html, "The tree as a list", id: "list-title") { html in
            TreeList(shown: shown, pack: book.pack, route: route).write(html)
          }
        }
      }
    }
  }

  /// What is marked in picture and list.
  var route: TreeRoute {
    var route = TreeRoute(chosen: assessment.answers, asking: assessment.asking?.question)
    if let tree = assessment.tree.flatMap({ book?.pack.trees[$0] }) {
      route.branches = tree.walked(answering: assessment.answers).turnings.mapValues(\.branch)
    }
    for step in assessment.path {
      route.notes[step.question] =
        outlook.zone.clock(step.answered) + PathSteps.words(step.way).map { ", \($0)" }.joined()
    }
    if let asking = assessment.asking { route.notes[asking.question] = "asked \(outlook.zone.clock(asking.shown))" }
    return route
  }

  private func writeHeader(_ html: Markup) {
    html.header(.class("incident")) {
      html.p(.class("quiet")) {
        html.a("Incident \(work.reference)", .href("/incidents/\(work.reference)"))
        html.text(" › Path")
      }
      html.h1 {
        Words.writePriority(html, assessment.priority)
        html.text(" ")
        html.bdi(assessment.determinant?.natureTitle ?? "Not yet assessed")
        html.text(" ")
        html.span("path of \(work.reference)", .class("reference"))
      }
      if let version = assessment.pack {
        html.p(.class("quiet")) {
          html.text("Assessed by ")
          html.bdi("\(version.name), version \(version.version)")
          html.text(", SHA-256 \(version.hash.text.prefix(12))…")
          if let book, !book.isInForce { html.text(", not in force any more") }
        }
      }
    }
  }

  private func writeWithheld(_ html: Markup) {
    Notice(
      weight: .warning, title: "Restricted.",
      words: "Only those named may see the questions and answers of this incident. Its owner can say who they are."
    ).write(html)
  }

  private func writePicture(_ html: Markup, _ shown: TreeShown, _ book: PackShown) {
    html.section(.class("tree")) {
      html.h2 {
        html.text("Through the tree ")
        html.a(.href(book.path(.tree(shown.tree.id)))) { html.bdi(shown.tree.title) }
      }
      TreePicture(shown: shown, pack: book.pack, route: route).write(html)
    }
  }

  /// What the tables took of the answers, where they had a part in it.
  private func writeDecisions(_ html: Markup) {
    guard let book, let determinant = assessment.determinant, !determinant.rules.isEmpty else { return }
    let tables = book.summary.tables
    section(html, "What the tables took", id: "taken-title") { html in
      DecisionPicture(
        tables: tables, found: DecisionsFound(tables, answers: assessment.answers, determinant: determinant)
      ).write(html)
    }
  }

  private func writeNoPicture(_ html: Markup) {
    Notice(
      title: "No picture.",
      words:
        "This store does not hold the version of the pack by which it was assessed. What was asked and answered stands below."
    ).write(html)
  }

  private func section(_ html: Markup, _ title: String, id: String, _ content: (Markup) -> Void) {
    html.section(.aria("labelledby", id)) {
      html.h2(title, .id(id))
      content(html)
    }
  }
}
