internal import Vocabulary

/// Points as forms take them.
extension OrderSheet {
  /// Degrees or a full plus code; nil where nothing was typed.
  func point(_ field: String) throws(Unfit) -> Coordinates? {
    guard let typed = optional(field) else { return nil }
    let isCode = typed.contains("+") && !typed.contains(",")
    do throws(Malformed) {
      if isCode { return try PlusCode(typed.filter { !$0.isWhitespace }).centre }
      if let point = try Coordinates(written: typed) { return point }
    } catch { throw Unfit(field, error.description) }
    throw Unfit(field, "give latitude and longitude, such as 53.3441, -6.2675, or a full plus code")
  }
}
