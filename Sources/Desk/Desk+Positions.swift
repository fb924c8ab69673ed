internal import Deployment
internal import Incident
internal import Vocabulary

extension Intent {
  /// The unit that is sent somewhere by it.
  var sent: CallSign? {
    if case .assign(let unit, to: _, duty: _, isTimed: _, tasks: _) = self { return unit }
    if case .divert(let unit, from: _, to: _, duty: _, reason: _) = self { return unit }
    return nil
  }
}

extension Desk {
  /// Whoever is sent somewhere was chosen by where they were: that goes on record before the sending does.
  func notePosition(usedBy order: Order) async throws(DeskError) {
    guard order.recorded == nil, let unit = order.intent.sent, let reported = positionsAtHand.latest(unit),
      case .unit(let state) = try latest(.unit(unit)).state, state.phase != .unregistered,
      (state.position?.at).map({ $0 < reported.at }) ?? true
    else { return }
    let id = CommandID(trusted: "at-\(unit.text.prefix(bytes: 40))-\(reported.at.microseconds)")
    _ = try await perform(
      Order(.unit(unit, .place(reported.coordinates)), id: id, by: .machine, happened: reported.at))
  }
}
