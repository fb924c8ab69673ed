internal import HTML
internal import Procedure

/// A tree of a draft as questions, answers and where they lead, each text edited where it stands.
struct DraftTree: Sendable {
  let sight: DraftSight
  let file: String
  let sheet: TreeSheet

  private var element: DraftElement { DraftElement(sight: sight, file: file) }

  func write(_ html: Markup) {
    html.dl(.class("facts")) {
      field(html, "Title", sheet.title)
      field(html, "First question", sheet.first)
    }
    html.section {
      html.h2("Questions")
      html.ol(.class("draft-tree")) { for question in sheet.questions { html.li { write(html, question) } } }
    }
    html.section {
      html.h2("Leaves")
      html.ul(.class("draft-tree")) { for leaf in sheet.leaves { html.li { write(html, leaf) } } }
    }
  }

  private func field(_ html: Markup, _ title: String, _ cell: TreeSheet.Cell) {
    html.div {
      html.dt(title)
      html.dd { element.write(html, cell, title) }
    }
  }

  private func write(_ html: Markup, _ question: TreeSheet.QuestionSheet) {
    let end = sheet.leaves.first?.id ?? ""
    let fresh = ElementText.question(
      id: fresh("question", sheet.questions.map(\.id)), wording: "What else is known?", why: "To be written.", next: end
    )
    html.h3 { element.writeHandle(html, question.address, question.id, fresh: fresh) }
    element.writeActs(html, question.address, fresh: fresh)
    html.p(.class("draft-wording")) { element.write(html, question.wording, "\(question.id), wording", isWide: true) }
    html.dl(.class("facts")) {
      field(html, "Why", question.why)
      field(html, "Seconds", question.seconds)
    }
    html.ul(.class("draft-answers")) { for answer in question.answers { html.li { write(html, answer, question) } } }
    let last = question.answers.map(\.lines.lowerBound).min() ?? question.lines.upperBound + 1
    if last > question.lines.lowerBound {
      DraftFindings(findings: sight.findings(file, question.lines.lowerBound...(last - 1))).write(html)
    }
  }

  private func write(_ html: Markup, _ answer: TreeSheet.AnswerSheet, _ question: TreeSheet.QuestionSheet) {
    let next = sheet.leaves.first?.id ?? ""
    let fresh = ElementText.answer(
      key: fresh("answer", question.answers.map(\.key)), words: "To be written", next: next)
    let name = "\(question.id), \(answer.key)"
    html.p(.class("draft-answer")) {
      element.writeHandle(html, answer.address, answer.key, fresh: fresh)
      html.text(" ")
      element.write(html, answer.words, "\(name), words")
    }
    element.writeActs(html, answer.address, fresh: fresh)
    html.p(.class("draft-next")) {
      if let next = answer.next {
        html.text("leads to ")
        element.write(html, next, "\(name), leads to")
      }
    }
    if !answer.branches.isEmpty {
      html.ul(.class("draft-branches")) {
        for (number, branch) in answer.branches.enumerated() {
          html.li {
            element.writeHandle(html, branch.address, "\(number + 1)", fresh: "{if: 'true', to: \(branch.to.text)}")
            if let condition = branch.condition {
              html.text(" if ")
              element.write(html, condition, "\(name), condition \(number + 1)")
              html.text(", to ")
            } else {
              html.text(" otherwise to ")
            }
            element.write(html, branch.to, "\(name), branch \(number + 1) leads to")
            element.writeActs(html, branch.address, fresh: "{if: 'true', to: \(branch.to.text)}")
          }
        }
      }
    }
    html.dl(.class("facts")) {
      field(html, "Heard", answer.heard)
      field(html, "Establishes", answer.facts)
      field(html, "Value", answer.value)
      field(html, "Threat to life", answer.lifeThreat)
    }
    DraftFindings(findings: sight.findings(file, answer.lines)).write(html)
  }

  private func write(_ html: Markup, _ leaf: TreeSheet.LeafSheet) {
    let fresh = ElementText.leaf(
      id: fresh("leaf", sheet.leaves.map(\.id)), nature: leaf.nature.text, priority: leaf.priority.text)
    html.h3 { element.writeHandle(html, leaf.address, leaf.id, fresh: fresh) }
    element.writeActs(html, leaf.address, fresh: fresh)
    html.dl(.class("facts")) {
      field(html, "Nature", leaf.nature)
      field(html, "Priority", leaf.priority)
      field(html, "Requirement", leaf.requirement)
      field(html, "Skills", leaf.skills)
      field(html, "Level", leaf.level)
      field(html, "Advice", leaf.advice)
    }
    DraftFindings(findings: sight.findings(file, leaf.lines)).write(html)
  }

  /// A name that nothing beside it has.
  private func fresh(_ kind: String, _ taken: [String]) -> String {
    (1...(taken.count + 1)).map { "new-\(kind)-\($0)" }.first { !taken.contains($0) } ?? "new-\(kind)"
  }
}
