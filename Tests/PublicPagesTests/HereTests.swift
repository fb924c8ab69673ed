import Contact
import Desk
import Foundation
import HTML
import HTTPTypes
import Incident
import IncidentLog
import Orders
import Testing
import Vocabulary

@testable import PublicPages

/// Whoever is in contact shares where they are and photos by a link.
@Suite struct HereTests {
  static let contact = ContactID(trusted: "call-1")
  static let incident = IncidentID(trusted: "i1")

  /// A call that is answered, with a link that holds two hours.
  static func called(_ server: PublicServer, until: Int64 = 7_200) async throws -> LinkCode {
    try await server.give(
      .contact(contact, .receive(.call, number: "01632 960 123", caller: "Jo Doe", firstWords: "Help")))
    try await server.give(.contact(contact, .answer))
    return try await link(server, until: until)
  }

  static func link(_ server: PublicServer, until: Int64 = 7_200) async throws -> LinkCode {
    let code = LinkCode.random(.here)
    let end = server.desk.clock.now().adding(seconds: until)
    try await server.give(.contact(contact, .report(.giveLink(key: code.key, until: end))))
    return code
  }

  static func share(_ server: PublicServer, _ code: LinkCode, _ point: String, accuracy: String = "") async throws
    -> PublicAnswer
  {
    try await server.send(
      "\(code.path.text)/position", ["form": PublicServer.number(), "point": point, "accuracy": accuracy])
  }

  @Test func `position and photos reach the contact and its incident; the page shows nothing of either`() async throws {
    try await PublicServer.run { server in
      let code = try await Self.called(server)
      let page = try await server.get(code.path.text)
      #expect(page.status == 200)
      for secret in ["Jo Doe", "960 123", "Help", "call-1"] { #expect(!page.body.contains(secret)) }
      #expect(try await Self.share(server, code, "53.3441, -6.2675", accuracy: "9").status == 303)
      try await server.give(
        .log(Self.incident, .open(contact: Self.contact, received: server.desk.clock.now(), source: nil)))
      #expect(try await Self.share(server, code, "53.3500, -6.2675", accuracy: "-4").status == 303)
      let photo = try await server.send(
        "\(code.path.text)/photos", ["form": PublicServer.number()], photo: SmallPhoto.withPlace)
      #expect(photo.status == 303)
      let report = try await server.desk.contact(Self.contact).report
      #expect(report.position?.content.point.words == "53.35, -6.2675")
      #expect(report.position?.content.accuracyMetres == nil && report.positionCount == 2)
      let lines = try await server.desk.life(Self.incident).log.lines
      #expect(lines.contains { "\($0.words)".hasPrefix("They share where they are: 53.3441, -6.2675, within 9 m") })
      #expect(lines.compactMap(\.photo) == report.photos.map(\.content))
      #expect(try await server.get(code.path.text).body.contains("One photo came in."))
    }
  }

  @Test func `it goes on after the call has ended, as long as the incident is open`() async throws {
    try await PublicServer.run { server in
      let code = try await Self.called(server)
      try await server.give(
        .log(Self.incident, .open(contact: Self.contact, received: server.desk.clock.now(), source: nil)))
      try await server.give(.contact(Self.contact, .end))
      try await server.give(.contact(Self.contact, .wrapUp(.incident, note: nil)))
      #expect(try await Self.share(server, code, "53.3441, -6.2675").status == 303)
      try await server.give(.log(Self.incident, .close(DispositionCode(trusted: "done"))))
      #expect(try await Self.share(server, code, "53.3441, -6.2675").status == 404)
      #expect(try await server.get(code.path.text).status == 404)
    }
  }

  @Test func `forged, ended, taken back, replaced and of another door: one answer for all`() async throws {
    try await PublicServer.run { server in
      let first = try await Self.called(server)
      let second = try await Self.link(server)
      var answers = [try await server.get(first.path.text)]
      #expect(try await server.get(second.path.text).status == 200)
      try await server.give(.contact(Self.contact, .report(.takeBackLink)))
      answers.append(try await server.get(second.path.text))
      answers.append(try await server.get(LinkCode.random(.here).path.text))
      answers.append(try await server.get("/here/..%2f..%2fetc"))
      // The digest of a duty's link with the same letters is another.
      let duty = SpokenCode.random()
      let end = server.desk.clock.now().adding(seconds: 600)
      try await server.give(.contact(Self.contact, .report(.giveLink(key: duty.key(for: "duty"), until: end))))
      answers.append(try await server.get("/here/\(duty.text)"))
      #expect(Set(answers.map(\.status)) == [404] && Set(answers.map(\.body)).count == 1)
      #expect(try await server.get("/here?code=\(duty.text)").status == 404)
    }
  }

  @Test func `an end that has passed ends it`() async throws {
    try await PublicServer.run { server in
      let code = try await Self.called(server, until: 1)
      #expect(try await server.get("/here?code=\(code.spoken.lowercased().replacing(" ", with: "+"))").status == 303)
      try await Task.sleep(for: .milliseconds(1_100))
      #expect(try await server.get(code.path.text).status == 404)
    }
  }

  @Test func `the same sending twice is one, and nonsense is said`() async throws {
    try await PublicServer.run { server in
      let code = try await Self.called(server)
      let fields = ["form": PublicServer.number(), "point": "53.3441, -6.2675", "accuracy": "5"]
      for _ in 0..<2 { #expect(try await server.send("\(code.path.text)/position", fields).status == 303) }
      #expect(try await server.desk.contact(Self.contact).report.positionCount == 1)
      let nonsense = try await Self.share(server, code, "<b>here</b>")
      #expect(nonsense.status == 422 && nonsense.body.contains("&lt;b&gt;here"))
      let empty = try await server.send("\(code.path.text)/photos", ["form": PublicServer.number()])
      #expect(empty.status == 422 && empty.body.contains("no photo was chosen"))
    }
  }
}
