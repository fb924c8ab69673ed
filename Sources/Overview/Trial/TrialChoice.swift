/// Which incidents of a trial somebody looks at.
package enum TrialChoice: Hashable, Sendable {
  case cell(TrialMatrix.Cell)
  case open, undecided, lowered

  /// As an address says it: `list` is `open`, `undecided` or `lowered`; otherwise the other four name a cell. nil for neither.
  package init?(_ asked: (String) -> String?) {
    switch asked("list") {
    case "open": self = .open
    case "undecided": self = .undecided
    case "lowered": self = .lowered
    default:
      guard let aspect = asked("aspect").flatMap({ TrialAspect(rawValue: $0) }),
        let direction = asked("direction").flatMap({ TrialDirection(rawValue: $0) })
      else { return nil }
      self = .cell(
        TrialMatrix.Cell(aspect: aspect, direction: direction, from: asked("from") ?? "", to: asked("to") ?? ""))
    }
  }

  package func holds(_ tried: TrialCase, isRestricted: Bool) -> Bool {
    switch self {
    case .open: tried.isOpen
    case .undecided: tried.obstacle != nil
    case .lowered: tried.isLowered
    case .cell(let cell): tried.cells(withholding: isRestricted).contains { $0.cell == cell }
    }
  }
}
