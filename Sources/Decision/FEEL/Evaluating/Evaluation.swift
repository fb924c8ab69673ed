/// One evaluation's account: limits, steps taken, the clock, and why parts became null.
///
/// All expressions that answer one question share one, also across function calls, so that the limits hold for the whole.
/// It belongs to one thread.
public final class Evaluation {
  public let limits: Limits
  let clock: Clock
  /// Why parts of the expressions became null, the first `Limits.reportsMax` of them.
  public private(set) var reports: [NullReason] = []
  var steps = 0
  var depth = 0

  public init(limits: Limits = .standard, clock: Clock = .system) {
    self.limits = limits
    self.clock = clock
  }

  /// A null with its reason, which is kept in `reports`.
  public func null(expected: String, found: String, at place: Place? = nil) -> Value {
    let reason = NullReason(expected: expected, found: found, place: place)
    if reports.count < limits.reportsMax { reports.append(reason) }
    return .null(reason)
  }
}
