internal import Assessment
internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Overview
internal import Register
internal import Vocabulary

/// What was known before a contact was spoken with, as far as a key's account and its scopes may see it.
struct KnownShown: Sendable {
  let known: KnownBefore
  let isPersonal: Bool

  func personal(_ text: PersonalText?) -> JSON? { isPersonal ? .personal(text) : nil }
}

extension View where Subject == KnownShown {
  static let known = View(
    "KnownBefore",
    [
      .always("entries", .list(.object(entry)), "Places and callers that the centre keeps.") {
        .list($0.known.subjects.map($0.told))
      },
      .always("contacts", .list(.object(contact)), "Earlier contacts of the same number, the newest first.") {
        .list($0.known.contacts.map($0.told))
      },
      .always("incidents", .list(.object(incident)), "What those were about, and what happened at the place before.") {
        .list($0.known.incidents.map($0.told))
      },
      .always("candidates", .list(.object(candidate)), "Open incidents that it may be about, the likeliest first.") {
        .list($0.known.candidates.map($0.told))
      },
    ])

  private static let fact = [
    ShapeMember("kind", .choice(RegisterFact.Kind.allCases.map(\.rawValue)), isAlways: true),
    ShapeMember("words", .text), ShapeMember("source", .text, isAlways: true),
    ShapeMember("until", .text, "The last day on which it holds.", isAlways: true),
  ]
  private static let entry = [
    ShapeMember("kind", .text, "place or caller.", isAlways: true), ShapeMember("id", .text, isAlways: true),
    ShapeMember("name", .text, "This and all words of people need the scope personal."), ShapeMember("address", .text),
    ShapeMember("why", .text, "What it was found by.", isAlways: true),
    ShapeMember("facts", .list(.object(fact)), "What holds today.", isAlways: true),
  ]
  private static let contact = [
    ShapeMember("id", .text, isAlways: true), ShapeMember("received", .moment, isAlways: true),
    ShapeMember("medium", .choice(Medium.allCases.map(\.rawValue)), isAlways: true),
    ShapeMember("firstWords", .text), ShapeMember("disposition", .text),
    ShapeMember("incident", .text, "The reference of what it was about."),
  ]
  private static let incident = [
    ShapeMember("reference", .text), ShapeMember("received", .moment, isAlways: true), ShapeMember("place", .text),
    ShapeMember("nature", .text, "Its title."),
  ]
  private static let candidate =
    incident + [
      ShapeMember("score", .whole(0...100), "How likely it is.", isAlways: true),
      ShapeMember("why", .list(.text)),
    ]
}

extension KnownShown {
  fileprivate func told(_ subject: Known.Subject) -> JSON {
    .members([
      "kind": .text(subject.stream.kind.rawValue), "id": .text(subject.stream.identifier),
      "name": personal(subject.title.name), "address": personal(subject.title.address), "why": .text(subject.why),
      "facts": .list(
        subject.facts.map { known in
          .members([
            "kind": .text(known.fact.kind.rawValue), "words": personal(known.fact.words),
            "source": .text(known.fact.source), "until": .text(known.fact.until.text),
          ])
        }),
    ])
  }

  fileprivate func told(_ contact: (id: ContactID, state: ContactState, reference: Reference?)) -> JSON {
    .members([
      "id": .id(contact.id), "received": .moment(contact.state.received),
      "medium": .text(contact.state.medium.rawValue),
      "firstWords": personal(contact.state.firstWords),
      "disposition": contact.state.disposition.map { .text($0.name) },
      "incident": contact.reference.map { .text("\($0)") },
    ])
  }

  fileprivate func told(_ incident: (id: IncidentID, life: Life)) -> JSON { .object(members(of: incident.life)) }

  fileprivate func told(_ found: (candidate: Candidate, life: Life)) -> JSON {
    .object(
      members(of: found.life) + [
        JSON.Member(name: "score", value: .integer(Int64(found.candidate.score)))
      ] + (isPersonal ? [JSON.Member(name: "why", value: .texts(found.candidate.why))] : []))
  }

  private func members(of life: Life) -> [JSON.Member] {
    let members: [(String, JSON?)] = [
      ("reference", life.log.reference.map { .text("\($0)") }), ("received", .moment(life.log.received)),
      ("place", personal(life.log.location?.place)),
      ("nature", life.assessment.determinant.map { .text($0.natureTitle) }),
    ]
    return members.compactMap { name, value in value.map { JSON.Member(name: name, value: $0) } }
  }
}
