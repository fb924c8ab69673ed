import Account
import Contact
import Desk
import Improvement
import Incident
import IncidentLog
import Journal
import Orders
import Procedure
import Testing
import Vocabulary

@testable import Console

/// Nobody does by a form what their roles do not permit.
@Suite struct PermissionTests {
  /// A value for every field any resource reads.
  static let fields = [
    "medium": "call", "number": "555", "caller": "Eve", "words": "words", "urgency": "routine", "detail": "name",
    "situation": "silent", "place": "High Street", "reason": "because", "outcome": "advice", "to": "b",
    "partner": "gas", "into": "b", "disposition": "done", "topic": "", "entry": "1", "fact": "gas-suspected",
    "answer": "what/fire", "minutes": "5", "by": "V1", "tree": "main", "question": "what", "card": "x",
    "validity": "probable", "priority": "P1", "view": "agree", "unit": "V1", "duty": "go", "step": "mobile",
    "ending": "stood-down", "what": "ring", "done-when": "rung", "level": "2", "role": "tactical",
    "situation-words": "s", "choice": "c", "why": "w", "major-incident": "a", "exact-location": "a", "type": "a",
    "hazards": "a", "access": "a", "numbers": "a", "emergency-services": "a",
    "id": "one", "name": "One", "address": "1 High Street", "kind": "hazard", "source": "warden", "until": "2099-01-31",
    "point": "54.6, -5.9", "purpose": "a trial", "file": "pack.yaml", "part": "version", "text": "9",
  ]

  @Test(arguments: Role.allCases)
  func `no role does by a resource what the table does not permit, nor is it kept from the rest`(
    role: Role
  ) async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a", place: "1 High Street")
      try await work.open("b")
      try await work.unit("V1", on: "a")
      let contact = ContactID(trusted: "c")
      try await work.give(.contact(contact, .receive(.call, number: nil, caller: nil, firstWords: nil)), "c")
      let pack = try #require(try await console.desk.packInForce())
      let beginning = DraftBeginning(pack: pack.name, from: pack.hash, purpose: "a trial", files: pack.files)
      try await work.give(.draft(DraftID(trusted: "d"), .begin(beginning)), "draft")
      let taking = OrderTaking(
        routes: ConsoleRoutes(desk: console.desk, live: console.live, door: console.door))
      let visitor = Visitor(actor: ActorID(trusted: "somebody"), roles: [role])
      let head = try console.desk.journal.head()
      let permitted = Resources.all.filter { Permissions.permit($0.action, to: [role]) }
      let others = Resources.all.filter { !Permissions.permit($0.action, to: [role]) }
      var refused = 0
      for resource in others + permitted {
        if resource.path == permitted.first?.path {
          #expect(try console.desk.journal.head() == head, "nothing was recorded")
        }
        // A list of references in one field, a call sign in another: `to` names an incident where it diverts.
        let sheet = OrderSheet(
          fields: Self.fields,
          parameters: [
            "reference": "\(reference)", "contact": "c", "unit": "V1", "entry": "e", "pack": pack.name.text,
            "draft": "d",
          ],
          giver: visitor.actor, desk: console.desk, command: Forms.command())
        do {
          _ = try await taking.carryOut(resource, sheet, visitor)
          #expect(Permissions.permit(resource.action, to: [role]), "\(resource.path) was done")
        } catch let error as NotPermitted {
          // One may take more than its first order says; nobody is refused what the table permits.
          #expect(!Permissions.permit(error.action, to: [role]), "\(resource.path)")
          if others.contains(where: { $0.path == resource.path }) {
            #expect(error.action == resource.action, "\(resource.path) says what its first order takes")
            refused += 1
          }
        } catch { continue }
      }
      if permitted.isEmpty { #expect(try console.desk.journal.head() == head, "nothing was recorded") }
      #expect(refused * 10 >= others.count * 9, "\(refused) of \(others.count)")
      #expect(!others.isEmpty)
    }
  }

  @Test func `each role does by forms what the table permits, and the refusal names those who may`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a", place: "1 High Street")
      let taking = OrderTaking(
        routes: ConsoleRoutes(desk: console.desk, live: console.live, door: console.door))
      _ = try await console.open("bea", [.handler])
      let restriction = try #require(Resources.all.first { $0.path.contains("restriction") })
      for role in Role.allCases where !Permissions.permit(.restrict, to: [role]) {
        let sheet = OrderSheet(
          fields: ["to": "bea", "reason": "private"], parameters: ["reference": "\(reference)"],
          giver: ActorID(trusted: "x"), desk: console.desk, command: Forms.command())
        let visitor = Visitor(actor: sheet.giver, roles: [role])
        await #expect(throws: NotPermitted(action: .restrict)) {
          try await taking.carryOut(restriction, sheet, visitor)
        }
      }
      #expect(NotPermitted(action: .restrict).words[0].contains("It is for: supervisor, manager."))
      #expect(try await console.desk.life(IncidentID(trusted: "a")).log.restrictedTo == nil)
    }
  }
}
