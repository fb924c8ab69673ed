/// The results of a `for` so far, within the limits of length, of depth, and of what copying them may cost.
struct LoopResults {
  private var elements: [Value] = []
  private var depth: Int32 = 0

  var list: List { List(elements, depth: depth + 1) }

  /// The null that ends the loop, where a limit is reached.
  mutating func append(_ result: Value, _ evaluation: Evaluation, _ site: Call.Site) -> Value? {
    guard elements.count < evaluation.limits.listElementsMax else {
      return site.null(expected: "at most \(evaluation.limits.listElementsMax) results of `for`", found: "more")
    }
    guard result.depth < evaluation.limits.valueDepthMax else {
      return evaluation.bounded(.list([result]), site)
    }
    depth = max(depth, result.depth)
    // A result that keeps `partial` makes the next append copy all elements; where the room sufficed, that is seen by
    // their new place, and it is paid for.
    let hadRoom = elements.capacity > elements.count
    let before = address
    elements.append(result)
    guard hadRoom, address != before else { return nil }
    return evaluation.take(steps: elements.count) ? nil : evaluation.exhaustion
  }

  private var address: UnsafePointer<Value>? { elements.withUnsafeBufferPointer { $0.baseAddress } }
}
