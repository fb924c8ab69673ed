import Account
import Desk
import Hummingbird
import Journal
import Passwords
import Testing
import Vocabulary

@testable import Console

/// Who may use which address: every route has a row, and every row is tried with every role.
@Suite struct AccessTests {
  @Test func `every route has a row, and every row a route`() async throws {
    let desk = try Desk(journal: MemoryJournal())
    let router = Router(context: ConsoleContext.self)
    let door = Door(desk: desk, keys: MemoryKeys(), hashing: try HashingQueue(cost: .least), isSecure: false)
    ConsoleRoutes(desk: desk, live: LiveBoard(desk: desk), door: door, webhooks: FixedTargets()).add(to: router)
    let routes = Set(router.routes.map { "\($0.method.rawValue) \($0.path)" })
    let all = Access.rows + Access.centre + Access.orders
    let rows = Set(all.map { "\($0.method) \($0.path)" })
    #expect(routes.subtracting(rows).isEmpty, "without a row")
    #expect(rows.subtracting(routes).isEmpty, "without a route")
    #expect(rows.count == all.count, "a row stands twice")
  }

  @Test(arguments: Role.allCases) func `a role is given what its row says and nothing else`(role: Role) async throws {
    try await RunningConsole.run { console in
      let reference = try await Invented(console.desk).open("one")
      let cookie = try await console.signIn("amy", [role])
      let other = try await console.open("other", [.administrator])
      // Signing out last: it ends the session of the others.
      let rows = (Access.rows + Access.centre).sorted {
        ($0.path == "/sign-out" ? 1 : 0) < ($1.path == "/sign-out" ? 1 : 0)
      }
      for row in rows {
        let actions = row.need.actions
        guard !actions.isEmpty else { continue }
        let isPermitted = actions.contains { Permissions.permit($0, to: [role]) }
        let path = row.path.filled([
          "reference": "\(reference)", "account": other.text, "session": "none", "contact": "c", "webhook": "w1",
        ])
        if row.isUnattended, isPermitted { continue }  // never ends
        let answer =
          row.method == "GET"
          ? try await console.get(path, cookie: cookie) : try await console.post(path, cookie: cookie)
        let isRefused = answer.status == 403
        #expect(isRefused != isPermitted, "\(row.method) \(path): \(answer.status)")
        if isRefused, !row.isUnattended {
          for able in actions.flatMap({ Permissions.roles(for: $0) }) { #expect(answer.body.contains(able.rawValue)) }
        }
      }
      #expect(console.desk.account(other)?.roles == [.administrator], "nothing was changed on the way")
    }
  }

  @Test func `without a session every row but the door leads to the door`() async throws {
    try await RunningConsole.run { console in
      for row in Access.rows + Access.centre + Access.orders where row.need != .nothing {
        let path = row.path.filled([
          "reference": "261121-0001", "account": "amy", "session": "none", "contact": "c", "unit": "U", "entry": "1",
          "code": "c", "hash": "h",
        ])
        let answer = row.method == "GET" ? try await console.get(path) : try await console.post(path)
        #expect(answer.status == (row.isUnattended ? 401 : 303), "\(row.method) \(path)")
        if !row.isUnattended { #expect(answer.headers["location"] == "/sign-in") }
      }
    }
  }

  @Test func `the navigation shows what somebody may open, and no more`() async throws {
    try await RunningConsole.run { console in
      let handler = try await console.get("/board", cookie: try await console.signIn("hal", [.handler]))
      #expect(!handler.body.contains("href=\"/accounts\""))
      let administrator = try await console.get("/board", cookie: try await console.signIn("ada", [.administrator]))
      #expect(administrator.body.contains("href=\"/accounts\""))
    }
  }

  @Test func `what is seldom used stands under More, which says when its page is open`() async throws {
    try await RunningConsole.run { console in
      let administrator = try await console.signIn("ada", [.administrator])
      let board = try await console.get("/board", cookie: administrator).body
      #expect(board.contains("<details id=\"more-pages\" class=\"more\"><summary>More</summary>"))
      #expect(board.contains("/accounts\">Accounts</a></li>"))
      let accounts = try await console.get("/accounts", cookie: administrator).body
      #expect(accounts.contains("class=\"more current\""))
      #expect(accounts.contains("/accounts\" aria-current=\"page\">Accounts</a></li>"))
    }
  }
}

extension String {
  /// Names in braces replaced.
  fileprivate func filled(_ values: [String: String]) -> String {
    values.reduce(self) { text, value in
      text.split(separator: "{\(value.key)}", omittingEmptySubsequences: false).joined(separator: value.value)
    }
  }
}
