/// One evaluation's account: limits, steps taken, the clock, and why parts became null.
///
/// All expressions that answer one question share one, also across function calls, so that the limits hold for the whole.
/// It belongs to one thread.
public final class Evaluation {
  /// How much all expressions of this evaluation may take together.
  public let limits: Limits
  private let clock: Clock
  private var started: DateTime?
  /// Why parts of the expressions became null, the first `Limits.reportsMax` of them.
  public private(set) var reports: [NullReason] = []
  /// Steps taken so far; see `Limits.stepsMax`.
  public private(set) var steps = 0
  private var depth = 0
  private var room = StackRoom()
  private var exhausted: NullReason?
  private var patterns: [String: Pattern] = [:]
  private static let patternsMax = 100

  /// A new account; the clock is asked at most once.
  public init(limits: Limits = .standard, clock: Clock = .system) {
    self.limits = limits
    self.clock = clock
  }

  /// The moment of the evaluation: the same wherever it is asked.
  var now: DateTime {
    if let started { return started }
    let now = clock.now()
    started = now
    return now
  }

  /// Whether the steps or the depth are used up, so that nothing else is worked out and all there is to say is why.
  public var isExhausted: Bool { exhausted != nil }

  /// A null with its reason, which is kept in `reports`.
  public func null(expected: String, found: String, at place: Place? = nil) -> Value {
    if let exhausted { return .null(exhausted) }
    return null(NullReason(expected: expected, found: found, place: place))
  }

  /// A null with a reason that is known already; it is kept in `reports` as well.
  public func null(_ reason: NullReason) -> Value {
    if let exhausted { return .null(exhausted) }
    if reports.count < limits.reportsMax { reports.append(reason) }
    return .null(reason)
  }

  /// Takes steps; false when there are none left.
  @inline(__always)
  public func take(steps count: Int = 1) -> Bool {
    steps &+= count
    return steps <= limits.stepsMax || isWithinSteps()
  }

  @inline(never)
  private func isWithinSteps() -> Bool {
    exhaust("at most \(limits.stepsMax) steps of evaluation")
    return false
  }

  private func exhaust(_ expected: String) {
    guard exhausted == nil else { return }
    let reason = NullReason(expected: expected, found: "more of them")
    exhausted = reason
    reports.append(reason)
  }

  /// The null of everything after the steps or the depth are used up.
  public var exhaustion: Value { .null(exhausted) }

  /// Goes one level deeper; false when that is too deep, after which nothing else is worked out. A host whose own logic
  /// nests asks too, so that it shares the limit and the stack.
  @inline(__always)
  public func descend() -> Bool {
    guard depth < limits.depthMax, room.suffices(atDepth: depth), exhausted == nil else {
      exhaust("at most \(min(depth, limits.depthMax)) parts of an evaluation inside each other")
      return false
    }
    depth += 1
    return true
  }

  /// Comes back from a level that `descend` allowed.
  @inline(__always)
  public func ascend() { depth -= 1 }

  /// A pattern, read once for the whole evaluation.
  func pattern(_ text: String, _ flags: PatternFlags) throws(MalformedPattern) -> Pattern {
    let key = "\(flags.written)/\(text)"
    if let known = patterns[key] { return known }
    let pattern = try Pattern(text, flags)
    if patterns.count < Self.patternsMax { patterns[key] = pattern }
    return pattern
  }
}
