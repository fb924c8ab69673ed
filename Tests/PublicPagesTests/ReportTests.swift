import Contact
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Incident
import Journal
import NIOCore
import Orders
import Photos
import Synchronization
import Testing
import Vocabulary

@testable import PublicPages

/// Somebody of the public reports something.
@Suite struct ReportTests {
  static let hostile = "<script>alert(1)</script>\"'>& \u{202E}x"

  static func fields(_ more: [String: String] = [:]) -> [String: String] {
    ["form": PublicServer.number(), "words": "The drain is full", "website": ""].merging(more) { $1 }
  }

  @Test func `what is reported becomes a contact like any other, its words kept letter for letter`() async throws {
    try await PublicServer.run { server in
      let sent = Self.fields([
        "words": Self.hostile, "where": "12 <b>Acacia</b> Road", "point": "53.3441, -6.2675", "accuracy": "14",
        "name": "J. Doe", "number": "01632 960 123", "e-mail": "j@example.org",
      ])
      let answer = try await server.send("/report/drains", sent)
      #expect(answer.status == 200)
      let reference = try #require(answer.text("reference"))
      let code = try #require(answer.text("code"))
      #expect(SpokenCode(code) != nil && reference.count == 13)
      let state = try await server.desk.contact(ContactID(trusted: reference))
      #expect(state.phase == .received && state.medium == .webReport)
      #expect(state.firstWords?.words == Self.hostile)
      #expect(state.known(.subject)?.words == "Drains & <b>floods</b>")
      #expect(state.caller?.words == "J. Doe" && state.number?.words == "01632 960 123")
      #expect(state.known(.place)?.words == "12 <b>Acacia</b> Road" && state.known(.email)?.words == "j@example.org")
      #expect(state.report.position?.content.point.words == "53.3441, -6.2675")
      #expect(state.report.position?.content.accuracyMetres == 14)
      // Nothing that was typed comes back on the page that shows the code.
      #expect(!answer.body.contains("alert") && !answer.body.contains("Doe") && !answer.body.contains("960 123"))
      // The code itself is in no entry.
      let entries = try server.desk.journal.entries(after: 0, limit: 1_000)
      let plain = code.filter { $0 != " " }
      #expect(entries.allSatisfy { !String(decoding: $0.body, as: UTF8.self).contains(plain) })
      #expect(entries.contains { $0.actor == .reporter })
    }
  }

  @Test func `the same form twice is one report with one code; with other words it is said`() async throws {
    try await PublicServer.run { server in
      let sent = Self.fields()
      let first = try await server.send("/report/drains", sent)
      let second = try await server.send("/report/drains", sent)
      #expect(first.text("reference") == second.text("reference") && first.text("code") == second.text("code"))
      #expect(await server.desk.live().stands.count { $0.key.kind == .contact } == 1)
      let other = try await server.send("/report/drains", sent.merging(["words": "Something else"]) { $1 })
      #expect(other.status == 422 && other.body.contains("sent once already") && other.body.contains("Something else"))
      #expect(!other.body.contains("value=\"\(sent["form"] ?? "")\""), "sent again it is another report")
      #expect(other.text("code") == nil)
    }
  }

  @Test func `what is not for the centre names the right door and takes nothing`() async throws {
    try await PublicServer.run { server in
      let start = try await server.get("/report")
      #expect(start.body.contains("the depot, on 01632 960 001") && start.body.contains("Drains &amp; &lt;b&gt;"))
      #expect(start.body.contains("tel:999") && start.body.contains("Ring "))
      for answer in [try await server.get("/report/bins"), try await server.send("/report/bins", Self.fields())] {
        #expect(answer.body.contains("Bins are for the depot.") && !answer.body.contains("<form"))
      }
      #expect(await server.desk.live().stands.allSatisfy { $0.key.kind != .contact })
      #expect(try await server.get("/report/nothing").status == 404)
      #expect(try await server.send("/report/other", Self.fields()).status == 200)
    }
  }

  @Test(arguments: [
    (["words": " \n "], "say what is happening"), (["words": String(repeating: "x", count: 8_193)], "shorten it"),
    (["website": "http://x.example"], "do not see"), (["point": "somewhere"], "not understood"),
    (["point": "91, 0"], "latitude"), (["name": String(repeating: "n", count: 201)], "too long"),
  ]) func `what cannot be taken is said, and what was typed stands there again`(more: [String: String], words: String)
    async throws
  {
    try await PublicServer.run { server in
      let answer = try await server.send("/report/drains", Self.fields(["where": Self.hostile]).merging(more) { $1 })
      #expect(answer.status == 422 && answer.body.contains(words))
      #expect(answer.body.contains("&lt;script&gt;") && !answer.body.contains("<script>alert"))
      #expect(await server.desk.live().stands.allSatisfy { $0.key.kind != .contact })
    }
  }

  @Test func `a photo comes with it, clean; what is no photo is refused and nothing is recorded`() async throws {
    try await PublicServer.run { server in
      let page = Array("<html><script>alert(1)</script>".utf8)
      let refused = try await server.send("/report/drains", Self.fields(), photo: page)
      #expect(refused.status == 422 && refused.body.contains("JPEG or a PNG"))
      #expect(await server.desk.live().stands.allSatisfy { $0.key.kind != .contact })
      #expect(!FileManager.default.fileExists(atPath: "\(server.store)/photos"))
      let taken = try await server.send("/report/drains", Self.fields(), photo: SmallPhoto.withPlace)
      let reference = try #require(taken.text("reference"))
      let photo = try #require(try await server.desk.contact(ContactID(trusted: reference)).report.photos.first)
      let kept = try #require(server.photos.folder.bytes(of: photo.content.hash))
      #expect(SmallPhoto.withPlace.firstRange(of: Array("GPS".utf8)) != nil)
      #expect(kept.firstRange(of: Array("GPS".utf8)) == nil && kept.firstRange(of: Array("<html".utf8)) == nil)
    }
  }

  @Test func `a body of a hundred megabytes is refused, announced or not, before it is read`() async throws {
    try await PublicServer.run { server in
      let type = ["Sec-Fetch-Site": "same-origin", "Content-Type": "multipart/form-data; boundary=X"]
      let announced = try await server.ask(
        .post, "/report/drains", headers: type.merging(["Content-Length": "100000000"]) { $1 })
      #expect(announced.status == 413)
      let pieces = Pieces()
      let sent = try await server.ask(.post, "/report/drains", headers: type, body: RequestBody(asyncSequence: pieces))
      #expect(sent.status == 413 && sent.body.contains("Too much"))
      #expect(pieces.count.value <= SentForm.bytesMax / Pieces.size + 1, "\(pieces.count.value) MB were read")
    }
  }

  @Test(arguments: [
    ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Sec-Fetch-Site": "none", "Origin": "null"],
  ]) func `a form of another site is not taken`(headers: [String: String]) async throws {
    try await PublicServer.run { server in
      let answer = try await server.send("/report/drains", Self.fields(), headers: headers)
      #expect(answer.status == 403)
      #expect(await server.desk.live().stands.allSatisfy { $0.key.kind != .contact })
    }
  }

  @Test(arguments: [["form": ""], ["form": "../../x"], ["form": String(repeating: "F", count: 32)]])
  func `a form without its number is none of ours`(more: [String: String]) async throws {
    try await PublicServer.run { server in
      let answer = try await server.send("/report/drains", Self.fields(more))
      #expect(answer.status == 400)
    }
  }

  @Test func `one address reports so often and is told to ring; another goes on`() async throws {
    try await PublicServer.run { server in
      var last = 0
      for _ in 0..<12 { last = try await server.send("/report/drains", Self.fields()).status }
      #expect(last == 200)
      let stopped = try await server.send("/report/drains", Self.fields(["where": "still here"]))
      #expect(stopped.status == 429 && stopped.body.contains("Ring us on 01632 960 000"))
      #expect(stopped.body.contains("still here"), "nothing that was typed is lost")
      // Who says that they are somebody else is who they are.
      let forged = try await server.send("/report/drains", Self.fields(), headers: ["X-Forwarded-For": "198.51.100.7"])
      #expect(forged.status == 429)
      #expect(try await server.send("/report/drains", Self.fields(), from: "198.51.100.7").status == 200)
    }
  }

  @Test func `behind a proxy its word counts, and of what stands before it nothing`() async throws {
    try await PublicServer.run(isBehindProxy: true) { server in
      func report(_ forwarded: String) async throws -> Int {
        try await server.send("/report/drains", Self.fields(), headers: ["X-Forwarded-For": forwarded]).status
      }
      for number in 0..<12 {
        let status = try await report("10.0.0.\(number), 2001:db8:1:1::\(number)")
        #expect(status == 200)
      }
      #expect(try await report("9.9.9.9, 2001:db8:1:1:ffff::1") == 429, "one network of 64 bits is one household")
      #expect(try await report("9.9.9.9, 2001:db8:1:2::1") == 200)
    }
  }

  @Test func `a door that is closed has no address; every answer is sealed`() async throws {
    try await PublicServer.run(takesReports: false) { server in
      let report = try await server.get("/report")
      #expect(report.status == 404)
      let here = try await server.get("/here")
      #expect(here.status == 200 && !here.body.contains("/report"))
      #expect(here.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
      #expect(here.headers[.xContentTypeOptions] == "nosniff" && here.headers[.cacheControl] == "no-store")
    }
  }
}

/// A body that goes on and on, a megabyte at a time.
struct Pieces: AsyncSequence, Sendable {
  static let size = 1_000_000
  static let most = 100
  let count = Count()

  final class Count: Sendable {
    private let counted = Mutex(0)
    var value: Int { counted.withLock { $0 } }
    func add() -> Int {
      counted.withLock { count in
        count += 1
        return count
      }
    }
  }

  struct Iterator: AsyncIteratorProtocol {
    let count: Count
    mutating func next() async throws -> ByteBuffer? {
      let place = count.add()
      if place > Pieces.most { return nil }
      let start = place == 1 ? "--X\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"x\"\r\n\r\n" : ""
      return ByteBuffer(string: start + String(repeating: "x", count: Pieces.size - start.utf8.count))
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(count: count) }
}
