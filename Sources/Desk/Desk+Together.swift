internal import Incident
internal import Journal
internal import Vocabulary

/// Orders of one request.
extension Desk {
  /// How many are decided in one turn; others have theirs in between.
  static let togetherMax = 32

  /// Carries orders out in turn and returns when they are durable: those that build on each other together, so that nobody
  /// sees or keeps half of them for longer than the store takes. Throws the `DeskError` of the first that is not carried
  /// out; those before it stay, those behind it are not begun.
  @discardableResult package func perform(inTurn orders: [Order]) async throws(DeskError) -> [Outcome] {
    var outcomes: [Outcome] = []
    while outcomes.count < orders.count {
      let left = orders[outcomes.count...]
      if let first = left.first { try await notePosition(usedBy: first) }
      let results = await self.outcomes(of: submit(decide(inTurn: left.prefix(Desk.togetherMax))))
      let done = try Desk.done(results)
      outcomes += done
      guard done.count < max(results.count, 1) else { continue }
      // What was refused is refused again and said; what the store had moved on from is decided anew.
      outcomes.append(try await perform(orders[outcomes.count]))
    }
    return outcomes
  }

  /// Those before the first that has to be looked at again.
  private static func done(_ results: [Result<Outcome, DeskError>]) throws(DeskError) -> [Outcome] {
    var done: [Outcome] = []
    for result in results {
      switch result {
      case .success(let outcome): done.append(outcome)
      case .failure(.fault(let fault)): throw .fault(fault)
      case .failure: return done
      }
    }
    return done
  }

  /// As many as may be handed over together: each looks at a stream that those before it moved, so that the store refuses
  /// it where it refused one of them. One that sends a unit begins anew, as its position is noted first.
  private func decide(inTurn orders: ArraySlice<Order>) -> [Decision] {
    var decisions: [Decision] = []
    var moved: Set<StreamName> = []
    for order in orders {
      guard decisions.isEmpty || !moved.isDisjoint(with: order.intent.streams) && order.intent.sent == nil else {
        break
      }
      do throws(DeskError) {
        let decision = try decide(order)
        guard case .append(_, let scene, nil) = decision else { break }
        decisions.append(decision)
        moved.formUnion(scene?.steps.map(\.stream) ?? [])
      } catch { break }
    }
    return decisions
  }
}
