internal import Account
internal import Assessment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// One question on the screen, word for word, with an answer for each key; and what the answers have come to.
struct QuestionForms {
  let work: IncidentAtWork
  let forms: Forms

  private static let numbered = 9
  private static let aheadMax = 3

  var life: Life { work.life }
  var assessment: AssessmentState { work.life.assessment }
  var reference: Reference { work.reference }
  private var tree: DecisionTree? { assessment.tree.flatMap { work.pack?.trees[$0] } }

  func write(_ html: Markup, _ isAsked: Bool) {
    if isAsked, life.isOpen, forms.may(.assess) { writeAsked(html) }
    if let foreseen = assessment.foreseen, assessment.determinant == nil { write(html, foreseen) }
    if let determinant = assessment.determinant { write(html, determinant) }
    if isAsked, life.isOpen, forms.may(.assess), !assessment.path.isEmpty { writeCorrections(html) }
  }

  private func writeAsked(_ html: Markup) {
    if let pause = assessment.pause {
      writePause(html, pause)
    } else if let asking = assessment.asking {
      write(html, asking)
    } else if assessment.tree == nil {
      writeTrees(html)
    }
  }

  // MARK: The question

  private func writeTrees(_ html: Markup) {
    html.section(.id("question"), .class("card", "asked"), .aria("labelledby", "question-title")) {
      html.h2("What is it about?", .id("question-title"))
      forms.write(html, "assess", to: "/incidents/\(reference)/assessment", style: "answers") { form in
        for (number, tree) in (work.pack?.trees.values.sorted { $0.title < $1.title } ?? []).enumerated() {
          form.button(
            tree.title, key: number < Self.numbered ? "\(number + 1)" : "", name: "tree", value: tree.id.text)
        }
      }
    }
  }

  private func write(_ html: Markup, _ asking: AssessmentState.Asking) {
    let question = tree?.questions[asking.question]
    let card = card(asking, question)
    html.section(.id("question"), .class("card", "asked"), .aria("labelledby", "question-title")) {
      card.writeHead(html)
      RegulationCards(pack: work.pack).write(html, at: asking.question)
      if asking.isAgain, let before = assessment.answers[asking.question] {
        let words = question?.answer(for: before)?.words ?? before.text
        html.p("Answered before: \(words). The same answer goes on; for another, correct it below with the reason.")
      }
      forms.write(html, "ask", to: "/incidents/\(reference)/answers", style: "answers") { form in
        form.hidden("question", asking.question.text)
        card.writeAnswers(form)
      }
      writeAsides(html, asking)
      if let question { writeAhead(html, question) }
    }
  }

  private func card(_ asking: AssessmentState.Asking, _ question: Question?) -> QuestionCard {
    func choice(_ answer: Answer) -> QuestionCard.Choice {
      QuestionCard.Choice(key: answer.key.text, words: answer.words)
    }
    let heard = assessment.suggestions[asking.question].flatMap { heard in
      question?.answer(for: heard.answer).map { (quote: "\(heard.quote)", choice: choice($0)) }
    }
    return QuestionCard(
      wording: asking.wording, why: question?.why ?? "", choices: (question?.answers ?? []).map(choice), heard: heard,
      takesTheirWords: question?.answers.contains(where: \.isUnknown) == true)
  }

  /// What can be done beside answering; the harmless ones take no reason.
  private func writeAsides(_ html: Markup, _ asking: AssessmentState.Asking) {
    html.div(.class("actions")) {
      forms.button(
        html, "say-again", to: "/incidents/\(reference)/sayings-again", "Said again",
        fields: [("question", asking.question.text)])
      if !assessment.path.isEmpty {
        forms.button(html, "back", to: "/incidents/\(reference)/steps-back", "Back", key: "<")
      }
    }
    html.details(.id("leave-out"), .open(forms.attempt.map { ["skip", "suspend"].contains($0.form) } ?? false)) {
      html.summary("Leave it out, or let the questions wait")
      forms.write(html, "skip", to: "/incidents/\(reference)/skips", style: "inline") { form in
        form.hidden("question", asking.question.text)
        form.text("reason", "Reason", hint: "its most urgent answer is taken")
        form.button("Leave it out")
      }
      forms.write(html, "suspend", to: "/incidents/\(reference)/suspension", style: "inline") { form in
        form.text("reason", "Reason to wait")
        form.button("Let it wait")
      }
    }
  }

  private func writePause(_ html: Markup, _ pause: AssessmentState.Pause) {
    html.section(.id("question"), .class("card", "asked"), .aria("labelledby", "question-title")) {
      html.h2("The questions wait: \(pause.reason)", .id("question-title"))
      forms.button(
        html, "resume", to: "/incidents/\(reference)/resumption", "Go on with the questions", style: "primary",
        focused: true)
    }
  }

  private func writeCorrections(_ html: Markup) {
    html.details(.id("corrections"), .open(forms.attempt?.form == "correct")) {
      html.summary("Correct an answer (\(assessment.path.count) given)")
      html.ol(.class("path")) {
        for step in assessment.path {
          html.li {
            html.p(step.wording, .class("question"))
            html.p(step.words, .class("answer"))
          }
        }
      }
      let options = assessment.path.flatMap { step in
        (tree?.questions[step.question]?.answers ?? []).filter { $0.key != step.answer }.map { answer in
          ("\(step.question)/\(answer.key)", "\(Words.shortened(step.wording, to: 50)) \u{2192} \(answer.words)")
        }
      }
      forms.write(html, "correct", to: "/incidents/\(reference)/corrections") { form in
        form.choice("answer", "Right answer", options)
        form.text("reason", "Reason", hint: "the path is worked out anew")
        form.button("Correct")
      }
    }
  }

  /// For those who know the tree: which questions may follow, as far as three.
  private func writeAhead(_ html: Markup, _ question: Question) {
    let ahead = tree?.ahead(of: question.id, limit: Self.aheadMax) ?? []
    guard !ahead.isEmpty else { return }
    html.details(.id("ahead")) {
      html.summary("What may be asked next")
      html.ol { for next in ahead { html.li(next.wording) } }
    }
  }
}

extension DecisionTree {
  /// The questions that may follow, the nearest first.
  fileprivate func ahead(of question: QuestionID, limit: Int) -> [Question] {
    var found: [Question] = []
    var seen: Set = [question]
    var row = [question]
    while !row.isEmpty, found.count < limit {
      let next = row.flatMap { questions[$0]?.answers ?? [] }.flatMap(\.nexts).compactMap { next -> QuestionID? in
        guard case .question(let id) = next else { return nil }
        return id
      }
      row = next.filter { seen.insert($0).inserted }
      found += row.compactMap { questions[$0] }
    }
    return Array(found.prefix(limit))
  }
}
