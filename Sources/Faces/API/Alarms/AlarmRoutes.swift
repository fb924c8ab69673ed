internal import Account
internal import Contact
internal import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import Journal
internal import Orders
internal import Overview
internal import Register
internal import Vocabulary

/// Alarms as machines send them: signed, each becoming one contact, however often it is sent.
struct AlarmRoutes: Sendable {
  let keys: KeyKeeper
  let storms: AlarmStorms

  static let bytesMax = 64 * 1_024
  /// What an unknown source is compared with, so that it takes as long to be refused as one whose signature is wrong.
  private static let nobody = [UInt8](repeating: 0, count: 32)

  var routes: [APIRoute] {
    [
      APIRoute(
        method: .post, path: "/alarms", scope: nil,
        summary: "An alarm, signed by the Standard Webhooks scheme; each becomes a contact, the same id once.",
        parameters: [
          APIParameter(
            name: "source", shape: .text, summary: "The id of the key by which the source signs.", isRequired: true)
        ],
        body: .object(fields.map(\.member)),
        answer: AlarmRoutes.shape, madeStatus: .created,
        problems: [.unauthorized, .outsideScope, .keyUsedBefore, .tooMany, .refused], bodyBytesMax: Self.bytesMax,
        handle: { try await take($0) }, headers: AlarmRoutes.headers)
    ]
  }

  private var fields: [Field] { Resources.alarm }

  private static let headers = [
    ("webhook-id", "Names the alarm: the same again is the same alarm."),
    ("webhook-timestamp", "Seconds since 1970; no more than \(StandardWebhook.toleranceSeconds) from now."),
    ("webhook-signature", "v1, and HMAC-SHA256 over id, timestamp and body, in base64."),
  ].map { APIParameter(name: $0.0, shape: .text, summary: $0.1, isRequired: true) }

  private static let shape: Shape = .object([
    ShapeMember("outcome", .choice(["done", "done-before"]), isAlways: true),
    ShapeMember("contact", .text, "The id of the contact it became.", isAlways: true),
    ShapeMember("known", .list(.text), "Places and callers of the register that it matches.", isAlways: true),
  ])

  private func take(_ call: APICall) async throws -> APIAnswer {
    let (source, message) = try await verified(call)
    guard source.may(.takeContacts) else { throw Problem(outside: .takeContacts) }
    let naming = OrderNaming(alarm: message, of: source)
    try naming.refuseOtherUse(of: call.desk.journal)
    let contact = ContactID(trusted: "alarm-\(naming.keyDigest.prefix(20))")
    let alarm = try Alarm(call.body ?? .null, fields, source)
    let known = await call.desk.known(number: alarm.number, place: alarm.place, coordinates: alarm.point)
    func answer(_ outcome: String, _ status: HTTPResponse.Status) -> APIAnswer {
      APIAnswer(
        .members([
          "outcome": .text(outcome), "contact": .id(contact), "known": .texts(known.subjects.map(\.stream.text)),
        ]), status: status)
    }
    if try call.desk.journal.receipt(of: naming.id(0)) == nil {
      if let seconds = storms.wait(source.key, at: call.desk.clock.now()) {
        throw Problem(
          .tooMany,
          "a source may send \(AlarmStorms.perMinuteMax) alarms a minute; this one was counted and the centre told, "
            + "send it again in \(seconds) s", headers: ["Retry-After": "\(seconds)"])
      }
    }
    let received = try await call.desk.perform(
      Order(
        .contact(
          contact,
          .receive(.alarm, number: alarm.number, caller: alarm.caller(known), firstWords: alarm.words)),
        id: naming.id(0), by: source.account, happened: alarm.happened))
    if let urgency = alarm.urgency, try call.desk.journal.receipt(of: naming.id(1)) == nil {
      let seconds = try await call.desk.answerSeconds(urgency)
      _ = try await call.desk.perform(
        Order(
          .contact(contact, .queue(urgency, answerBy: call.desk.clock.now().adding(seconds: seconds))),
          id: naming.id(1), by: source.account))
    }
    if case .doneBefore = received { return answer("done-before", .ok) }
    return answer("done", .created)
  }

  /// Whose alarm it is; whatever is wrong is told the same way.
  private func verified(_ call: APICall) async throws -> (KeyHolder, StandardWebhook) {
    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { call.request.headers[$0] } }
    let refusal = Problem(
      .unauthorized,
      "sign the body with the source's key: webhook-id, webhook-timestamp within \(StandardWebhook.toleranceSeconds) s of now, "
        + "and webhook-signature as Standard Webhooks has it")
    let source: (holder: KeyHolder, signing: [UInt8])?
    do { source = try await keys.source(try KeyID(call.query["source"] ?? "")) } catch is Malformed { source = nil }
    guard
      let message = StandardWebhook(
        id: header("webhook-id"), timestamp: header("webhook-timestamp"), content: call.bodyBytes),
      message.isBy(
        source?.signing ?? Self.nobody, signatures: header("webhook-signature") ?? "", at: DeskClock().now()),
      let source
    else { throw refusal }
    return (source.holder, message)
  }
}

/// What an alarm says.
private struct Alarm {
  let words: String
  let place: String?
  let point: Coordinates?
  let number: String?
  let urgency: Urgency?
  let happened: Moment?
  private let label: String

  init(_ body: JSON, _ fields: [Field], _ source: KeyHolder) throws {
    let said = try fields.read(body)
    guard let what = said["words"], what.hasWords else {
      throw Problem(.unfit, "words is missing: what the alarm says", field: "words")
    }
    place = said["place"]
    point = try said["point"].flatMap { try Coordinates(written: $0) }
    number = said["number"]
    urgency = said["urgency"].flatMap { Urgency(rawValue: $0) }
    label = source.label
    let at = place.map { ". Place: \($0)" } ?? ""
    words = what + at + (said["point"].map { ". Point: \($0)" } ?? "")
    guard let text = said["happened"] else {
      happened = nil
      return
    }
    let moment = try Moment(rfc3339: text)
    let now = DeskClock().now()
    guard moment <= now.adding(seconds: StandardWebhook.toleranceSeconds) else {
      throw Problem(.unfit, "happened is yet to come; set the clock of the source", field: "happened")
    }
    happened = min(moment, now)
  }

  /// Whoever the register knows by the number or the place; else the source.
  func caller(_ known: Known) -> String {
    known.subjects.first { $0.title.name.words != nil }?.title.name.words ?? label
  }
}
