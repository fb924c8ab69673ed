internal import Foundation

/// One page of a list, and where it goes on.
struct Listing: Sendable {
  let items: [JSON]
  /// What stands behind the last item; nil at the end.
  let next: String?

  static func shape(_ item: String) -> Shape {
    .object([
      ShapeMember("items", .list(.named(item)), isAlways: true),
      ShapeMember("next", .text, "The cursor of the next page; left out at the end."),
    ])
  }

  var json: JSON { .members(["items": .list(items), "next": next.map { .text(Listing.sealed($0)) }]) }

  /// Part of a list that is at hand, those behind the cursor.
  static func part<Element>(
    of all: [Element], _ call: APICall, name: (Element) -> String, tell: (Element) async throws -> JSON
  ) async throws -> APIAnswer {
    let after = try cursor(call)
    let start = after.map { cursor in all.firstIndex { name($0) > cursor } ?? all.count } ?? 0
    let page = all[start...].prefix(try call.limit)
    var items: [JSON] = []
    for element in page { items.append(try await tell(element)) }
    let isMore = start + page.count < all.count
    return APIAnswer(Listing(items: items, next: isMore ? page.last.map(name) : nil).json)
  }

  /// What the caller got as `next`; nil for the first page.
  static func cursor(_ call: APICall) throws -> String? {
    guard let text = call.query["cursor"] else { return nil }
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: padded), let after = String(data: data, encoding: .utf8), after.hasPrefix(mark)
    else { throw Problem(.badRequest, "the cursor is none that was given; begin without one", field: "cursor") }
    return String(after.dropFirst(mark.count))
  }

  /// Tells a cursor of ours from other text; another way of listing gets another mark.
  private static let mark = "1:"

  /// Not to be read by whoever gets it, so that what stands in it may change.
  private static func sealed(_ name: String) -> String {
    Data((mark + name).utf8).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
