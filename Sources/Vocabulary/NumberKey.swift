/// What tells a telephone number from others however it is typed: its last nine digits, so that a country's code does
/// not matter. Numbers of fewer than five digits, such as 112, tell nobody apart.
package struct NumberKey: Hashable, Sendable {
  private static let digitsMin = 5
  private static let digitsMax = 9

  package let digits: String

  /// nil where there is no number, or one that tells nobody apart.
  package init?(_ number: String?) {
    let digits = (number ?? "").filter(\.isNumber).suffix(NumberKey.digitsMax)
    guard digits.count >= NumberKey.digitsMin else { return nil }
    self.digits = String(digits)
  }
}
