import Console
import Desk
import Hummingbird
import Journal
import Logging
import NIOCore
import ServiceLifecycle
import Vocabulary

/// A console on a real port of this machine, over a journal in memory.
struct RunningConsole: Sendable {
  let desk: Desk
  let keys: MemoryKeys
  let live: LiveBoard
  let links: SignInLinks
  let doorClock: DeskClock
  let port: Int
  let group: ServiceGroup

  /// Runs while the body does; then, unless the body did so, stops gracefully.
  static func run(
    isSecure: Bool = false, doorClock: DeskClock = DeskClock(), clock: DeskClock = DeskClock(),
    _ body: @escaping @Sendable (RunningConsole) async throws -> Void
  ) async throws {
    let desk = try Desk(journal: MemoryJournal(), clock: clock)
    let keys = MemoryKeys()
    let live = LiveBoard(desk: desk)
    let router = Router(context: ConsoleContext.self)
    ConsoleRoutes(desk: desk, keys: keys, live: live, isSecure: isSecure, doorClock: doorClock).add(to: router)
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
        desk: desk, keys: keys, live: live, links: SignInLinks(keys: keys, clock: doorClock), doorClock: doorClock,
        port: port, group: group)
      do { try await body(console) } catch {
        await group.triggerGracefulShutdown()
        throw error
      }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  /// Signs in by a fresh link and returns the cookie to send.
  func signIn() async throws -> String {
    let token = try await links.issue()
    let answer = try await post("/sign-in/\(token)")
    guard answer.status == 303, let cookie = answer.headers["set-cookie"]?.split(separator: ";").first else {
      throw Unexpected(words: "signing in gave \(answer.status)")
    }
    return String(cookie)
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
  static func eventually(_ secondsMax: Double = 10, _ holds: () async throws -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + .seconds(secondsMax)
    while ContinuousClock.now < end {
      if try await holds() { return true }
      try await Task.sleep(for: .milliseconds(20))
    }
    return try await holds()
  }
}
