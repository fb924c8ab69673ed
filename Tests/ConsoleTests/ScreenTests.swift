import Desk
import NIOEmbedded
import ServiceLifecycle
import Testing
import Vocabulary

@testable import Console

@Suite(.serialized) struct ScreenTests {
  static let start = Moment(secondsSince1970: 1_800_000_000)

  /// A board as large as a page shows, whose every line says something else ten seconds later.
  static func crowd(_ desk: Desk) async throws {
    desk.clock.replay(start)
    let work = try await Invented(desk)
    for number in 0..<200 { try await work.open("n\(number)", place: Invented.long) }
  }

  @Test func `a screen that reads is told properly that the stream ends`() async throws {
    try await RunningConsole.run { console in
      let stream = try await console.stream("/board/live", cookie: try await console.signIn())
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      await console.group.triggerGracefulShutdown()
      #expect(try await stream.read { _ in false }.hasSuffix("\r\n0\r\n\r\n"))
    }
  }

  @Test func `two hundred screens are sent the same change`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let cookie = try await console.signIn()
      var streams: [RawStream] = []
      for _ in 0..<200 { streams.append(try await console.stream("/board/live", cookie: cookie)) }
      #expect(try await RunningConsole.eventually { console.live.screenCount == 200 })
      try await work.open("all", place: "Everybody Street")
      let reached = try await withThrowingTaskGroup(of: Bool.self) { group in
        for stream in streams {
          group.addTask { try await stream.read { $0.contains("Everybody Street") }.contains("Everybody Street") }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(reached == 200)
      #expect(try await RunningConsole.eventually { console.live.screenCount == 0 }, "those who went are noticed")
    }
  }

  @Test func `a screen whose session has ended is told nothing more`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn()
      let stream = try await console.stream("/board/live", cookie: cookie)
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      _ = try await console.post("/sign-out", cookie: cookie)
      #expect(try await stream.read { _ in false }.hasSuffix("\r\n0\r\n\r\n"), "the stream ends by itself")
    }
  }

  @Test func `a request that was never sent whole ends with its session or its screen, and nothing else`() async throws
  {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn()
      let head = console.head("GET", "/board/live", cookie, ["Content-Length: 5"])
      let left = try await RawStream.open(console.port, head)
      let stays = try await RawStream.open(console.port, head)
      #expect(try await RunningConsole.eventually { console.live.screenCount == 2 })
      try await left.drop()
      #expect(try await RunningConsole.eventually(5) { console.live.screenCount == 1 })
      _ = try await console.post("/sign-out", cookie: cookie)
      #expect(try await RunningConsole.eventually(8) { console.live.screenCount == 0 })
      try await stays.drop()
      #expect(try await console.get("/sign-in").status == 200)
    }
  }

  @Test func `a screen that goes away is noticed`() async throws {
    try await RunningConsole.run { console in
      let stream = try await console.stream("/board/live", cookie: try await console.signIn())
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      try await stream.drop()
      #expect(try await RunningConsole.eventually(3) { console.live.screenCount == 0 })
    }
  }

  @Test func `a screen that does not read is closed and holds up nobody`() async throws {
    try await RunningConsole.run { console in
      try await ScreenTests.crowd(console.desk)
      let cookie = try await console.signIn()
      let slow = try await console.stream("/board/live", cookie: cookie)
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      // Each rendering differs, so that the queue fills: the same as 64 changes seen in turn.
      for number in 1..<400 where console.live.screenCount > 0 {
        console.desk.clock.replay(ScreenTests.start.adding(seconds: Int64(number) * 10))
        console.live.render(withTick: true)
        try await Task.sleep(for: .milliseconds(2))
      }
      #expect(try await RunningConsole.eventually(5) { console.live.screenCount == 0 })
      try await slow.drop()
    }
  }

  @Test func `the server stops within three seconds while screens look, none of them reading`() async throws {
    let clock = ContinuousClock()
    try await RunningConsole.run { console in
      try await ScreenTests.crowd(console.desk)
      let cookie = try await console.signIn()
      var streams: [RawStream] = []
      for _ in 0..<20 { streams.append(try await console.stream("/board/live", cookie: cookie)) }
      #expect(try await RunningConsole.eventually { console.live.screenCount == 20 })
      // More than a connection takes, less than closes a screen: each writing waits for its reader.
      for number in 1...60 {
        console.desk.clock.replay(ScreenTests.start.adding(seconds: Int64(number) * 60))
        console.live.render(withTick: true)
      }
      let began = clock.now
      await console.group.triggerGracefulShutdown()
      #expect(try await RunningConsole.eventually(5) { console.live.screenCount == 0 })
      #expect(clock.now - began < .seconds(3))
      for stream in streams { try await stream.drop() }
    }
  }

  @Test func `two thousand streams are open at most, and one that goes makes room`() throws {
    let screens = Screens()
    let line = ScreenLine(NIOAsyncTestingChannel())
    let open = (0..<Screens.openMax).compactMap { _ in screens.open(.board, on: line) }
    #expect(open.count == 2_000)
    let refused = screens.open(.board, on: line)
    #expect(refused == nil)
    screens.remove(open[0])
    screens.remove(open[0])
    #expect(screens.count == 1_999)
    let other = screens.open(.incident(IncidentID(trusted: "x")), on: line)
    #expect(other != nil)
    #expect(screens.topics.count == 2)
  }

  @Test func `a few changes are shown at once, and what goes on takes a quarter of a core`() {
    let start = ContinuousClock.now
    var allowance = ShowingAllowance(at: start)
    for number in 1...5 {
      let pause = allowance.pause(after: .milliseconds(2), at: start + .milliseconds(number))
      #expect(pause == .zero)
    }
    // 11 ms were allowed by now, and 12 spent: the one comes back in four times as long.
    let pause = allowance.pause(after: .milliseconds(2), at: start + .milliseconds(5))
    #expect(pause == .milliseconds(4))
    let long = allowance.pause(after: .seconds(10), at: start + .milliseconds(6))
    #expect(long == ShowingAllowance.pauseMax, "nothing waits longer")
    let rested = allowance.pause(after: .milliseconds(10), at: start + .seconds(60))
    #expect(rested == .zero, "what was not used is not saved up without end")
  }
}
