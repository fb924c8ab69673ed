import Contact
import Desk
import Foundation
import HTTPTypes
import Incident
import IncidentLog
import Orders
import Photos
import Testing
import Vocabulary

@testable import PublicPages

/// Following a report by its reference and code.
@Suite struct FollowTests {
  /// A report with what opens it.
  struct Filed {
    let contact: ContactID
    let code: String
    let cookie: String
  }

  static func file(_ server: PublicServer, photo: [UInt8]? = nil) async throws -> Filed {
    let answer = try await server.send("/report/drains", ReportTests.fields(), photo: photo)
    let reference = try #require(answer.text("reference"))
    let code = try #require(answer.text("code"))
    let opened = try await follow(server, reference.lowercased(), code.lowercased())
    #expect(opened.status == 303 && opened.headers[.location] == "/report/follow")
    let cookie = try #require(opened.cookie)
    #expect(opened.headers[.setCookie]?.contains("HttpOnly; SameSite=Strict") == true)
    return Filed(contact: ContactID(trusted: reference), code: code, cookie: cookie)
  }

  static func follow(
    _ server: PublicServer, _ reference: String, _ code: String, from address: String = "192.0.2.1"
  ) async throws -> PublicAnswer {
    try await server.send(
      "/report/follow", ["form": PublicServer.number(), "reference": reference, "code": code], from: address)
  }

  static func add(_ server: PublicServer, _ filed: Filed, _ words: String) async throws -> PublicAnswer {
    try await server.send(
      "/report/follow/words", ["form": PublicServer.number(), "words": words], cookie: filed.cookie)
  }

  @Test func `its story goes from waiting to dealt with, in plain words`() async throws {
    try await PublicServer.run { server in
      let filed = try await Self.file(server)
      func page() async throws -> String { try await server.get("/report/follow", cookie: filed.cookie).body }
      #expect(try await page().contains("It waits to be read."))
      try await server.give(.contact(filed.contact, .answer))
      #expect(try await page().contains("Somebody is reading it."))
      let incident = IncidentID(trusted: "i1")
      try await server.give(
        .log(incident, .open(contact: filed.contact, received: server.desk.clock.now(), source: nil)))
      #expect(try await page().contains("We are dealing with it."))
      try await server.give(.contact(filed.contact, .report(.inform("A <b>van</b> comes at nine."))))
      // What others are told and write stays with them.
      try await server.give(.log(incident, .tellCaller("told another caller")))
      try await server.give(.log(incident, .note("a note of the centre")))
      let open = try await page()
      #expect(open.contains("A &lt;b&gt;van&lt;/b&gt; comes at nine."))
      #expect(!open.contains("told another") && !open.contains("a note of"))
      #expect(!open.contains("id=\"feedback\""))
      try await server.give(.log(incident, .resolve("pumped dry")))
      let over = try await page()
      #expect(over.contains("It has been dealt with.") && over.contains("id=\"feedback\"") && !over.contains("pumped"))
    }
  }

  @Test func `words added later reach the log of the incident, before and after it was opened`() async throws {
    try await PublicServer.run { server in
      let filed = try await Self.file(server)
      #expect(try await Self.add(server, filed, "now the road too").status == 303)
      try await server.give(.contact(filed.contact, .answer))
      let incident = IncidentID(trusted: "i1")
      try await server.give(
        .log(incident, .open(contact: filed.contact, received: server.desk.clock.now(), source: nil)))
      #expect(try await Self.add(server, filed, ReportTests.hostile).status == 303)
      let lines = try await server.desk.life(incident).log.lines.map { "\($0.words)" }
      #expect(lines.contains("The reporter added: now the road too"))
      #expect(lines.contains("The reporter adds: \(ReportTests.hostile)"))
      try await server.give(.log(incident, .readReport(upTo: nil)))
      try await server.give(.log(incident, .close(DispositionCode(trusted: "done"))))
      let late = try await Self.add(server, filed, "too late")
      #expect(late.status == 422 && late.body.contains("takes nothing more"))
    }
  }

  @Test func `a photo that is added is shown to its reporter alone, as a picture and nothing else`() async throws {
    try await PublicServer.run { server in
      let mine = try await Self.file(server, photo: SmallPhoto.withPlace)
      let other = try await Self.file(server)
      let photo = try #require(try await server.desk.contact(mine.contact).report.photos.first?.content)
      let path = "/report/follow/photos/\(photo.hash)"
      let shown = try await server.get(path, cookie: mine.cookie)
      #expect(shown.status == 200 && shown.headers[.contentType] == "image/jpeg")
      #expect(shown.headers[.xContentTypeOptions] == "nosniff")
      #expect(shown.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
      #expect(shown.bytes == server.photos.folder.bytes(of: photo.hash))
      #expect(try await server.get("\(path)/small", cookie: mine.cookie).status == 200)
      #expect(try await server.get(path, cookie: other.cookie).status == 404)
      #expect(try await server.get(path).status == 404)
      let again = try await server.send(
        "/report/follow/photos", ["form": PublicServer.number()], photo: SmallPhoto.plain, cookie: other.cookie)
      #expect(again.status == 303)
      #expect(try await server.get(path, cookie: other.cookie).status == 200, "the same picture is the same file")
    }
  }

  @Test func `feedback is taken once it is over, once, and stands on the contact of the incident`() async throws {
    try await PublicServer.run { server in
      let filed = try await Self.file(server)
      func say(_ dealtWith: String) async throws -> PublicAnswer {
        try await server.send(
          "/report/follow/feedback",
          ["form": PublicServer.number(), "dealt-with": dealtWith, "feedback-words": "they came late"],
          cookie: filed.cookie)
      }
      #expect(try await say("yes").status == 422)
      try await server.give(.contact(filed.contact, .answer))
      try await server.give(
        .log(
          IncidentID(trusted: "i1"), .open(contact: filed.contact, received: server.desk.clock.now(), source: nil)))
      let early = try await say("yes")
      #expect(early.status == 422 && early.body.contains("not dealt with yet"))
      try await server.give(.log(IncidentID(trusted: "i1"), .close(DispositionCode(trusted: "done"))))
      #expect(try await say("maybe").status == 422)
      #expect(try await say("partly").status == 303)
      #expect(try await say("no").status == 422)
      let state = try await server.desk.contact(filed.contact)
      #expect(state.incident == IncidentID(trusted: "i1") && state.report.feedback?.content.dealtWith == .partly)
      #expect(state.report.feedback?.content.words?.words == "they came late")
    }
  }

  @Test func `a reference that was never given and a wrong code are one answer, in one time`() async throws {
    try await PublicServer.run { server in
      let filed = try await Self.file(server)
      let other = try await Self.file(server)
      var seen: [(String, ContinuousClock.Duration)] = []
      for (reference, code) in [
        (filed.contact.text, other.code), ("R-00000-00000", filed.code), (filed.contact.text, "0000 0000 0000 0000"),
        ("incident-1", "x"), ("", ""), ("'; drop table entry; --", filed.code),
      ] {
        let began = ContinuousClock.now
        let answer = try await Self.follow(server, reference, code)
        seen.append((answer.body, ContinuousClock.now - began))
        #expect(answer.status == 404 && answer.cookie == nil)
      }
      // The number of the next form is another each time.
      let plain = Set(seen.map { $0.0.replacing(/name="form" value="[0-9a-f]{32}"/, with: "") })
      #expect(plain.count == 1)
      #expect(seen.allSatisfy { $0.1 >= .milliseconds(395) })
      #expect(plain.allSatisfy { !$0.contains("drop table") && !$0.contains("drain is full") })
    }
  }

  @Test func `a forged cookie opens nothing, and a contact that is no report never does`() async throws {
    try await PublicServer.run { server in
      let filed = try await Self.file(server)
      try await server.give(
        .contact(ContactID(trusted: "R-00000-00000"), .receive(.call, number: "1", caller: nil, firstWords: "x")))
      for cookie in [
        "tocsin-report=\(filed.contact).0000000000000000", "tocsin-report=R-00000-00000.0000000000000000",
        "tocsin-report=x", "tocsin-report=\(filed.contact)", "tocsin-report=....",
      ] {
        let answer = try await server.get("/report/follow", cookie: cookie, from: "198.51.100.9")
        #expect(!answer.body.contains("waits to be read") && answer.status != 500)
        let sent = try await server.send(
          "/report/follow/words", ["form": PublicServer.number(), "words": "x"], cookie: cookie, from: "198.51.100.8")
        #expect(sent.status == 404)
      }
      #expect(try await server.desk.contact(filed.contact).report.added.isEmpty)
    }
  }

  @Test func `who tries many is not listened to any more; others are`() async throws {
    try await PublicServer.run { server in
      let filed = try await Self.file(server)
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<24 {
          group.addTask {
            try await server.get(
              "/report/follow", cookie: "tocsin-report=R-00000-00000.0000000000000000", from: "198.51.100.9"
            ).status
          }
        }
        var counts: [Int: Int] = [:]
        for try await status in group { counts[status, default: 0] += 1 }
        #expect(counts == [404: 20, 429: 4])
      }
      #expect(try await Self.follow(server, filed.contact.text, filed.code, from: "198.51.100.9").status == 429)
      #expect(try await Self.follow(server, filed.contact.text, filed.code).status == 303)
    }
  }

  @Test func `leaving forgets the code in the browser; over TLS the cookie goes nowhere else`() async throws {
    try await PublicServer.run(isSecure: true) { server in
      let filed = try await Self.file(server)
      let left = try await server.send("/report/follow/leaving", [:], cookie: filed.cookie)
      #expect(left.status == 303 && left.headers[.setCookie]?.contains("Max-Age=0") == true)
      #expect(left.headers[.setCookie]?.contains("Secure") == true)
    }
  }
}
