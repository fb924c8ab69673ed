internal import API
internal import ArgumentParser
internal import Console
internal import CoreMetrics
internal import Desk
internal import Exchange
internal import Foundation
internal import Hummingbird
internal import Journal
internal import JournalSQLite
internal import Logging
internal import Procedure
internal import ServiceLifecycle
internal import UnixSignals
internal import Vocabulary

/// `tocsin serve`: one process owns the store and serves people, programs and terminals.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve a centre from a store.",
    discussion: """
      The first run makes the store, publishes the starter pack and prints a one-time sign-in link; each run prints a new
      one. Ctrl-C stops within three seconds and loses nothing.

      Example:
        tocsin serve --store store --listen 127.0.0.1:8080
      """)

  @OptionGroup var store: StoreOption
  @Option(help: ArgumentHelp("Where to listen; port 0 takes a free one.", valueName: "ADDRESS:PORT"))
  var listen = ListenAddress(host: "127.0.0.1", port: 8080)
  @Option(
    help: ArgumentHelp("The centre's wall clock; that of the pack where it was never set.", valueName: "IANA ZONE"))
  var zone: String?
  @Option(help: ArgumentHelp("A procedure pack to publish at the first start.", valueName: "FOLDER")) var pack: String?
  @Flag(help: "Invent people, units and a slow stream of contacts; the store must hold no live work.") var demo = false

  func run() async throws {
    do { try await serve() } catch {
      try await Terminal().complain(error)
      throw ExitCode(1)
    }
  }

  private func serve() async throws {
    let logger = Serve.logger()
    // A screen that goes away while it is written to is no reason to end.
    signal(SIGPIPE, SIG_IGN)
    let journal = try SQLiteJournal(folder: Folder.absolute(store.store))
    defer { journal.close() }
    let desk = try Desk(journal: journal)
    let terminal = Terminal()
    try await FirstRun(pack: pack, zone: zone).prepare(journal, desk, terminal)

    let live = LiveBoard(desk: desk)
    let application = application(journal, desk, live, logger)
    let listener = CommandListener(journal: journal, desk: desk, logger: logger)
    let cast = demo ? try await demonstration(desk) : nil
    let watch = Watch(desk, watchesRehearsal: demo) { stream, error in
      logger.error("what is due could not be done", metadata: ["stream": "\(stream)", "reason": "\(error)"])
    }
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(service: listener), .init(service: watch), .init(service: live), .init(service: application),
        ] + (cast.map { [.init(service: $0)] } ?? []), gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await group.run()
    journal.close()
    try terminal.remark("tocsin: stopped; everything acknowledged is stored")
  }

  private func demonstration(_ desk: Desk) async throws -> Demo {
    let folder =
      try pack.map { Folder.absolute($0) }
      ?? StarterPack.folder(
        "council-out-of-hours", from: FileManager.default.currentDirectoryPath)
    let demo = Demo(desk, try Pack.read(folder: folder))
    try await demo.prepare()
    return demo
  }

  private static func logger() -> Logger {
    var logger = Logger(label: "tocsin")
    logger.logLevel = .info
    return logger
  }

  private func application(
    _ journal: SQLiteJournal, _ desk: Desk, _ live: LiveBoard, _ logger: Logger
  ) -> some ApplicationProtocol {
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
    ConsoleRoutes(
      desk: desk, keys: journal, live: live, isSecure: false, commands: TypedCommands(journal: journal, desk: desk)
    ).add(to: router)
    let links = SignInLinks(keys: journal, clock: DeskClock())
    let listen = listen
    return Application(
      router: router,
      configuration: .init(address: .hostname(listen.host, port: listen.port), serverName: "tocsin", backlog: 4_096),
      onServerRunning: { channel in
        do {
          let address = listen.web(port: channel.localAddress?.port ?? listen.port)
          try await Terminal().announce(address, link: try await links.issue())
        } catch { logger.error("the sign-in link could not be made", metadata: ["reason": "\(error)"]) }
      }, logger: logger)
  }
}

extension Terminal {
  /// Where to go and how to get in.
  fileprivate func announce(_ address: String, link token: String) async throws {
    try await line("Tocsin listens on \(address)")
    try await line("Sign in once with: \(address)/sign-in/\(token)")
    try await line("Another link: tocsin sign-in-link --store DIR. Ctrl-C stops.")
  }
}
