internal import Account
internal import Deployment
internal import Desk
internal import HTTPTypes
internal import Incident
internal import Orders
internal import Vocabulary

/// Where units are, in batches: kept at hand, and in the journal only where a decision used it.
enum PositionRoutes {
  static let batchMax = 1_000
  private static let bytesMax = 1_024 * 1_024
  /// A report from further ahead is a wrong clock.
  private static let aheadSecondsMax: Int64 = 60

  static let routes: [APIRoute] = [
    APIRoute(
      method: .post, path: "/units/positions", scope: .positions, action: .keepUnits,
      summary: "Where units are: up to \(batchMax) at a time. What is older than known is passed over.",
      body: .object([
        ShapeMember("positions", .list(.object(Resources.position.map(\.member))), isAlways: true)
      ]),
      answer: .object([
        ShapeMember("taken", .integer, isAlways: true),
        ShapeMember("late", .integer, "Older than what is known.", isAlways: true),
        ShapeMember("unknown", .list(.text), "Call signs that no unit has.", isAlways: true),
      ]), bodyBytesMax: bytesMax
    ) { call in
      guard case .object(let members)? = call.body, members.map(\.name) == ["positions"],
        case .list(let reports) = members[0].value
      else {
        throw Problem(.unfit, "the body has to be an object with the member positions, a list", field: "positions")
      }
      guard reports.count <= batchMax else {
        throw Problem(.unfit, "positions takes at most \(batchMax) at a time; send the rest in another request")
      }
      let now = DeskClock().now()
      let taken = await call.desk.report(try reports.map { try report($0, now) })
      return APIAnswer(
        .members([
          "taken": .integer(Int64(taken.taken)), "late": .integer(Int64(taken.late)),
          "unknown": .ids(Set(taken.unknown).sorted()),
        ]))
    }
  ]

  private static func report(_ json: JSON, _ now: Moment) throws -> (unit: CallSign, position: UnitState.Position) {
    let said = try Resources.position.read(json)
    let unit = try CallSign(said["unit"] ?? "")
    guard let point = try Coordinates(written: said["point"] ?? "") else {
      throw Problem(.unfit, "point takes latitude and longitude in degrees", field: "point")
    }
    let at = try said["at"].map { try Moment(rfc3339: $0) } ?? now
    guard at <= now.adding(seconds: aheadSecondsMax) else {
      throw Problem(.unfit, "at is yet to come; set the clock of the unit \(unit)", field: "at")
    }
    return (unit, UnitState.Position(coordinates: point, at: min(at, now)))
  }
}
