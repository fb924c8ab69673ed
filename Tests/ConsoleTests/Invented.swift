import Assessment
import Contact
import Deployment
import Desk
import Incident
import IncidentLog
import Journal
import Procedure
import Vocabulary

/// Invented work for a desk: nobody in it exists.
struct Invented {
  static let hostile = "<script>document.title='owned'</script>\"><img src=x onerror=alert(1)> & 'quoted'\u{0}\u{7}"
  static let long = String(repeating: "Wwwwwwwwww", count: 40)

  let desk: Desk
  let pack: Pack
  let actor = ActorID(trusted: "B. Traoré, desk 2")

  init(_ desk: Desk, files: [String: String] = Invented.files) async throws {
    self.desk = desk
    pack = try Pack(files: files)
    _ = try await desk.publish(pack, by: actor)
  }

  @discardableResult func give(_ intent: Intent, _ id: String, at happened: Moment? = nil) async throws -> Outcome {
    try await desk.perform(Order(intent, id: CommandID(trusted: id), by: actor, happened: happened))
  }

  func rehearse() async throws { try await give(.dedicate(.rehearsal), "rehearse") }

  /// Opens an incident with a place and returns its reference.
  @discardableResult func open(_ name: String, place: String? = nil, ground: String? = nil) async throws -> Reference {
    let id = IncidentID(trusted: name)
    guard
      case .done(let receipt) = try await give(
        .log(id, .open(contact: nil, received: desk.clock.now(), source: nil)), "open \(name)"),
      let reference = receipt.reference
    else { throw Unexpected(words: "no reference was given to \(name)") }
    if let place {
      let location = Location(place: PersonalText(place), ground: ground.map { Station(trusted: $0) })
      try await give(.log(id, .locate(location)), "locate \(name)")
    }
    return reference
  }

  func note(_ name: String, _ words: String, _ number: Int = 0, at happened: Moment? = nil) async throws {
    try await give(.log(IncidentID(trusted: name), .note(words)), "note \(number) \(name)", at: happened)
  }

  /// Asks the two questions; with a verbatim the answer is the unknown one.
  func assess(_ name: String, _ answers: [(String, String)], verbatim: String? = nil) async throws {
    let id = IncidentID(trusted: name)
    try await give(.assess(id, .start(TreeID(trusted: "main"), pack)), "assess \(name)")
    for (question, key) in answers {
      let answer = AssessmentCommand.answer(
        QuestionID(trusted: question), AnswerKey(trusted: key), verbatim: verbatim, pack)
      try await give(.assess(id, answer), "answer \(question) \(name)")
    }
  }

  func unit(_ callSign: String, on name: String? = nil, duty: String = "Attend", to step: AssignmentStep? = nil)
    async throws
  {
    let unit = CallSign(trusted: callSign)
    let home = Station(trusted: "Tara Street")
    try await give(.register(unit, UnitType(trusted: "van"), home: home), "register \(callSign)")
    try await give(.startDuty(unit), "duty \(callSign)")
    guard let name else { return }
    let incident = IncidentID(trusted: name)
    try await give(.assign(unit, to: incident, duty: duty), "assign \(callSign)")
    for next in AssignmentStep.allCases where next > .assigned && next <= step ?? .assigned {
      try await give(.progress(unit, on: incident, next), "\(next.rawValue) \(callSign)")
    }
  }

  func close(_ name: String) async throws {
    try await give(.log(IncidentID(trusted: name), .close(DispositionCode(trusted: "done"))), "close \(name)")
  }

  static let files = [
    "pack.yaml": """
    name: small
    version: "7"
    title: Small
    owner: Nobody
    language: en
    review_by: 2027-11-01
    timezone: UTC
    questions_max: 2
    services:
      - {name: all, title: All, remit: in}
    """,
    "codes.yaml": """
    natures:
      - {code: danger, title: Fire with people inside}
      - {code: nuisance, title: "Noise, <b>loud</b>"}
      - {code: unknown, title: Not known}
    unknown_nature: unknown
    priorities:
      P1: {title: Life, assign_seconds: 60, attend_seconds: 600, update_seconds: 600}
      P2: {title: Emergency, assign_seconds: 120, attend_seconds: 900, update_seconds: 900}
      P3: {title: Urgent, assign_seconds: 600, attend_seconds: 3600, update_seconds: 1800}
      P4: {title: Service, assign_seconds: 3600, attend_seconds: 7200, update_seconds: 7200}
      P5: {title: Information, assign_seconds: 86400, attend_seconds: 172800, update_seconds: 86400}
    dispositions:
      - {code: done, title: Done, codes: [OK]}
    """,
    "opening.yaml": """
    opening: {call: Hello}
    closing: {call: Goodbye}
    situations: {silent: a, abusive: b, distressed: c, other-language: d, text-relay: e}
    """,
    "units.yaml": """
    types:
      - {type: van, title: Van, codes: [VAN]}
    """,
    "trees/main.yaml": """
    id: main
    title: Main
    first: what
    questions:
      - id: what
        wording: "Tell me exactly what is happening. What do you see?"
        why: To know.
        answers:
          - {key: fire, words: Fire, codes: [F], next: inside, life_threat: true}
          - {key: noise, words: Noise, codes: [N], next: nuisance}
          - {key: unknown, words: No idea, unknown: true, next: unknown}
      - id: inside
        wording: Is anybody inside?
        why: To send more.
        answers:
          - {key: "yes", words: "Yes, somebody is inside", next: danger, life_threat: true}
          - {key: "no", words: "No, all are out", next: danger, life_threat: true}
    leaves:
      - {id: danger, nature: danger, priority: P1, requirement: {van: 1}}
      - {id: nuisance, nature: nuisance, priority: P4}
      - {id: unknown, nature: unknown, priority: P2}
    """,
    "examples/all.yaml": """
    examples:
      - title: Fire with somebody
        tree: main
        answers: {what: fire, inside: "yes"}
        expect: {leaf: danger, nature: danger, priority: P1}
      - title: Fire with nobody
        tree: main
        answers: {what: fire, inside: "no"}
        expect: {leaf: danger, nature: danger, priority: P1}
      - title: Noise
        tree: main
        answers: {what: noise}
        expect: {leaf: nuisance, nature: nuisance, priority: P4}
      - title: No idea
        tree: main
        answers: {what: unknown}
        expect: {leaf: unknown, nature: unknown, priority: P2}
    """,
  ]
}

struct Unexpected: Error { let words: String }
