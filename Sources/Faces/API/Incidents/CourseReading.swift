internal import Assessment
internal import Escalation
internal import HTTPTypes
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// What was done about an incident beside its log and its questions.
extension View where Subject == Life {
  static let course = View(
    "Course",
    [
      .always("advice", .list(.object(advice)), "What callers were advised.") {
        .list($0.assessment.given.map(told))
      },
      .ifAny("promise", .object(promise), "What the caller was promised last.") { $0.log.promise.map(told) },
      .ifAny("placeConfirmedBy", .text, "The question that confirmed where it is.") {
        $0.log.confirmedBy.map { .text($0) }
      },
      .always("overrides", .list(.object(override)), "Priorities that people set.") {
        .list($0.assessment.overrides.map(told))
      },
      .always("levels", .list(.object(raising)), "How high it rose, and who accepted.") {
        .list($0.escalation.raisings.map(told))
      },
      .always("commanders", .list(.object(turn)), "Who took which command from when.") {
        .list($0.escalation.turns.map(told))
      },
      .always("methane", .list(.object(report)), "Reports of a major incident.") {
        .list($0.escalation.reports.map(told))
      },
      .always("decisions", .list(.object(decision)), "Decisions of the command.") {
        .list($0.escalation.decisions.map(told))
      },
      .ifAny("offer", .object(offer), "What a partner was offered last, in words.") { $0.log.handOff.map(told) },
    ])

  private static let advice =
    ["card", "title", "by"].map { ShapeMember($0, .text, isAlways: true) } + [
      ShapeMember("despite", .text, "Why it was given although its conditions did not hold."),
      ShapeMember("happened", .moment, isAlways: true), ShapeMember("entry", .integer, isAlways: true),
    ]
  private static let promise = [
    ShapeMember("words", .text), ShapeMember("said", .moment, isAlways: true),
    ShapeMember("by", .moment, "When they hear more at the latest.", isAlways: true),
  ]
  private static let override =
    ["priority", "reason", "by"].map { ShapeMember($0, .text, isAlways: true) } + [
      ShapeMember("happened", .moment, isAlways: true), ShapeMember("entry", .integer, isAlways: true),
    ]
  private static let raising =
    ["reason", "by"].map { ShapeMember($0, .text, isAlways: true) } + [
      ShapeMember("level", .integer, isAlways: true), ShapeMember("trigger", .text, "What raised it by itself."),
      ShapeMember("happened", .moment, isAlways: true), ShapeMember("acceptedBy", .text),
      ShapeMember("acceptedAt", .moment), ShapeMember("entry", .integer, isAlways: true),
    ]
  private static let turn = [
    ShapeMember("role", .choice(CommandRole.allCases.map(\.rawValue)), isAlways: true),
    ShapeMember("who", .text, isAlways: true), ShapeMember("from", .moment, isAlways: true),
  ]
  private static let report = [
    ShapeMember("by", .text, isAlways: true), ShapeMember("happened", .moment, isAlways: true),
    ShapeMember("fields", .byName(.text), "By the names of METHANE; what nobody said is left out.", isAlways: true),
  ]
  private static let decision =
    [
      ShapeMember("role", .choice(CommandRole.allCases.map(\.rawValue)), isAlways: true),
      ShapeMember("by", .text, isAlways: true), ShapeMember("happened", .moment, isAlways: true),
    ] + ["situation", "options", "choice", "why"].map { ShapeMember($0, .text) }
  private static let offer = [
    ShapeMember("partner", .text, isAlways: true), ShapeMember("words", .text),
    ShapeMember("answer", .choice(HandOff.Answer.names), isAlways: true),
    ShapeMember("reason", .text, "Why they declined."),
  ]

  private static func told(_ given: AssessmentState.Given) -> JSON {
    .members([
      "card": .id(given.advice.card), "title": .text(given.advice.title), "by": .id(given.actor),
      "despite": given.advice.despite.map { .text($0) }, "happened": .moment(given.happened),
      "entry": .integer(given.entry),
    ])
  }

  private static func told(_ promise: Promise) -> JSON {
    .members(["words": .personal(promise.words), "said": .moment(promise.said), "by": .moment(promise.by)])
  }

  private static func told(_ override: AssessmentState.Override) -> JSON {
    .members([
      "priority": .text("\(override.priority)"), "reason": .text(override.reason), "by": .id(override.actor),
      "happened": .moment(override.happened), "entry": .integer(override.entry),
    ])
  }

  private static func told(_ raising: EscalationState.Raising) -> JSON {
    .members([
      "level": .integer(raising.level.rawValue), "reason": .text(raising.reason), "by": .id(raising.actor),
      "trigger": raising.trigger.map { .id($0) }, "happened": .moment(raising.happened),
      "acceptedBy": raising.acceptedBy.map { .id($0) }, "acceptedAt": raising.acceptedAt.map { .moment($0) },
      "entry": .integer(raising.entry),
    ])
  }

  private static func told(_ turn: EscalationState.Turn) -> JSON {
    .members(["role": .text(turn.role.rawValue), "who": .id(turn.actor), "from": .moment(turn.from)])
  }

  private static func told(_ report: EscalationState.Methane) -> JSON {
    .members([
      "by": .id(report.actor), "happened": .moment(report.happened),
      "fields": .object(
        MethaneField.allCases.compactMap { field in
          report.fields[field]?.words.map { JSON.Member(name: field.rawValue, value: .text($0)) }
        }),
    ])
  }

  private static func told(_ decided: EscalationState.Decided) -> JSON {
    .members([
      "role": .text(decided.role.rawValue), "by": .id(decided.actor), "happened": .moment(decided.happened),
      "situation": .personal(decided.decision.situation), "options": .personal(decided.decision.options),
      "choice": .personal(decided.decision.choice), "why": .personal(decided.decision.why),
    ])
  }

  private static func told(_ offer: HandOff) -> JSON {
    let reason: String? = if case .declined(let reason) = offer.answer { reason } else { nil }
    return .members([
      "partner": .text(offer.partner.text), "words": .personal(offer.words), "answer": .text(offer.answer.name),
      "reason": reason.map { .text($0) },
    ])
  }
}

extension HandOff.Answer {
  static let names = ["open", "accepted", "declined", "lapsed"]

  var name: String {
    switch self {
    case .open: "open"
    case .accepted: "accepted"
    case .declined: "declined"
    case .lapsed: "lapsed"
    }
  }

  var theirReference: String? {
    switch self {
    case .accepted(let reference): reference
    case .open, .declined, .lapsed: nil
    }
  }
}
