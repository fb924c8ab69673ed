internal import Assessment
internal import Procedure
internal import Vocabulary

/// Stored forms of what happens while an incident is assessed.
enum AssessmentCodec {
  static func encode(_ event: AssessmentEvent) -> StoredForm {
    switch event {
    case .pinned(let pack): StoredForm("assessment-pinned", 1) { $0.pack(pack) }
    case .started(let pack, let tree):
      StoredForm("assessment-started", 1) { body in
        body.pack(pack)
        body.text("tree", tree.text)
      }
    case .shown(let question, let wording, let within):
      at("assessment-shown", 2, question) { body in
        body.text("wording", wording)
        body.integer("withinSeconds", ifAny: within)
      }
    case .heard(let question, let key, let quote):
      at("assessment-heard", 1, question, personal: ["quote": quote]) { $0.text("answer", key.text) }
    case .answered(let question, let key, let words, let verbatim):
      at("assessment-answered", 1, question, personal: ["verbatim": verbatim]) { body in
        body.text("answer", key.text)
        body.text("words", words)
      }
    case .saidAgain(let question): at("assessment-said-again", 1, question)
    case .wentBack(let question, let wording): at("assessment-went-back", 1, question) { $0.text("wording", wording) }
    case .reaffirmed(let question): at("assessment-reaffirmed", 1, question)
    case .corrected(let question, let from, let to, let words, let reason):
      at("assessment-corrected", 1, question) { body in
        body.text("from", from.text)
        body.text("to", to.text)
        body.text("words", words)
        body.text("reason", reason)
      }
    case .carried(let question, let key): at("assessment-carried", 1, question) { $0.text("answer", key.text) }
    case .skipped(let question, let key, let words, let reason):
      at("assessment-skipped", 1, question) { body in
        body.text("answer", key.text)
        body.text("words", words)
        body.text("reason", reason)
      }
    case .suspended(let reason): reasoned("assessment-suspended", reason)
    case .resumed: StoredForm("assessment-resumed", 1)
    case .jumped(let card, let question): jumped(card, from: question)
    case .foreseen(let foreseen): self.foreseen(foreseen)
    case .reached(let determinant): reached(determinant)
    case .judged(let validity, let reason):
      reasoned("assessment-judged", reason) { $0.text("validity", validity.rawValue) }
    case .overridden(let priority, let targets, let reason): overridden(priority, targets, reason)
    case .lookAsked(let subject, let reason): lookAsked(subject, reason)
    case .looked(let agrees, let reason): reasoned("assessment-looked", reason) { $0.flag("agrees", agrees) }
    case .overlooked(let due): StoredForm("assessment-overlooked", 1) { $0.moment("due", due) }
    case .advised(let advice): advised(advice)
    }
  }

  private static func at(
    _ event: String, _ version: Int64, _ question: QuestionID,
    personal: KeyValuePairs<StaticString, PersonalText?> = [:], _ fill: (inout BodyWriter) -> Void = { _ in }
  ) -> StoredForm {
    StoredForm(event, version, personal: personal) { body in
      body.text("question", question.text)
      fill(&body)
    }
  }

  private static func reasoned(
    _ event: String, _ reason: String, _ fill: (inout BodyWriter) -> Void = { _ in }
  ) -> StoredForm {
    StoredForm(event, 1) { body in
      fill(&body)
      body.text("reason", reason)
    }
  }

  private static func jumped(_ card: AdviceID, from question: QuestionID?) -> StoredForm {
    StoredForm("assessment-jumped", 1) { body in
      body.text("card", card.text)
      body.text("from", ifAny: question?.text)
    }
  }

  private static func foreseen(_ foreseen: Foreseen) -> StoredForm {
    StoredForm("assessment-foreseen", 1) { body in
      body.text("priority", foreseen.priority.description)
      body.text("mostUrgent", foreseen.mostUrgent.description)
      body.targets(foreseen.targets)
      body.requirement("requirement", foreseen.requirement)
    }
  }

  private static func reached(_ determinant: Determinant) -> StoredForm {
    StoredForm("assessment-reached", 3) { body in
      body.text("leaf", determinant.leaf.text)
      body.text("nature", determinant.nature.text)
      body.text("natureTitle", determinant.natureTitle)
      body.text("priority", determinant.priority.description)
      body.targets(determinant.targets)
      body.requirement("requirement", determinant.requirement)
      body.level(determinant.level)
      body.ids("advice", determinant.advice)
      body.objects("rules", determinant.rules) { rule, body in
        body.text("table", rule.table.text)
        body.text("rule", rule.rule.text)
        body.objects("cells", rule.cells) { cell, body in
          body.text("column", cell.column)
          body.text("found", cell.found)
          body.text("test", cell.test)
        }
        body.text("gave", rule.gave)
        body.flag("safeSide", rule.isSafeSide)
      }
      body.texts("undecided", determinant.undecided)
    }
  }

  private static func overridden(_ priority: Priority, _ targets: Targets, _ reason: String) -> StoredForm {
    reasoned("assessment-overridden", reason) { body in
      body.text("priority", priority.description)
      body.targets(targets)
    }
  }

  private static func lookAsked(_ subject: SecondLook.Subject, _ reason: String) -> StoredForm {
    reasoned("assessment-look-asked", reason) { body in
      switch subject {
      case .downgrade(let priority, let targets):
        body.text("subject", "downgrade")
        body.text("priority", priority.description)
        body.targets(targets)
      case .cancellation: body.text("subject", "cancellation")
      }
    }
  }

  private static func advised(_ advice: Advice) -> StoredForm {
    StoredForm("assessment-advised", 1) { body in
      body.text("card", advice.card.text)
      body.text("version", advice.version)
      body.text("title", advice.title)
      body.text("despite", ifAny: advice.despite)
    }
  }
}
