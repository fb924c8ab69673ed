/// A FEEL range: two ends, each in or out; an end that is null is open without limit (DMN 1.5, 10.3.2.7).
public struct ValueRange: Sendable {
  public let start: Value
  public let startIncluded: Bool
  public let end: Value
  public let endIncluded: Bool

  public init(start: Value, startIncluded: Bool, end: Value, endIncluded: Bool) {
    self.start = start
    self.startIncluded = startIncluded
    self.end = end
    self.endIncluded = endIncluded
  }

  var depth: Int32 { max(start.depth, end.depth) + 1 }
}
