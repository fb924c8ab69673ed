import Account
import Contact
import Desk
import Foundation
import Incident
import IncidentLog
import Journal
import Orders
import Photos
import Testing
import Vocabulary

@testable import Console

/// Photos on the pages of the centre and of crews; and the link that a caller is given.
@Suite struct PhotoTests {
  /// Eight by eight points of grey.
  static let grey = Array(Data(base64Encoded: base64) ?? Data())
  private static let base64 =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1R"
    + "V19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgED"
    + "AwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RF"
    + "RkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJ"
    + "ytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/ACv/2Q=="

  static func run(_ body: @escaping @Sendable (RunningConsole, PhotoDesk) async throws -> Void) async throws {
    let store = FileManager.default.temporaryDirectory.appendingPathComponent("console-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: store) }
    let photos = PhotoDesk(PhotoFolder(store: store))
    try await RunningConsole.run(photos: photos) { console in try await body(console, photos) }
  }

  /// As a browser sends the form of a duty's page.
  static func send(_ console: RunningConsole, _ path: String, _ photo: [UInt8]) async throws -> RawAnswer {
    let head =
      "--X\r\nContent-Disposition: form-data; name=\"command\"\r\n\r\n\(Forms.command())\r\n--X\r\n"
      + "Content-Disposition: form-data; name=\"form\"\r\n\r\nphoto\r\n--X\r\n"
      + "Content-Disposition: form-data; name=\"photo\"; filename=\"x.html\"\r\nContent-Type: text/html\r\n\r\n"
    let headers = ["Sec-Fetch-Site: same-origin", "Content-Type: multipart/form-data; boundary=X"]
    return try await console.post(
      path, body: Array(head.utf8) + photo + Array("\r\n--X--\r\n".utf8), headers: headers)
  }

  @Test func `a crew's photo stands in the log with who sent it, and is shown to those who may open the incident`()
    async throws
  {
    try await Self.run { console, _ in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one", place: "12 Mill Road")
      try await work.unit("G1", on: "one", duty: "Cut the gas")
      let cookie = try await console.signIn("cora", [.controller])
      let (path, _) = try await DutyTests.link(console, reference, cookie)
      let wrong = try await Self.send(console, "\(path)/photos", Array("<html>".utf8))
      #expect(wrong.status == 422 && wrong.body.contains("JPEG or a PNG") && wrong.body.contains("Cut the gas"))
      for _ in 0..<2 {
        let sent = try await Self.send(console, "\(path)/photos", Self.grey)
        #expect(sent.status == 303)
      }
      let lines = try await console.desk.life(IncidentID(trusted: "one")).log.lines.filter { $0.photo != nil }
      #expect(lines.count == 1 && lines.first?.actor == .crew(of: DutyTests.unit), "the same photo is one line")
      let photo = try #require(lines.first?.photo)
      let page = try await console.get("/incidents/\(reference)", cookie: cookie)
      let address = "/incidents/\(reference)/photos/\(photo.hash)"
      #expect(page.body.contains("src=\"\(address)/small\"") && page.body.contains("unit G1"))
      for ending in ["", "/small"] {
        let shown = try await console.get(address + ending, cookie: cookie)
        #expect(shown.status == 200 && shown.headers["content-type"] == "image/jpeg")
        #expect(shown.headers["x-content-type-options"] == "nosniff")
      }
      let outside = try await console.get(address)
      #expect(outside.status == 303)
      // Another incident's address does not lead to it, and who is not named finds nothing.
      let other = try await work.open("two")
      #expect(try await console.get("/incidents/\(other)/photos/\(photo.hash)", cookie: cookie).status == 404)
      try await work.give(
        .log(IncidentID(trusted: "one"), .restrict(to: [ActorID(trusted: "zoe")], reason: "x")), "restrict")
      #expect(try await console.get(address, cookie: cookie).status == 404)
    }
  }

  @Test func `a photo for a link that opens nothing is not read, and one that is too large is refused`() async throws {
    try await Self.run { console, _ in
      let never = try await Self.send(console, "/duty/0000000000000000/photos", Self.grey)
      #expect(never.status == 404)
      let work = try await Invented(console.desk)
      let reference = try await work.open("one")
      try await work.unit("G1", on: "one")
      let (path, _) = try await DutyTests.link(console, reference, try await console.signIn("cora", [.controller]))
      let large = try await console.post(
        "\(path)/photos",
        headers: [
          "Sec-Fetch-Site: same-origin", "Content-Type: multipart/form-data; boundary=X", "Content-Length: 100000000",
        ])
      #expect(large.status == 413 || large.status == 400)
      #expect(try await console.desk.life(IncidentID(trusted: "one")).log.lines.allSatisfy { $0.photo == nil })
    }
  }

  @Test func `a handler gives a caller's link, sees what comes by it, and takes it back`() async throws {
    try await Self.run { console, photos in
      let work = try await Invented(console.desk)
      let contact = ContactID(trusted: "call")
      try await work.give(.contact(contact, .receive(.call, number: "1", caller: nil, firstWords: "x")), "call")
      try await work.give(.contact(contact, .answer), "answer")
      let cookie = try await console.signIn("hana", [.handler])
      let made = try await console.send("/calls/call/link", cookie: cookie, ["hours": "2"])
      #expect(made.status == 200 && made.body.contains("/here/"))
      #expect(try await console.desk.contact(contact).report.link != nil)
      #expect(try await !console.get("/calls/call/link", cookie: cookie).body.contains("/here/"), "it is shown once")
      for hours in ["0", "25", "x", ""] {
        #expect(try await console.send("/calls/call/link", cookie: cookie, ["hours": hours]).status == 422)
      }
      let photo = try await photos.take(Self.grey)
      let position = SharedPosition(try Coordinates(latitude: 53.3441, longitude: -6.2675), accuracyMetres: 9)
      try await work.give(.contact(contact, .report(.hear(.position(position), about: nil))), "position")
      try await work.give(.contact(contact, .report(.hear(.photo(photo), about: nil))), "photo")
      let page = try await console.get("/calls/call", cookie: cookie)
      #expect(page.body.contains("53.3441, -6.2675") && page.body.contains("within 9 m"))
      #expect(page.body.contains("value=\"53.3441,-6.2675\""), "opening an incident takes the point along")
      #expect(page.body.contains("/calls/call/photos/\(photo.hash)/small"))
      #expect(try await console.get("/calls/call/photos/\(photo.hash)", cookie: cookie).status == 200)
      #expect(try await console.send("/calls/call/link-removal", cookie: cookie).status == 303)
      #expect(try await console.desk.contact(contact).report.link == nil)
      #expect(try await console.get("/calls/nobody/link", cookie: cookie).status == 404)
    }
  }

  @Test func `what a handler writes to a reporter is kept for them`() async throws {
    try await Self.run { console, _ in
      let work = try await Invented(console.desk)
      let contact = ContactID(trusted: "R-00000-00000")
      let report = PublicReport(
        words: "The drain is full", caller: nil, number: nil, details: [.place: "12 Mill Road"], position: nil,
        photo: nil, key: "k")
      try await work.give(.contact(contact, .report(.open(report))), "report")
      let cookie = try await console.signIn("hana", [.handler])
      let page = try await console.get("/calls/\(contact)", cookie: cookie)
      #expect(page.body.contains("12 Mill Road") && page.body.contains("Write to them"))
      let written = try await console.send(
        "/contacts/\(contact)/updates", cookie: cookie,
        ["command": Forms.command(), "at": "/calls/\(contact)", "form": "update", "words": "A van comes at nine"])
      #expect(written.status == 303)
      #expect(
        try await console.desk.contact(contact).report.informed.map { "\($0.content)" } == ["A van comes at nine"])
    }
  }
}
