package import Desk
internal import HTTPTypes
package import Hummingbird
internal import NIOCore

/// What programs that watch over the server ask: `/health` and `/metrics`. No sign-in; nothing personal.
///
/// Added before the console's routes, whose guards would send the asking program to the door.
package struct HealthRoutes: Sendable {
  private let check: HealthCheck
  private let screens: ScreenFigures
  private let registry: PrometheusRegistry
  private let process: ProcessReadings

  /// The clock is the desk's.
  package init(store: StoreProbe, clock: DeskClock, screens: ScreenFigures, registry: PrometheusRegistry) {
    check = HealthCheck(store: store, clock: clock, screens: screens)
    self.screens = screens
    self.registry = registry
    process = ProcessReadings()
  }

  /// Adds the two routes.
  package func add<Context: RequestContext>(to router: Router<Context>) {
    router.get("/health") { _, _ in
      let health = await check.health()
      let status: HTTPResponse.Status = health.status == .ok ? .ok : .serviceUnavailable
      return HealthRoutes.answer(status, "application/json", try health.json())
    }
    router.get("/metrics") { _, _ in
      let text = registry.text(with: gauges(await check.health()))
      return HealthRoutes.answer(.ok, "text/plain; version=0.0.4; charset=utf-8", Array(text.utf8))
    }
  }

  private func gauges(_ health: Health) -> [GaugeReading] {
    [
      GaugeReading("tocsin_journal_position", "Position of the newest entry.", Double(health.store.position)),
      GaugeReading("tocsin_store_writable", "1 when the store takes entries.", health.store.writable ? 1 : 0),
      GaugeReading("tocsin_store_bytes_free", "Bytes the store's disk still takes.", Double(health.store.bytesFree)),
      GaugeReading("tocsin_open_incidents", "Incidents that are open.", Double(screens.openCount())),
      GaugeReading(
        "tocsin_overdue_incidents", "Open incidents with something overdue.", Double(screens.overdueCount())),
      GaugeReading("tocsin_live_streams", "Screens that follow live.", Double(screens.streamCount())),
      GaugeReading("tocsin_lag_positions", "Entries that screens were not told of.", Double(health.lag.positions)),
      GaugeReading(
        "tocsin_clock_seconds_behind", "Seconds the machine's clock is behind the latest time it gave.",
        health.clock.secondsBehind),
      GaugeReading("tocsin_process_resident_bytes", "Memory the process holds.", Double(process.residentBytes)),
      GaugeReading(
        "tocsin_process_start_time_seconds", "When the process started, in seconds since 1970 UTC.",
        process.startSeconds),
    ]
  }

  private static func answer(_ status: HTTPResponse.Status, _ type: String, _ bytes: [UInt8]) -> Response {
    Response(
      status: status,
      headers: [.contentType: type, .cacheControl: "no-store", .xContentTypeOptions: "nosniff"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
