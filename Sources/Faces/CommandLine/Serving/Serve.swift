internal import API
internal import ArgumentParser
internal import Console
internal import Desk
internal import Exchange
internal import Foundation
internal import Hummingbird
internal import Journal
internal import JournalSQLite
internal import Logging
internal import Passwords
internal import Photos
internal import Procedure
internal import ServiceLifecycle
internal import UnixSignals
internal import Vocabulary

/// `tocsin serve`: one process owns the store and serves people, programs and terminals.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve a centre from a store.",
    discussion: """
      The first run makes the store, publishes the starter pack, opens the account administrator and prints a one-time
      link for it; each run prints another until its password is set. Ctrl-C stops within three seconds and loses nothing.

      Other machines reach the server only over TLS: without --tls-certificate and --tls-key passwords would cross the
      network as they are typed. With them it speaks HTTP/2 and HTTP/1.1.

      Examples:
        tocsin serve --store store --listen 127.0.0.1:8080
        tocsin serve --store store --listen 0.0.0.0:8443 --tls-certificate chain.pem --tls-key key.pem
        tocsin serve --store store --oidc-issuer https://id.example.org --oidc-client tocsin --oidc-secret-file secret
        tocsin serve --store store --tile-server https://tiles.example.org/{z}/{x}/{y}.png --tile-attribution "Example, ODbL"
      """)

  @OptionGroup var store: StoreOption
  @Option(help: ArgumentHelp("Where to listen; port 0 takes a free one.", valueName: "ADDRESS:PORT"))
  var listen = ListenAddress(host: "127.0.0.1", port: 8080)
  @Option(
    help: ArgumentHelp("The centre's wall clock; that of the pack where it was never set.", valueName: "IANA ZONE"))
  var zone: String?
  @Option(help: ArgumentHelp("A procedure pack to publish at the first start.", valueName: "FOLDER")) var pack: String?
  @Option(help: ArgumentHelp("The certificate of the server with its chain, in PEM.", valueName: "FILE"))
  var tlsCertificate: String?
  @Option(help: ArgumentHelp("The certificate's key, in PEM.", valueName: "FILE")) var tlsKey: String?
  @Option(help: "After so many minutes without use the password is asked for again; 0 never asks.")
  var idleMinutes = DoorRules().idleMinutes
  @OptionGroup var provider: SignOnOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var webhooks: WebhookOptions
  @OptionGroup var publicDoor: PublicOptions
  @Flag(help: "Invent people, units and a slow stream of contacts; the store must hold no live work.") var demo = false

  func validate() throws {
    guard (tlsCertificate == nil) == (tlsKey == nil) else {
      throw ValidationError("--tls-certificate and --tls-key belong together; give both")
    }
    guard (0...Serve.idleMinutesMax).contains(idleMinutes) else {
      throw ValidationError("--idle-minutes takes 0 to \(Serve.idleMinutesMax)")
    }
  }

  private static let idleMinutesMax: Int64 = 720

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
    let encryption = try tlsCertificate.flatMap { certificate in
      try tlsKey.map { try Encryption(certificate: Folder.absolute(certificate), key: Folder.absolute($0)) }
    }
    let signOn = try provider.signOn()
    let hashing = try HashingQueue()
    let journal = try SQLiteJournal(folder: Folder.absolute(store.store))
    defer { journal.close() }
    let desk = try Desk(journal: journal)
    let terminal = Terminal()
    try await FirstRun(pack: pack, zone: zone).prepare(journal, desk, terminal)

    let live = LiveBoard(desk: desk, log: ScreenFiles(store: Folder.absolute(store.store)))
    let cast = demo ? try await demonstration(desk) : nil
    let keeper = Doorkeeper(desk: desk, keys: journal)
    let first = FirstAccount(keeper: keeper, desk: desk)
    try await first.prepare()
    if demo { try await DemoAccounts(desk: desk, keeper: keeper, hashing: hashing).prepare() }
    if !listen.isLoopback, encryption == nil { try terminal.remark(Announcement.unprotected(listen)) }

    let photos = PhotoDesk(PhotoFolder(store: journal.folder))
    let commands = TypedCommands(journal: journal, desk: desk)
    let base = try map.base(store: journal.folder, logger)
    let programs = ProgramFace(
      desk: desk, keys: journal, photos: photos, commands: commands, map: base, stylesheet: Assets.stylesheetPath,
      webhooks: webhooks.rules, logger: logger)
    var rules = DoorRules()
    rules.idleMinutes = idleMinutes
    let door = Door(
      desk: desk, keys: journal, hashing: hashing, isSecure: encryption != nil, rules: rules, signOn: signOn)
    let announcement = Announcement(
      listen: listen, isSecure: encryption != nil, isDemo: demo, takesReports: !publicDoor.noPublicReports,
      first: first)
    let application = try application(
      journal, desk, live, photos, commands, programs, base, door, encryption, announcement, logger)
    let listener = CommandListener(journal: journal, desk: desk, logger: logger)
    let watch = Watch(desk, watchesRehearsal: demo) { stream, error in
      logger.error("what is due could not be done", metadata: ["stream": "\(stream)", "reason": "\(error)"])
    }
    let shadowing = Shadowing(desk) { pack, error in
      logger.error("a shadow run could not go on", metadata: ["pack": "\(pack)", "reason": "\(error)"])
    }
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(service: listener), .init(service: watch), .init(service: live),
          .init(service: shadowing), .init(service: programs.stormWatch(logger)),
          .init(service: programs.webhooks), .init(service: application),
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
}
