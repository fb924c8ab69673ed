import Assessment
import Contact
import Desk
import Incident
import Journal
import Testing
import Vocabulary

/// The line drops in the middle of a tree.
@Suite struct BrokenLine {
  @Test func `the questions wait, the number comes first, and nothing answered is asked again`() async throws {
    let room = try await Watchroom()
    let call = try await room.call("call-1", from: nil, saying: "No heating, and my mother is 90", to: "ann")
    let cold = try await room.open("cold", from: call, by: "ann")
    try await room.does("ann", .assess(cold, .start(TreeID("supplies"), room.pack)))
    try await room.answer(cold, "h", by: "ann")
    #expect(try await room.asked(cold)?.text == "cold-who")

    try await room.does("ann", .contact(call, .drop))
    try await room.does("ann", .assess(cold, .suspend(reason: "the line dropped")))
    #expect(try await room.desk.contact(call).owed.first?.clock == .callBack)
    let refusal = try await room.isRefused(
      "ann", .assess(cold, .answer(QuestionID("cold-who"), AnswerKey("y"), verbatim: nil, room.pack)))
    #expect(refusal.contains("resume first"))
    #expect(try await room.isRefused("ann", .contact(call, .answer)).contains("number to call back on comes first"))

    try await room.later(120)
    try await room.does("ann", .contact(call, .triedInVain))
    try await room.later(60)
    try await room.does("ann", .contact(call, .reconnect(number: "028 9000 1111")))
    try await room.does("ann", .assess(cold, .resume(room.pack)))
    let life = try await room.life(cold)
    #expect(life.assessment.path.map(\.question.text) == ["what-failed"], "what was answered stays")
    #expect(life.assessment.asking?.question.text == "cold-who")
    #expect(life.assessment.asking?.shown == room.now, "the clock of the question begins anew")
    #expect(try await room.desk.contact(call).number?.words == "028 9000 1111")
    try await room.answer(cold, "y", "n", by: "ann")
    #expect(try await room.life(cold).assessment.determinant?.priority == .p2)
  }

  @Test func `somebody who gave up before anybody answered is rung, and the clock says so once`() async throws {
    let room = try await Watchroom()
    let call = try ContactID("lost")
    try await room.does("exchange", .contact(call, .receive(.call, number: "555 1234", caller: nil, firstWords: nil)))
    try await room.later(30)
    #expect(try await room.desk.contact(call).overran == [.answer])
    try await room.does("exchange", .contact(call, .abandon))
    try await room.later(1_000)
    let contact = try await room.desk.contact(call)
    #expect(contact.overran == [.answer, .callBack] && contact.isOpen)
    let entries = try room.journal.entries(of: .contact(call), after: 0, limit: 100)
    #expect(entries.count { $0.event == "contact-overran" } == 2, "each clock fires once")
  }
}
