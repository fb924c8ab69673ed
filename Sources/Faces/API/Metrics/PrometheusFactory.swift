package import CoreMetrics

/// Makes the series that swift-metrics asks for, and hands them to the registry.
package final class PrometheusFactory: MetricsFactory {
  /// What the longest known names are about, for their HELP line.
  private static let helps = [
    "tocsin_http_requests_total": "Requests answered, by method and class of status.",
    "tocsin_http_request_duration_seconds": "Time from a request to its answer's beginning, by route pattern.",
  ]

  private let registry: PrometheusRegistry

  package init(registry: PrometheusRegistry) { self.registry = registry }

  /// A counter; its name ends in `_total`.
  package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    counter(label, dimensions)
  }

  /// A counter of fractions; its name ends in `_total`.
  package func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    counter(label, dimensions)
  }

  /// A gauge.
  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    gauge(label, dimensions)
  }

  /// A histogram where values are to be summed up, otherwise a gauge.
  package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    aggregate
      ? histogram(MetricName.metric(label), label, dimensions, HistogramSeries.plainBounds) : gauge(label, dimensions)
  }

  /// A histogram in seconds; its name ends in `_seconds`.
  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    histogram(named(label, ending: "_seconds"), label, dimensions, HistogramSeries.secondsBounds)
  }

  package func destroyCounter(_ handler: any CounterHandler) { registry.remove(handler) }
  package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) { registry.remove(handler) }
  package func destroyMeter(_ handler: any MeterHandler) { registry.remove(handler) }
  package func destroyRecorder(_ handler: any RecorderHandler) { registry.remove(handler) }
  package func destroyTimer(_ handler: any TimerHandler) { registry.remove(handler) }

  private func counter(_ label: String, _ dimensions: [(String, String)]) -> CounterSeries {
    let new = CounterSeries()
    let name = named(label, ending: "_total")
    let series = registry.series(name, help: help(name, label), MetricName.labels(dimensions)) { .counter(new) }
    if case .counter(let counter) = series { return counter }
    return new
  }

  private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeSeries {
    let new = GaugeSeries()
    let name = MetricName.metric(label)
    let series = registry.series(name, help: help(name, label), MetricName.labels(dimensions)) { .gauge(new) }
    if case .gauge(let gauge) = series { return gauge }
    return new
  }

  private func histogram(
    _ name: String, _ label: String, _ dimensions: [(String, String)], _ bounds: [Double]
  ) -> HistogramSeries {
    let new = HistogramSeries(bounds: bounds)
    let series = registry.series(name, help: help(name, label), MetricName.labels(dimensions)) { .histogram(new) }
    if case .histogram(let histogram) = series { return histogram }
    return new
  }

  private func named(_ label: String, ending: String) -> String {
    let name = MetricName.metric(label)
    return name.hasSuffix(ending) ? name : name + ending
  }

  private func help(_ name: String, _ label: String) -> String {
    PrometheusFactory.helps[name] ?? "As reported under the name \(label)."
  }
}
