import API
import CoreMetrics
import Testing

@Suite struct PrometheusTests {
  @Test func `counters, gauges and timers come out in the text format with their help and type`() throws {
    let registry = PrometheusRegistry()
    let factory = PrometheusFactory(registry: registry)
    Counter(label: "calls", dimensions: [("medium", "voice")], factory: factory).increment(by: 3)
    Counter(label: "calls", dimensions: [("medium", "voice")], factory: factory).increment()
    Counter(label: "calls_total", dimensions: [("medium", "text")], factory: factory).increment()
    Gauge(label: "waiting", factory: factory).record(-2.5)
    let timer = CoreMetrics.Timer(label: "answer", factory: factory)
    timer.recordMilliseconds(3)
    timer.recordSeconds(100)
    Recorder(label: "sizes", factory: factory).record(5_000)
    let read = try StrictText.read(registry.text())
    #expect(read.types["calls_total"] == "counter")
    #expect(read.helps["calls_total"] == "As reported under the name calls.")
    #expect(read.value("calls_total", ["medium": "voice"]) == 4)
    #expect(read.value("calls_total", ["medium": "text"]) == 1)
    #expect(read.value("waiting") == -2.5)
    #expect(read.types["answer_seconds"] == "histogram")
    #expect(read.value("answer_seconds_bucket", ["le": "0.0025"]) == 0)
    #expect(read.value("answer_seconds_bucket", ["le": "0.005"]) == 1)
    #expect(read.value("answer_seconds_bucket", ["le": "60"]) == 1)
    #expect(read.value("answer_seconds_bucket", ["le": "+Inf"]) == 2)
    #expect(abs((read.value("answer_seconds_sum") ?? 0) - 100.003) < 1e-9)
    #expect(read.value("sizes_bucket", ["le": "10000"]) == 1)
  }

  @Test func `names and values no format allows are made fit, and stay apart`() throws {
    let registry = PrometheusRegistry()
    let factory = PrometheusFactory(registry: registry)
    let hostile = "a\"b\\c\nd} 1\n# TYPE evil gauge\nevil 1 é\u{0}"
    Counter(
      label: "9 lives é\n", dimensions: [("le", hostile), ("__x", "1"), ("a-b", "2"), ("a.b", "3"), ("", "4")],
      factory: factory
    ).increment()
    Gauge(label: "", factory: factory).record(1)
    Gauge(label: "not a number", factory: factory).record(Double.nan)
    let text = registry.text()
    let read = try StrictText.read(text)
    #expect(read.types["evil"] == nil)
    let sample = try #require(read.samples.first { $0.name.hasPrefix("_9_lives") })
    #expect(sample.labels["le_"] == hostile)
    #expect(sample.labels["x"] == "1" || sample.labels["_x"] == "1")
    #expect(sample.labels["a_b"] == "2")
    #expect(read.value("not_a_number")?.isNaN == true)
  }

  @Test func `a name that means two things is refused and counted, and the text stays readable`() throws {
    let registry = PrometheusRegistry()
    let factory = PrometheusFactory(registry: registry)
    Gauge(label: "twice_total", factory: factory).record(1)
    Counter(label: "twice", factory: factory).increment()
    CoreMetrics.Timer(label: "wait", factory: factory).recordSeconds(1)
    Gauge(label: "wait_seconds_count", factory: factory).record(7)
    Gauge(label: "tocsin_journal_position", factory: factory).record(7)
    let read = try StrictText.read(registry.text())
    #expect(read.types["twice_total"] == "gauge")
    #expect(read.value("wait_seconds_count") == 1)
    #expect(read.value("tocsin_metrics_series_refused_total") == 3)
  }

  @Test func `a caller who makes up labels fills nothing but a counter`() throws {
    let registry = PrometheusRegistry()
    let factory = PrometheusFactory(registry: registry)
    for number in 0..<1_500 {
      Counter(label: "made_up", dimensions: [("n", "\(number)")], factory: factory).increment()
    }
    Counter(label: "made_up", dimensions: [("n", "0")], factory: factory).increment()
    let read = try StrictText.read(registry.text())
    #expect(read.samples.count { $0.name == "made_up_total" } == PrometheusRegistry.seriesMax)
    #expect(read.value("made_up_total", ["n": "0"]) == 2)
    #expect(read.value("tocsin_metrics_series_refused_total") == 500)
  }

  @Test func `a counter never falls, and what is destroyed is shown no more`() throws {
    let registry = PrometheusRegistry()
    let factory = PrometheusFactory(registry: registry)
    let counter = Counter(label: "kept", factory: factory)
    counter.increment(by: 2)
    counter.increment(by: -5)
    let fractions = FloatingPointCounter(label: "fractions", factory: factory)
    fractions.increment(by: 0.25)
    fractions.increment(by: Double.nan)
    fractions.increment(by: Double.infinity)
    let meter = Meter(label: "level", factory: factory)
    meter.set(4)
    meter.decrement(by: 1)
    #expect(try StrictText.read(registry.text()).value("kept_total") == 2)
    #expect(try StrictText.read(registry.text()).value("fractions_total") == 0.25)
    #expect(try StrictText.read(registry.text()).value("level") == 3)
    counter.destroy()
    #expect(try StrictText.read(registry.text()).value("kept_total") == nil)
  }

  @Test func `many threads counting at once lose nothing`() async throws {
    let registry = PrometheusRegistry()
    let factory = PrometheusFactory(registry: registry)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<16 {
        group.addTask {
          for number in 0..<1_000 {
            Counter(label: "all", factory: factory).increment()
            CoreMetrics.Timer(label: "all", factory: factory).recordNanoseconds(Int64(number) * 1_000_000)
          }
        }
      }
    }
    let read = try StrictText.read(registry.text())
    #expect(read.value("all_total") == 16_000)
    #expect(read.value("all_seconds_count") == 16_000)
  }

  @Test(arguments: [
    "x 1", "# TYPE x gauge\nx 1\nx 1\n", "# TYPE x gauge\nx{a=\"b} 1\n", "# TYPE x gauge\ny 1\n",
    "# TYPE x gauge\nx one\n",
    "# TYPE x gauge\n9x 1\n", "# TYPE x gauge\n# TYPE x gauge\n", "# TYPE x gauge\nx{__a=\"b\"} 1\n",
    "# TYPE x histogram\nx_bucket{le=\"1\"} 2\nx_bucket{le=\"+Inf\"} 1\nx_sum 1\nx_count 1\n",
    "# TYPE x gauge\n\nx 1\n",
  ])
  func `the reader of these tests refuses what is not the format`(text: String) {
    #expect(throws: NotTheFormat.self) { try StrictText.read(text) }
  }
}
