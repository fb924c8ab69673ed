internal import Synchronization

/// Every series that was made, until they are read; bounded, so that no caller can fill the memory with labels.
package final class PrometheusRegistry: Sendable {
  /// How many series there are at most; what is refused is counted in `tocsin_metrics_series_refused_total`.
  package static let seriesMax = 1_000

  enum Kind: String, Sendable {
    case counter, gauge, histogram
  }

  enum Series: Sendable {
    case counter(CounterSeries)
    case gauge(GaugeSeries)
    case histogram(HistogramSeries)

    var kind: Kind {
      switch self {
      case .counter: .counter
      case .gauge: .gauge
      case .histogram: .histogram
      }
    }
  }

  struct Family: Sendable {
    let kind: Kind
    let help: String
    var series: [[MetricLabel]: Series] = [:]
  }

  private struct State {
    var families: [String: Family] = [:]
    /// Every name of a sample, with the family it belongs to.
    var taken: [String: String] = [:]
    var seriesCount = 0
    var refusedCount = 0
  }

  private let state = Mutex(State())

  package init() {}

  var refusedCount: Int { state.withLock { $0.refusedCount } }

  /// The families by name as they are now.
  var families: [(name: String, family: Family)] {
    state.withLock { $0.families.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
  }

  /// The series of a name and labels, made where there is none; one that cannot be shown is made but never read.
  func series(_ name: String, help: String, _ labels: [MetricLabel], make: () -> Series) -> Series {
    state.withLock { state in
      if let known = state.families[name]?.series[labels], known.kind == make().kind { return known }
      let new = make()
      guard state.seriesCount < PrometheusRegistry.seriesMax, claim(name, for: new.kind, in: &state) else {
        state.refusedCount += 1
        return new
      }
      state.families[name, default: Family(kind: new.kind, help: help)].series[labels] = new
      state.seriesCount += 1
      return new
    }
  }

  /// Whether all names of samples are free for this family, or its own already.
  private func claim(_ name: String, for kind: Kind, in state: inout State) -> Bool {
    if let family = state.families[name] { return family.kind == kind }
    let names = kind == .histogram ? [name, name + "_bucket", name + "_sum", name + "_count"] : [name]
    guard names.allSatisfy({ state.taken[$0] == nil && !GaugeReading.isReserved($0) }) else { return false }
    for each in names { state.taken[each] = name }
    return true
  }

  /// Forgets a series; its name stays taken.
  func remove(_ handler: AnyObject) {
    state.withLock { state in
      for (name, family) in state.families {
        guard let entry = family.series.first(where: { PrometheusRegistry.holds($0.value, handler) }) else { continue }
        state.families[name]?.series[entry.key] = nil
        state.seriesCount -= 1
        return
      }
    }
  }

  private static func holds(_ series: Series, _ handler: AnyObject) -> Bool {
    switch series {
    case .counter(let series): series === handler
    case .gauge(let series): series === handler
    case .histogram(let series): series === handler
    }
  }
}

/// A value that is looked up when somebody asks; these names belong to the server itself.
struct GaugeReading: Sendable {
  let name: String
  let help: String
  let value: Double

  init(_ name: String, _ help: String, _ value: Double) {
    self.name = name
    self.help = help
    self.value = value
  }

  /// Whether a name is kept for readings, so that none can stand twice.
  static func isReserved(_ name: String) -> Bool {
    let kinds = ["journal_", "store_", "lag_", "clock_", "process_", "metrics_", "open_", "overdue_", "live_"]
    return kinds.contains { name.hasPrefix("tocsin_" + $0) }
  }
}
