internal import Incident
internal import Journal
internal import Vocabulary

/// Orders of one request.
extension Desk {
  /// Carries orders out in turn and returns when they are durable: those that build on each other together, so that nobody
  /// sees or keeps half of them for longer than the store takes. Throws the `DeskError` of the first that is not carried
  /// out; those before it stay, those behind it are not begun.
  @discardableResult package func perform(inTurn orders: [Order]) async throws(DeskError) -> [Outcome] {
    for order in orders { try await notePosition(usedBy: order) }
    var outcomes: [Outcome] = []
    for result in await self.outcomes(of: submit(decide(inTurn: orders))) {
      if case .failure(.fault(let fault)) = result { throw .fault(fault) }
      guard case .success(let outcome) = result else { break }
      outcomes.append(outcome)
    }
    // What was refused is refused again and said; what the store had moved on from is decided anew.
    for order in orders.dropFirst(outcomes.count) { outcomes.append(try await perform(order)) }
    return outcomes
  }

  /// As many as may be handed over together. Each looks at a stream that those before it moved: where the store refuses
  /// one, it refuses what was built on it too.
  private func decide(inTurn orders: [Order]) -> [Decision] {
    var decisions: [Decision] = []
    var moved: Set<StreamName> = []
    for order in orders {
      guard decisions.isEmpty || !moved.isDisjoint(with: order.intent.streams) else { break }
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
