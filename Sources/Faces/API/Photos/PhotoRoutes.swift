internal import Account
internal import Contact
internal import Desk
internal import HTTPTypes
internal import Incident
internal import IncidentLog
internal import Journal
internal import Orders
internal import Photos
internal import Vocabulary

/// Photos of incidents and contacts: sent as they are, cleaned and kept as those of crews and callers; fetched by their hash
/// beside what they belong to. A photo shows people, so fetching one takes the scope for what is personal.
struct PhotoRoutes: Sendable {
  let photos: PhotoDesk
  let underWay: KeysUnderWay

  private static let types = ["image/jpeg", "image/png"]

  var routes: [APIRoute] {
    [taking]
      + ["/incidents/{reference}", "/contacts/{contact}"].flatMap {
        [showing($0, isSmall: false), showing($0, isSmall: true)]
      }
  }

  private var taking: APIRoute {
    APIRoute(
      method: .post, path: "/incidents/{reference}/photos", scope: .incidents, action: .keepLog,
      summary: "A photo for the log, as JPEG or PNG; only the picture is kept, and the same again is one.",
      bodyTypes: PhotoRoutes.types, answer: .named("PhotoReceipt"), madeStatus: .created,
      problems: [.notFound, .refused, .changed, .keyUsedBefore, .stillUnderWay], bodyBytesMax: PhotoLimits.bytesMax,
      handle: { try await take($0) }, isOrder: true)
  }

  private func showing(_ owner: String, isSmall: Bool) -> APIRoute {
    APIRoute(
      method: .get, path: "\(owner)/photos/{hash}\(isSmall ? "/small" : "")", scope: .personal, action: .look,
      summary: isSmall ? "The same, small, as JPEG." : "A photo that belongs to it, as it is kept: JPEG or PNG.",
      answer: .bytes, contentType: "image/jpeg", furtherTypes: isSmall ? [] : ["image/png"],
      problems: [.notFound, .withheld]
    ) { call in
      guard let photo = try await photo(call), let answer = PhotoAnswer(photo, in: photos.folder, isSmall: isSmall)
      else {
        throw Problem(.notFound, "no photo of this hash belongs to it, or it was erased")
      }
      return APIAnswer(.whole(answer.response))
    }
  }

  static let receipt: Shape = .object([
    ShapeMember("outcome", .choice(["done", "done-before", "already-so"]), isAlways: true),
    ShapeMember("position", .integer, "Of the entry; left out where it wrote none."),
    ShapeMember("photo", .text, "The SHA-256 of what is kept, by which it is fetched.", isAlways: true),
  ])

  private func take(_ call: APICall) async throws -> APIAnswer {
    let key = try call.holder
    let version = try IfMatch.version(call)
    let naming = try OrderNaming(call, key)
    guard underWay.begin(naming.keyDigest) else { throw Problem.stillUnderWay }
    defer { underWay.end(naming.keyDigest) }
    try naming.refuseOtherUse(of: call.desk.journal)
    // Whether it may be sent there is looked at before a picture is, which takes longer.
    let shown = try await IncidentReading.opened(call)
    let photo: Photo
    do throws(PhotoFlaw) { photo = try await photos.take(call.bodyBytes) } catch { throw PhotoRoutes.problem(error) }
    let intent = Intent.log(shown.id, .photograph(photo, from: nil))
    guard key.may(intent.action) else { throw Problem(outside: intent.action) }
    let seen = try IfMatch.seen(version, call, [intent])
    let outcome = try await call.desk.perform(
      Order(intent, id: naming.id(0), by: key.account, expecting: seen.expected(by: intent)))
    let (words, position) = OrderRoutes.told(outcome)
    let address = "/api/v1/incidents/\(shown.reference)/photos/\(photo.hash)"
    return APIAnswer(
      .members(["outcome": .text(words), "position": position.map { .integer($0) }, "photo": .text(photo.hash.text)]),
      status: .created, headers: ["Location": address])
  }

  private func photo(_ call: APICall) async throws -> Photo? {
    let hash = call.path["hash"]
    if call.path["reference"] != nil {
      let shown = try await IncidentReading.opened(call)
      return shown.life.log.lines.compactMap(\.photo).first { $0.hash.text == hash }
    }
    let state = try await call.desk.contact(try await ContactReading.named(call))
    guard try await call.desk.isOpen(state, to: try call.holder.account) else {
      throw Problem(.withheld, "its incident is restricted, and the account not named")
    }
    return state.report.photos.map(\.content).first { $0.hash.text == hash }
  }

  private static func problem(_ flaw: PhotoFlaw) -> Problem {
    switch flaw {
    case .tooManyBytes: Problem(.tooLarge, flaw.description)
    case .busy, .notKept: Problem(.notNow, flaw.description, headers: ["Retry-After": "5"])
    case .empty, .noPhoto, .tooManyPixels, .notWhole, .forPrint, .tooManyScans: Problem(.unfit, flaw.description)
    }
  }
}
