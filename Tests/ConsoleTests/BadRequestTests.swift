import Console
import Testing

@Suite struct BadRequestTests {
  @Test func `a body of ten megabytes is refused by its length and by what arrives`() async throws {
    try await RunningConsole.run { console in
      let token = try await console.link()
      let large = [UInt8](repeating: 65, count: 10_000_000)
      #expect(try await console.post("/sign-in/\(token)", body: large).status == 413)
      let chunk = Array("9C4\r\n".utf8) + [UInt8](repeating: 65, count: 2_500) + Array("\r\n".utf8)
      let head = console.head(
        "POST", "/sign-in/\(token)", nil, ["Sec-Fetch-Site: same-origin", "Transfer-Encoding: chunked"])
      let chunked = try await Wire.ask(
        console.port, head, body: (0..<4_000).flatMap { _ in chunk } + Array("0\r\n\r\n".utf8))
      #expect(chunked.status == 413)
      #expect(!chunked.body.contains("AAAA"))
      #expect(try await console.spend(token).status == 303, "the link was not spent by it")
    }
  }

  @Test func `a body within the limit that is no form is refused, and one beyond it too`() async throws {
    try await RunningConsole.run { console in
      let token = try await console.link()
      let body = [UInt8](repeating: 0xFF, count: 8 * 1_024)
      #expect(try await console.post("/sign-in/\(token)", body: body).status == 400)
      #expect(try await console.post("/sign-in/\(token)", body: body + [0]).status == 413)
      #expect(try await console.post("/sign-in", body: Array("account=%zz".utf8)).status == 400)
      #expect(
        try await console.post("/sign-in", body: Array("a&".utf8) + Array(repeating: 38, count: 4_000)).status == 403)
      #expect(try await console.post("/sign-in", body: (0..<500).flatMap { _ in Array("a=b&".utf8) }).status == 400)
      #expect(try await console.spend(token).status == 303)
    }
  }

  @Test(arguments: [
    "999999-99999999999999999999", "0", "261121-1", "261121-00001", "-", "%3Cscript%3E", "..", "261121-0001%20",
    "%E2%80%AE1000-121162", "a%00",
  ])
  func `a reference nobody was given gives a page in words that repeats nothing of it`(reference: String) async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn()
      for path in ["/incidents/\(reference)", "/incidents/\(reference)/live"] {
        let answer = try await console.get(path, cookie: cookie)
        #expect(answer.status == 404)
        #expect(answer.body.contains("No incident has this reference") || answer.body.contains("No such page"))
        #expect(!answer.body.contains("script"))
      }
    }
  }

  @Test func `broken UTF-8 and control characters in the request line end in an answer, not in a stop`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn()
      for path: [UInt8] in [[0x2F, 0xFF, 0xFE], Array("/incidents/".utf8) + [0xC3, 0x28], Array("/a\u{1}b".utf8)] {
        let rest = " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nCookie: \(cookie)\r\n\r\n"
        let answer = try await Wire.ask(console.port, bytes: Array("GET ".utf8) + path + Array(rest.utf8))
        #expect((400..<500).contains(answer.status))
      }
      #expect(try await console.get("/board", cookie: cookie).status == 200)
    }
  }

  @Test func `a fault of the store is a page without its insides`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn()
      console.keys.breakDown()
      let answer = try await console.get("/board", cookie: cookie)
      #expect(answer.status == 503)
      #expect(answer.body.contains("Nothing recorded is lost"))
      #expect(!answer.body.contains("secret") && !answer.body.contains("page 17"))
    }
  }

  @Test func `a method no route has is not found, and changes nothing`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn()
      for method in ["PUT", "DELETE", "PATCH", "TRACE"] {
        let head = console.head(method, "/board", cookie, ["Sec-Fetch-Site: same-origin", "Content-Length: 0"])
        #expect(try await Wire.ask(console.port, head).status == 404)
      }
    }
  }
}
