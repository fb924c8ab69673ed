import Account
import Desk
import Hummingbird
import Journal
import Logging
import NIOCore
import PageParts
import Passwords
import Photos
import ServiceLifecycle
import Vocabulary

@testable import Console

/// A console on a real port of this machine, over a journal in memory.
struct RunningConsole: Sendable {
  let desk: Desk
  let keys: MemoryKeys
  let live: LiveBoard
  let door: Door
  let keeper: Doorkeeper
  let hashing: HashingQueue
  let doorClock: DeskClock
  let port: Int
  let group: ServiceGroup

  /// Runs while the body does; then, unless the body did so, stops gracefully.
  static func run(
    isSecure: Bool = false, doorClock: DeskClock = DeskClock(), clock: DeskClock = DeskClock(),
    rules: DoorRules = RunningConsole.rules, map: MapBase = MapBase(), photos: PhotoDesk? = nil,
    _ body: @escaping @Sendable (RunningConsole) async throws -> Void
  ) async throws {
    let desk = try Desk(journal: MemoryJournal(), clock: clock)
    let keys = MemoryKeys()
    let live = LiveBoard(desk: desk)
    let router = Router(context: ConsoleContext.self)
    let hashing = try HashingQueue(cost: .least)
    let door = Door(desk: desk, keys: keys, hashing: hashing, isSecure: isSecure, rules: rules, clock: doorClock)
    ConsoleRoutes(desk: desk, live: live, door: door, map: map, photos: photos, webhooks: FixedTargets()).add(
      to: router)
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    var quiet = Logger(label: "test")
    quiet.logLevel = .critical
    let logger = quiet
    let app = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in told.yield(channel.localAddress?.port ?? 0) }, logger: logger)
    let group = ServiceGroup(configuration: ServiceGroupConfiguration(services: [live, app], logger: logger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      var iterator = ports.makeAsyncIterator()
      guard let port = await iterator.next(), port > 0 else { throw Unexpected(words: "the server did not start") }
      let console = RunningConsole(
        desk: desk, keys: keys, live: live, door: door, keeper: Doorkeeper(desk: desk, keys: keys, clock: doorClock),
        hashing: hashing, doorClock: doorClock, port: port, group: group)
      do { try await body(console) } catch {
        await group.triggerGracefulShutdown()
        throw error
      }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  /// Refusals are answered at once, so that a test need not wait for them.
  static var rules: DoorRules {
    var rules = DoorRules()
    rules.refusalDelay = .zero
    return rules
  }

  /// The password of everybody here.
  static let password = "correct horse battery"
  static let keeperOfAccounts = ActorID(trusted: "root")

  /// Opens an account with a password where there is none of that name.
  @discardableResult func open(_ name: String, _ roles: Set<Role> = [.auditor]) async throws -> ActorID {
    let id = ActorID(trusted: name)
    guard desk.account(id) == nil else { return id }
    try await keeper.open(id, name: "Person \(name)", roles: roles, by: RunningConsole.keeperOfAccounts)
    let password = try Password(chosen: RunningConsole.password, for: name)
    try await keeper.keep(try await hashing.hash(password), of: id, by: id)
    return id
  }

  /// A fresh link for an account that is opened where there is none.
  func link(_ name: String = "audrey") async throws -> String {
    let id = ActorID(trusted: name)
    if desk.account(id) == nil {
      try await keeper.open(id, name: "Person \(name)", roles: [.auditor], by: RunningConsole.keeperOfAccounts)
    }
    return try await keeper.link(
      for: id, reason: "a test", lifeMinutes: Doorkeeper.printedLinkMinutes, by: RunningConsole.keeperOfAccounts)
  }

  /// Signs in by password and returns the cookie to send.
  func signIn(_ name: String = "audrey", _ roles: Set<Role> = [.auditor]) async throws -> String {
    try await open(name, roles)
    let answer = try await send("/sign-in", ["account": name, "password": RunningConsole.password])
    guard answer.status == 303, let cookie = answer.cookie else {
      throw Unexpected(words: "signing in gave \(answer.status)")
    }
    return cookie
  }

  /// Spends a link by choosing the password of everybody.
  func spend(_ link: String, _ password: String = RunningConsole.password) async throws -> RawAnswer {
    try await send("/sign-in/\(link)", ["password": password, "password-again": password])
  }

  /// Sends a form; a value may hold several for the same name, one a line.
  func send(_ path: String, cookie: String? = nil, _ fields: KeyValuePairs<String, String> = [:]) async throws
    -> RawAnswer
  {
    let body = fields.map { "\(RunningConsole.encoded($0.key))=\(RunningConsole.encoded($0.value))" }
    return try await post(path, cookie: cookie, body: Array(body.joined(separator: "&").utf8))
  }

  /// Sends a form, each name once.
  func send(_ path: String, cookie: String, fields: [String: String]) async throws -> RawAnswer {
    let body = fields.sorted { $0.key < $1.key }.map {
      "\(RunningConsole.encoded($0.key))=\(RunningConsole.encoded($0.value))"
    }
    return try await post(path, cookie: cookie, body: Array(body.joined(separator: "&").utf8))
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      let digits = String(byte, radix: 16)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }

  func get(_ path: String, cookie: String? = nil) async throws -> RawAnswer {
    try await Wire.ask(port, head("GET", path, cookie))
  }

  /// As a browser sends a form of the same site, unless told otherwise.
  func post(
    _ path: String, cookie: String? = nil, body: [UInt8] = [], headers: [String] = ["Sec-Fetch-Site: same-origin"]
  ) async throws -> RawAnswer {
    try await Wire.ask(port, head("POST", path, cookie, headers + ["Content-Length: \(body.count)"]), body: body)
  }

  func head(_ method: String, _ path: String, _ cookie: String?, _ headers: [String] = []) -> String {
    let cookies = cookie.map { ["Cookie: \($0)"] } ?? []
    let lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + cookies + headers
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// Opens a live stream.
  func stream(_ path: String, cookie: String) async throws -> RawStream {
    try await RawStream.open(port, head("GET", path, cookie))
  }

  /// Waits until something holds; false after the limit.
  static func eventually(_ secondsMax: Double = 60, _ holds: () async throws -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + .seconds(secondsMax)
    while ContinuousClock.now < end {
      if try await holds() { return true }
      try await Task.sleep(for: .milliseconds(20))
    }
    return try await holds()
  }
}
