/// A FEEL range: two ends, each in or out (DMN 1.5, 10.3.2.7).
///
/// An end that is nil is not there, as in `(< 5)`; one that is null was written as null, and nothing can be compared with it.
public struct ValueRange: Sendable {
  /// How the range was written; two that were written differently are not equal.
  public enum Form: Sendable, Hashable {
    /// `[1..2)`
    case interval
    /// `(< 5)`, `(= 5)`
    case comparison
    /// `(!= 5)`: everything but its two ends, which are the same.
    case exclusion
  }

  public let start: Value?
  public let startIncluded: Bool
  public let end: Value?
  public let endIncluded: Bool
  public let form: Form

  public init(start: Value?, startIncluded: Bool, end: Value?, endIncluded: Bool, form: Form = .interval) {
    self.start = start
    self.startIncluded = startIncluded
    self.end = end
    self.endIncluded = endIncluded
    self.form = form
  }

  var depth: Int32 { Swift.max(start?.depth ?? 0, end?.depth ?? 0) + 1 }
}
