internal import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Orders
internal import Vocabulary

/// `Given-At`: when an order was given that could not be sent at once, so that both times are kept.
enum GivenAt {
  static let parameter = APIParameter(
    name: "Given-At", shape: .moment,
    summary: "When it was given, where that is not now; at most \(GivenTime.waitingHoursMax) hours ago.")

  /// As it was sent; nil without the header.
  static func text(_ call: APICall) -> String? { HTTPField.Name("Given-At").flatMap { call.request.headers[$0] } }

  /// Of an order that was recorded before (`isKnown`) nothing is asked but a time: its answer was lost, however long ago that is.
  static func moment(_ call: APICall, isKnown: Bool) async throws -> Moment? {
    let zone = await call.desk.localTime
    do throws(Unfit) { return try GivenTime.read(text(call), at: call.desk.clock.now(), zone) } catch {
      if isKnown { return try text(call).map { try Moment(rfc3339: $0) } }
      throw Problem(.badRequest, error.words, field: "Given-At")
    }
  }
}
