import Account
import Desk
import Incident
import IncidentLog
import Orders
import Testing
import Vocabulary

@testable import Console

/// What waited in a browser: when and by whom it was given, and that it is done once.
@Suite struct WaitingTests {
  static let now = Moment(secondsSince1970: 1_800_000_000)
  static let visitor = Visitor(actor: ActorID(trusted: "anna"), roles: [.handler])

  @Test func `without the fields of the script it is given now by whoever is signed in`() throws {
    #expect(try Giving(Form(["words": "x"]), by: Self.visitor, at: Self.now).happened == nil)
  }

  @Test(arguments: [(-86_400, -86_400), (-3_600, -3_600), (-1, -1), (0, 0), (5, 0)] as [(Int64, Int64)])
  func `a time within a day is taken, and never one that is yet to come`(given: Int64, taken: Int64) throws {
    let form = Form(["given-at": Self.now.adding(seconds: given).rfc3339, "given-by": "anna"])
    #expect(try Giving(form, by: Self.visitor, at: Self.now).happened == Self.now.adding(seconds: taken))
  }

  @Test(arguments: [
    ("2027-01-15T08:00:06Z", "yet to come"), ("2026-01-14T07:59:59Z", "more than 24 hours ago"),
    ("2027-01-14T07:59:59Z", "more than 24 hours ago"), ("yesterday", "a time such as"), ("", "a time such as"),
  ])
  func `a time that cannot be is refused in words`(given: String, words: String) throws {
    do {
      _ = try Giving(Form(["given-at": given]), by: Self.visitor, at: Self.now)
      Issue.record("\(given) was taken")
    } catch let unfit as Unfit { #expect(unfit.words.contains(words), "\(unfit.words)") }
  }

  @Test func `what somebody else gave is theirs, whoever is signed in`() throws {
    #expect(throws: NotTheirs(giver: "bea", visitor: ActorID(trusted: "anna"))) {
      try Giving(Form(["given-by": "bea"]), by: Self.visitor, at: Self.now)
    }
  }

  @Test func `a form that is sent again with its time is the order it was without`() async throws {
    let start = Self.now
    try await RunningConsole.run(clock: DeskClock { start }) { console in
      let reference = try await Invented(console.desk).open("a", place: "1 High Street")
      let clerk = try await Clerk(console)
      let command = Forms.command()
      func send(_ words: String, _ more: [String: String] = [:]) async throws -> RawAnswer {
        try await clerk.send(
          "/incidents/\(reference)/notes", ["words": words].merging(more) { $1 }, at: "control/\(reference)",
          form: "note", command: command)
      }
      let late = ["given-at": start.adding(seconds: -600).rfc3339, "given-by": "administrator"]
      #expect(try await send("told once").status == 303)
      #expect(try await send("told once", late).status == 303)
      #expect(try await send("told later", late).status == 303)
      #expect(try await send("told later", late).status == 303)
      let lines = try await console.desk.life(IncidentID(trusted: "a")).log.lines.filter { $0.voice == .person }
      #expect(lines.map(\.words.words) == ["told once", "told later"])
      #expect(lines.map(\.happened) == [start, start.adding(seconds: -600)])
      #expect(lines.allSatisfy { $0.recorded == start })
      let theirs = try await send("x", ["given-by": "bea"])
      #expect(theirs.status == 409 && theirs.body.contains("given by bea"))
    }
  }

  @Test func `minutes count from when it was given`() async throws {
    let start = Self.now
    try await RunningConsole.run(clock: DeskClock { start }) { console in
      let reference = try await Invented(console.desk).open("a", place: "1 High Street")
      let clerk = try await Clerk(console)
      let given = start.adding(seconds: -300)
      let answer = try await clerk.send(
        "/incidents/\(reference)/promise", ["words": "Somebody rings", "minutes": "30", "given-at": given.rfc3339],
        at: "control/\(reference)")
      #expect(answer.status == 303)
      let promise = try #require(try await console.desk.life(IncidentID(trusted: "a")).log.promise)
      #expect(promise.by == given.adding(seconds: 1_800))
    }
  }

  @Test func `an account is given one key for good, and no other account the same`() async throws {
    let keys = MemoryKeys()
    let (anna, bea) = (ActorID(trusted: "anna"), ActorID(trusted: "bea"))
    let seals = Seals()
    async let first = seals.seal(of: anna, keys, at: Self.now)
    async let second = seals.seal(of: anna, keys, at: Self.now)
    let (one, two) = try await (first, second)
    #expect(one == two && one.count == 44)
    #expect(try await Seals().seal(of: anna, keys, at: Self.now) == one, "kept, not made anew")
    #expect(try await seals.seal(of: bea, keys, at: Self.now) != one)
    #expect(Seals.base64([0, 16, 131, 16, 81]) == "ABCDEFE=")
  }
}
