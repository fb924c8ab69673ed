internal import API
internal import Console
internal import CoreMetrics
internal import Desk
internal import Hummingbird
internal import HummingbirdCore
internal import HummingbirdHTTP2
internal import Journal
internal import JournalSQLite
internal import Logging
internal import NIOCore
internal import PageParts
internal import Photos
internal import PublicPages

extension ConsoleContext: ConnectedContext {}

extension Serve {
  /// How long a connection may stand without a request under way; streams are one that goes on.
  private static let idleSeconds = 30

  /// What answers people and programs: every route behind its guards, over TLS and HTTP/2 where that is set.
  func application(
    _ journal: SQLiteJournal, _ desk: Desk, _ live: LiveBoard, _ photos: PhotoDesk, _ commands: TypedCommands,
    _ programs: ProgramFace, _ map: MapBase, _ door: Door,
    _ encryption: Encryption?,
    _ announcement: Announcement, _ logger: Logger
  ) throws -> some ApplicationProtocol {
    let router = Router(context: ConsoleContext.self, options: .autoGenerateHeadEndpoints)
    let registry = PrometheusRegistry()
    let metrics = PrometheusFactory(registry: registry)
    MetricsSystem.bootstrap(metrics)
    router.add(middleware: RequestRecord(factory: metrics))
    let probe = StoreProbe(
      write: { try await journal.probe() }, bytesFree: { journal.bytesFree }, head: { try journal.head().position })
    let figures = ScreenFigures(
      told: { live.told }, openCount: { live.incidentCounts.open }, overdueCount: { live.incidentCounts.overdue },
      streamCount: { live.screenCount })
    HealthRoutes(store: probe, clock: desk.clock, screens: figures, registry: registry).add(to: router)
    router.add(middleware: programs.gate(ConsoleContext.self))
    PublicRoutes(publicDoor.door(desk, photos, map, isSecure: encryption != nil)).add(to: router)
    ConsoleRoutes(
      desk: desk, live: live, door: door, commands: commands,
      map: map, photos: photos, webhooks: programs.webhookDesk
    ).add(to: router)
    let listen = listen
    let server: HTTPServerBuilder =
      if let encryption {
        try .http2Upgrade(
          tlsConfiguration: encryption.configuration, configuration: .init(idleTimeout: .seconds(Serve.idleSeconds)))
      } else {
        .http1(configuration: .init(idleTimeout: .seconds(Int64(Serve.idleSeconds))))
      }
    return Application(
      router: router, server: server,
      configuration: .init(address: .hostname(listen.host, port: listen.port), serverName: "tocsin", backlog: 4_096),
      onServerRunning: { channel in
        do { try await announcement.print(port: channel.localAddress?.port ?? listen.port, Terminal()) } catch {
          logger.error("the sign-in link could not be made", metadata: ["reason": "\(error)"])
        }
      }, logger: logger)
  }
}
