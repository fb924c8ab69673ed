internal import Contact
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// A contact as far as a key's account may see it.
struct ContactShown: Sendable {
  let id: ContactID
  let version: Int64
  let state: ContactState
  let incident: Reference?
}

extension View where Subject == ContactShown {
  static let contact = View("Contact", course + people)

  private static let course: [Property] = [
    .always("id") { .id($0.id) },
    .always("version", .integer, "How many entries it has; the ETag.") { .integer($0.version) },
    .always("medium", .choice(Medium.allCases.map(\.rawValue))) { .text($0.state.medium.rawValue) },
    .always("urgency", .choice(Urgency.allCases.map(\.rawValue))) { .text($0.state.urgency.rawValue) },
    .always("phase", .choice(ContactState.Phase.allCases.map(\.rawValue))) { .text($0.state.phase.rawValue) },
    .always("received", .moment) { .moment($0.state.received) },
    .ifAny("answerBy", .moment) { $0.state.answerBy.map { .moment($0) } },
    .ifAny("answered", .moment) { $0.state.answered.map { .moment($0) } },
    .ifAny("ended", .moment) { $0.state.ended.map { .moment($0) } },
    .ifAny("callBackBy", .moment) { $0.state.callBackBy.map { .moment($0) } },
    .ifAny("readBy", .moment, "Until when somebody is to read what they sent since.") {
      $0.state.owed(.read).map { .moment($0) }
    },
    .ifAny("handler") { $0.state.handler.map { .id($0) } },
    .ifAny("incident", .text, "The reference of what it is about.") { $0.incident.map { .text("\($0)") } },
    .ifAny("disposition", .text, "How it ended.") { $0.state.disposition.map { .text($0.name) } },
    .always("situations", .list(.choice(Situation.allCases.map(\.rawValue)))) {
      .texts($0.state.situations.map(\.rawValue))
    },
    .ifAny("referral", .object(referral), "What a partner asked for.") { shown in
      shown.state.referral.map { referral in
        .members([
          "from": .text(referral.from.text), "theirReference": referral.theirReference.map { .text($0) },
          "pack": .text("\(referral.pack.name)"), "version": .text(referral.pack.version),
          "tree": referral.tree.map { .id($0) }, "acceptBy": shown.state.acceptBy.map { .moment($0) },
          "accepted": shown.state.isAccepted.map { .flag($0) },
        ])
      }
    },
    .always("photos", .list(.text), "The hashes by which its photos are fetched.") {
      .texts($0.state.report.photos.map(\.content.hash.text))
    },
  ]

  private static let referral = [
    ShapeMember("from", .text, isAlways: true), ShapeMember("theirReference", .text),
    ShapeMember("pack", .text, "By which it is dealt with.", isAlways: true),
    ShapeMember("version", .text, isAlways: true), ShapeMember("tree", .text), ShapeMember("acceptBy", .moment),
    ShapeMember("accepted", .flag, "Left out until somebody answered."),
  ]

  private static let people: [Property] = [
    .personal("number") { .personal($0.state.number) },
    .personal("caller") { .personal($0.state.caller) },
    .personal("firstWords") { .personal($0.state.firstWords) },
    .personal("note") { .personal($0.state.note) },
    .personal("details", .byName(.text), "What else they told of themselves.") { shown in
      .object(
        CallerDetail.allCases.compactMap { detail in
          shown.state.details[detail]?.words.map { JSON.Member(name: detail.rawValue, value: .text($0)) }
        })
    },
    .personal("sent", .object(sent), "What they sent by themselves, and were told.") { shown in
      let report = shown.state.report
      return .members([
        "added": .list(report.added.map(told)), "told": .list(report.informed.map(told)),
        "position": report.position.map { position in
          .members([
            "point": .personal(position.content.point),
            "accuracyMetres": position.content.accuracyMetres.map { .integer($0) }, "at": .moment(position.at),
          ])
        },
        "feedback": report.feedback.map { feedback in
          .members([
            "dealtWith": .text(feedback.content.dealtWith.rawValue), "words": .personal(feedback.content.words),
            "at": .moment(feedback.at),
          ])
        },
      ])
    },
  ]

  private static let words = [
    ShapeMember("words", .text), ShapeMember("by", .text, isAlways: true), ShapeMember("at", .moment, isAlways: true),
  ]
  private static let sent = [
    ShapeMember("added", .list(.object(words)), isAlways: true),
    ShapeMember("told", .list(.object(words)), "What the centre wrote to them.", isAlways: true),
    ShapeMember(
      "position",
      .object([
        ShapeMember("point", .text, "Latitude and longitude in degrees, with a comma between them."),
        ShapeMember("accuracyMetres", .integer), ShapeMember("at", .moment, isAlways: true),
      ])),
    ShapeMember(
      "feedback",
      .object([
        ShapeMember("dealtWith", .choice(DealtWith.allCases.map(\.rawValue)), isAlways: true),
        ShapeMember("words", .text), ShapeMember("at", .moment, isAlways: true),
      ])),
  ]

  private static func told(_ sent: ReportState.Sent<PersonalText>) -> JSON {
    .members(["words": .personal(sent.content), "by": .id(sent.by), "at": .moment(sent.at)])
  }
}
