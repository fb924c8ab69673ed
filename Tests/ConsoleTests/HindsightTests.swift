import Contact
import Desk
import Incident
import IncidentLog
import Journal
import Overview
import Procedure
import Testing
import Vocabulary

@testable import Console

/// The record looked back on: read on from where it stopped it comes to the same as read from the beginning.
@Suite struct HindsightTests {
  /// The small pack with two criteria, one of which asks for what may come after an incident was closed.
  static var files: [String: String] {
    var files = Invented.files
    files["pack.yaml"]?.replace("version: \"7\"", with: "version: \"9\"")
    files["quality.yaml"] = """
      criteria:
        - id: assessed-to-the-end
          words: "The questions were <b>asked</b> to the end."
          if: assessed
          met_by: {assessed: true}
          missed_by: {assessed: false}
        - id: wrapped-up
          words: The contact was wrapped up.
          applies: 'medium = "call"'
          if: wrapped up
          met_by: {medium: call, wrapped up: true}
          missed_by: {medium: call, wrapped up: false}
          not_for: {medium: web-report, wrapped up: true}
      """
    return files
  }

  /// An incident that somebody rang about.
  static func ring(_ work: Invented, _ name: String) async throws -> Reference {
    let (contact, incident) = (ContactID(trusted: "call-\(name)"), IncidentID(trusted: name))
    try await work.give(
      .contact(contact, .receive(.call, number: nil, caller: nil, firstWords: nil)), "receive \(name)")
    try await work.give(.contact(contact, .answer), "answer \(name)")
    let opened = try await work.give(
      .log(incident, .open(contact: contact, received: work.desk.clock.now(), source: nil)), "open \(name)")
    guard case .done(let receipt) = opened, let reference = receipt.reference else {
      throw Unexpected(words: "no reference was given to \(name)")
    }
    return reference
  }

  private static func settled<Outcome>(_ ask: () async throws -> AtHand<Outcome>) async throws -> Outcome {
    for _ in 0..<500 {
      if case .outcome(let outcome) = try await ask() { return outcome }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Unexpected(words: "the record was not read")
  }

  @Test func `read on it comes to the same as read from the beginning`() async throws {
    let desk = try Desk(journal: MemoryJournal())
    let work = try await Invented(desk, files: Self.files)
    let reference = try await Self.ring(work, "one")
    try await work.assess("one", [("what", "noise")])
    try await work.close("one")
    _ = try await Self.ring(work, "two")
    try await work.close("two")
    let before = try await Self.settled { try await desk.lookBack() }.hindsight
    #expect(before.quality.reviewed == 2 && before.quality.missing == 2)
    // What was not wrapped up when it was looked at, is; and one goes on and ends again, reviewed meanwhile.
    let contact = ContactID(trusted: "call-one")
    try await work.give(.contact(contact, .end), "end")
    try await work.give(.contact(contact, .wrapUp(.incident, note: nil)), "wrap up")
    try await work.give(.conclude(IncidentID(trusted: "two"), words: "Look <b>again</b>"), "conclude")
    try await work.give(.log(IncidentID(trusted: "two"), .reopen(reason: "they rang again")), "reopen")
    try await work.open("three")
    var list = ReviewList()
    let isReadOn = try await RunningConsole.eventually {
      list = try await Self.settled { try await desk.reviews() }.list
      return list.count == 1
    }
    #expect(isReadOn)
    let fresh = try await desk.hindsight(of: Set(Hindsight.Part.allCases), linesMax: 0)
    #expect(fresh.quality.reviewed == 1 && fresh.quality.missing == 0)
    #expect(list.count == 1)
    let window = list.window(.all, before: nil, limit: 10) { _ in true }
    #expect(window.lines.map(\.reference) == [reference])
    #expect(window.lines.first?.outcomes == [.met: 2])
    let known = fresh.reviews.window(.all, before: nil, limit: 10) { _ in true }.lines
    #expect(known == window.lines)
  }

  @Test func `a list of reviews is a window on what was chosen, the newest first`() async throws {
    let desk = try Desk(journal: MemoryJournal())
    let work = try await Invented(desk)
    var references: [Reference] = []
    for number in 1...7 {
      references.append(try await work.open("i\(number)"))
      try await work.close("i\(number)")
    }
    try await work.give(.conclude(IncidentID(trusted: "i4"), words: nil), "conclude")
    let list = try await Self.settled { try await desk.reviews() }.list
    let all = list.window(.all, before: nil, limit: 3) { _ in true }
    #expect(all.lines.map(\.reference) == references.reversed().prefix(3).map(\.self))
    #expect(all.count == 7 && all.hasOlder && !all.hasNewer)
    let next = list.window(.all, before: references[4], limit: 10) { _ in true }
    #expect(next.lines.map(\.reference) == references[..<4].reversed())
    #expect(!next.hasOlder && next.hasNewer)
    #expect(list.window(.unreviewed, before: nil, limit: 10) { _ in true }.count == 6)
    #expect(list.window(.all, before: nil, limit: 10) { $0.reference != references[0] }.count == 6)
  }
}
