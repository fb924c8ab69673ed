internal import Assessment
internal import Deployment
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// An incident as far as a key's account may open it.
struct IncidentShown: Sendable {
  let id: IncidentID
  let reference: Reference
  let version: Int64
  /// Withheld where it is restricted to others.
  let life: Life
  let isWithheld: Bool
  /// What would be read out of it.
  let brief: String
}

extension View where Subject == IncidentShown {
  static let incident = View(
    "Incident",
    [
      .always("reference", .text, "The number people quote.") { .text("\($0.reference)") },
      .always("version", .integer, "How many entries it has; the ETag.") { .integer($0.version) },
      .always("restricted", .flag, "Whether only named staff may open it.") { .flag($0.life.log.restrictedTo != nil) },
      .always("withheld", .flag, "Whether it is restricted to others: then little of it is told.") {
        .flag($0.isWithheld)
      },
      .always("phase", .choice(["open", "closed", "merged", "unopened"])) { .text($0.life.log.phase.rawValue) },
      .always("progress", .choice(["running", "controlled", "resolved"])) { .text($0.life.log.progress.rawValue) },
      .always("received", .moment) { .moment($0.life.log.received) },
      .always("opened", .moment) { .moment($0.life.log.opened) },
      .ifAny("closed", .moment) { $0.life.log.closed.map { .moment($0) } },
      .ifAny("owner") { $0.life.log.owner.map { .id($0) } },
      .ifAny("priority", .choice(Priority.allCases.map(\.description))) {
        $0.life.assessment.priority.map { .text($0.description) }
      },
      .ifAny("validity", .choice(Validity.allCases.map(\.rawValue))) {
        $0.life.assessment.validity.map { .text($0.rawValue) }
      },
      .ifAny("nature", .object(nature)) { shown in
        shown.life.assessment.determinant.map {
          .members(["code": .id($0.nature), "title": .text($0.natureTitle)])
        }
      },
      .always("level", .integer, "1 desk, 2 supervisor, 3 duty manager, 4 major incident.") {
        .integer($0.life.escalation.level.rawValue)
      },
      .ifAny("asked", .object(asked), "Who is asked to accept a level.") { shown in
        shown.life.escalation.asked.map {
          .members([
            "level": .integer($0.level.rawValue), "who": .id($0.who), "acceptBy": .moment($0.acceptBy),
          ])
        }
      },
      .ifAny("offer", .object(offer), "To which partner it was offered last.") { shown in
        shown.life.log.handOff.map {
          .members([
            "partner": .text($0.partner.text), "answerBy": .moment($0.answerBy), "answer": .text($0.answer.name),
            "theirReference": $0.answer.theirReference.map { .text($0) },
          ])
        }
      },
      .personal("place", .text, "As it was said.") { .personal($0.life.log.location?.place) },
      .personal("point", .point) { $0.life.log.location?.coordinates.map { .point($0) } },
      .ifAny("ground") { $0.life.log.location?.ground.map { .id($0) } },
      .always("locationConfirmed", .flag) { .flag($0.life.log.confirmedBy != nil) },
      .always("facts", .list(.text), "Facts of the pack.") { .ids($0.life.log.facts.sorted()) },
      .always("contacts", .list(.text)) { .ids($0.life.log.contacts) },
      .ifAny("disposition") { $0.life.log.disposition.map { .id($0) } },
      .personal("brief", .text, "To be read out.") { $0.isWithheld ? nil : .text($0.brief) },
    ] + work)

  private static let nature = [ShapeMember("code", .text, isAlways: true), ShapeMember("title", .text, isAlways: true)]

  private static let asked = [
    ShapeMember("level", .integer, isAlways: true), ShapeMember("who", .text, isAlways: true),
    ShapeMember("acceptBy", .moment, isAlways: true),
  ]
  private static let offer = [
    ShapeMember("partner", .text, isAlways: true), ShapeMember("answerBy", .moment, isAlways: true),
    ShapeMember("answer", .choice(HandOff.Answer.names), isAlways: true),
    ShapeMember("theirReference", .text, "The number they quote for it."),
  ]

  /// What is owed, asked, assigned and set.
  private static let work: [Property] = [
    .ifAny("asking", .object(question), "The question that is asked now.") { shown in
      shown.life.assessment.asking.map {
        .members(["question": .id($0.question), "wording": .text($0.wording), "shown": .moment($0.shown)])
      }
    },
    .always("owed", .list(.object(owed)), "What is owed next, the earliest first.") { shown in
      .list(
        shown.life.owed.map { action in
          .members([
            "clock": .text(action.clock), "owner": .id(action.owner), "due": .moment(action.due),
          ])
        })
    },
    .always("assignments", .list(.object(assignment))) { shown in
      .list(shown.life.deployment.assignments.map(told))
    },
    .personal("tasks", .list(.object(task)), "Tasks that are open.") { shown in
      .list(
        shown.life.deployment.openTasks.map { task in
          .members([
            "entry": .integer(task.entry), "holder": .text(task.task.holder.words),
            "what": .personal(task.task.what), "due": .moment(task.task.due), "doneWhen": .text(task.task.doneWhen),
          ])
        })
    },
  ]

  private static func told(_ assignment: Assignment) -> JSON {
    .members([
      "unit": .id(assignment.unit), "step": .text(assignment.step.rawValue),
      "assigned": assignment.assigned.map { .moment($0) }, "acknowledged": assignment.acknowledged.map { .moment($0) },
      "mobile": assignment.mobile.map { .moment($0) }, "atScene": assignment.atScene.map { .moment($0) },
      "cleared": assignment.cleared.map { .moment($0) }, "heard": .moment(assignment.heard),
    ])
  }

  private static let question =
    ["question", "wording"].map { ShapeMember($0, .text, isAlways: true) } + [
      ShapeMember("shown", .moment, isAlways: true)
    ]
  private static let owed = [
    ShapeMember("clock", .text, "What for.", isAlways: true), ShapeMember("owner", .text, isAlways: true),
    ShapeMember("due", .moment, isAlways: true),
  ]
  private static let assignment =
    [
      ShapeMember("unit", .text, isAlways: true),
      ShapeMember("step", .choice(AssignmentStep.allCases.map(\.rawValue)), isAlways: true),
    ] + ["assigned", "acknowledged", "mobile", "atScene", "cleared"].map { ShapeMember($0, .moment) } + [
      ShapeMember("heard", .moment, "When the unit was heard of last.", isAlways: true)
    ]
  private static let task = [
    ShapeMember("entry", .integer, isAlways: true), ShapeMember("holder", .text, isAlways: true),
    ShapeMember("what", .text), ShapeMember("due", .moment, isAlways: true),
    ShapeMember("doneWhen", .text, isAlways: true),
  ]
}

extension View where Subject == LogLine {
  static let line = View(
    "Line",
    [
      .always("entry", .integer) { .integer($0.entry) },
      .always("voice", .choice(LogVoice.allCases.map(\.rawValue))) { .text($0.voice.rawValue) },
      .ifAny("topic", .choice(LogTopic.allCases.map(\.rawValue))) { $0.topic.map { .text($0.rawValue) } },
      .personal("words") { .personal($0.words) },
      .always("by") { .id($0.actor) },
      .always("happened", .moment) { .moment($0.happened) },
      .always("recorded", .moment) { .moment($0.recorded) },
      .ifAny("photo", .text, "The hash by which a photo is fetched.") { $0.photo.map { .text($0.hash.text) } },
      .ifAny("struck", .text, "Why it does not hold any more.") { $0.struck.map { .text($0.reason) } },
    ])
}
