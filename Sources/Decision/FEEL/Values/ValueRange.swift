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

  /// Where it begins; nil where nothing does.
  public let start: Value?
  /// Whether the start belongs to it.
  public let startIncluded: Bool
  /// Where it ends; nil where nothing does.
  public let end: Value?
  /// Whether the end belongs to it.
  public let endIncluded: Bool
  /// How it was written.
  public let form: Form

  /// A range; whether its ends can be compared is for whoever makes it.
  public init(start: Value?, startIncluded: Bool, end: Value?, endIncluded: Bool, form: Form = .interval) {
    self.start = start
    self.startIncluded = startIncluded
    self.end = end
    self.endIncluded = endIncluded
    self.form = form
  }

  var depth: Int32 { Swift.max(start?.depth ?? 0, end?.depth ?? 0) + 1 }
}
