import API
import CoreMetrics
import Foundation
import FoundationNetworking
import Hummingbird
import Journal
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import Testing

/// Keeps what was logged.
final class Notes: Sendable {
  private let lines = Mutex<[String]>([])
  var text: String { lines.withLock { $0.joined(separator: "\n") } }
  func take(_ line: String) { lines.withLock { $0.append(line) } }

  struct Handler: LogHandler {
    let notes: Notes
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      notes.take("\(event.level) \(event.message) \(metadata) \(event.metadata ?? [:])")
    }
  }
}

@Suite struct RoutesTests {
  @Test func `health and metrics answer programs over the network, and nothing personal is counted or logged`()
    async throws
  {
    let parts = HealthTests.Parts()
    let registry = PrometheusRegistry()
    let notes = Notes()
    try await RoutesTests.serve(parts, registry, notes) { base in
      let health = try await RoutesTests.get(base + "/health")
      #expect(health.status == 200 && health.type == "application/json")
      parts.state.withLock { $0.bytesFree = 1 }
      let bad = try await RoutesTests.get(base + "/health")
      #expect(bad.status == 503 && bad.body.contains("degraded"))
      _ = try await RoutesTests.get(base + "/people/Anne-Secret?name=Bob-Secret", cookie: "session=Cookie-Secret")
      _ = try await RoutesTests.get(base + "/unknown-Secret")
      let metrics = try await RoutesTests.get(base + "/metrics")
      #expect(metrics.type == "text/plain; version=0.0.4; charset=utf-8")
      let read = try StrictText.read(metrics.body)
      #expect(read.value("tocsin_journal_position") == 42)
      #expect(read.value("tocsin_store_bytes_free") == 1)
      #expect(read.value("tocsin_open_incidents") == 7)
      #expect(read.value("tocsin_overdue_incidents") == 3)
      #expect(read.value("tocsin_live_streams") == 2)
      #expect((read.value("tocsin_process_resident_bytes") ?? 0) > 1_000_000)
      let started = read.value("tocsin_process_start_time_seconds") ?? 0
      #expect(abs(started - Date().timeIntervalSince1970) < 3_600)
      #expect(read.value("tocsin_http_requests_total", ["method": "GET", "status": "2xx"]) == 2)
      #expect(read.value("tocsin_http_requests_total", ["method": "GET", "status": "4xx"]) == 1)
      #expect(read.value("tocsin_http_requests_total", ["method": "GET", "status": "5xx"]) == 1)
      #expect(read.value("tocsin_http_request_duration_seconds_count", ["route": "/people/{name}"]) == 1)
      #expect(!metrics.body.contains("Secret"))
      #expect(notes.text.contains("route=/people/{name}") || notes.text.contains("\"route\": /people/{name}"))
      #expect(!notes.text.contains("Secret"))
    }
  }

  private static func serve(
    _ parts: HealthTests.Parts, _ registry: PrometheusRegistry, _ notes: Notes,
    _ body: @escaping @Sendable (String) async throws -> Void
  ) async throws {
    let router = Router()
    router.add(middleware: RequestRecord(factory: PrometheusFactory(registry: registry)))
    HealthRoutes(store: parts.store, clock: parts.clock, screens: parts.screens, registry: registry).add(to: router)
    router.get("/people/{name}") { _, _ in "somebody" }
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let logger = Logger(label: "test") { _ in Notes.Handler(notes: notes) }
    let app = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { told.yield($0.localAddress?.port ?? 0) }, logger: logger)
    let group = ServiceGroup(configuration: ServiceGroupConfiguration(services: [app], logger: logger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      var iterator = ports.makeAsyncIterator()
      let port = await iterator.next() ?? 0
      do { try await body("http://127.0.0.1:\(port)") } catch {
        await group.triggerGracefulShutdown()
        throw error
      }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  private static func get(
    _ address: String, cookie: String? = nil
  ) async throws -> (status: Int, type: String?, body: String) {
    var request = URLRequest(url: try #require(URL(string: address)))
    request.setValue(cookie, forHTTPHeaderField: "Cookie")
    let session = URLSession(configuration: .ephemeral)
    defer { session.finishTasksAndInvalidate() }
    let (data, response) = try await session.data(for: request)
    let answer = try #require(response as? HTTPURLResponse)
    return (answer.statusCode, answer.value(forHTTPHeaderField: "Content-Type"), String(decoding: data, as: UTF8.self))
  }
}
