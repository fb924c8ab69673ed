import Contact
import Decider
import Incident
import IncidentLog
import Overview
import Testing
import Vocabulary

/// What the public sends after its contact was taken is due to be read, by whoever holds it; nothing of it is forgotten.
@Suite struct UnreadTests {
  private static let contact = ContactID(trusted: "R-7K3M9-QXZ4P")
  private static let incident = IncidentID(trusted: "i1")
  private static let photo = Photo(hash: PhotoHash(trusted: "h"), type: .jpeg, byteCount: 9, width: 4, height: 3)
  private static let done = DispositionCode(trusted: "done")

  private static func scene(_ medium: Medium = .webReport, _ orders: [Intent]) throws -> Scene {
    var scene = Scene([:])
    let received = Intent.contact(contact, .receive(medium, number: "1", caller: nil, firstWords: "Water"))
    for (number, order) in ([received] + orders).enumerated() {
      let moment = at(Int64(number))
      try scene.carryOut(
        order, Stamp(actor: amy, happened: moment, recorded: moment), CommandID(trusted: "c\(number)"))
    }
    return scene
  }

  private static func hear(_ heard: Heard, about incident: IncidentID? = nil) -> Intent {
    .contact(contact, .report(.hear(heard, about: incident)))
  }

  private static let answer = Intent.contact(contact, .answer)
  private static let open = Intent.log(incident, .open(contact: contact, received: at(0), source: nil))
  private static let ended = Intent.contact(contact, .end)
  private static let more = hear(.words("it smells of gas now"), about: incident)

  @Test func `words added to an open incident are owed by its owner until they say that they read them`() throws {
    let orders = [Self.answer, Self.open, Self.more]
    let life = try Self.scene(.webReport, orders).life(Self.incident)
    let owed = try #require(life.owed.first { $0.kind == .readReport(Self.contact) })
    #expect(owed.due == at(303) && owed.owner == amy)
    #expect(life.log.lines.contains { $0.words.words == "The reporter adds: it smells of gas now" })
    #expect(throws: Refusal.incident(.log(.unread(Self.contact)))) {
      try Self.scene(.webReport, orders + [.log(Self.incident, .close(Self.done))])
    }
    let read = try Self.scene(.webReport, orders + [.log(Self.incident, .readReport(upTo: nil))])
    #expect(read.life(Self.incident).log.unread.isEmpty)
    _ = try Self.scene(
      .webReport, orders + [.log(Self.incident, .readReport(upTo: nil)), .log(Self.incident, .close(Self.done))])
  }

  @Test func `reading up to an entry leaves what came after it`() throws {
    let orders = [Self.answer, Self.open, Self.more]
    let first = try #require(try Self.scene(.webReport, orders).life(Self.incident).log.unread.first)
    let later = [
      Self.hear(.photo(Self.photo), about: Self.incident), .log(Self.incident, .readReport(upTo: first.entry)),
    ]
    let left = try Self.scene(.webReport, orders + later).life(Self.incident).log.unread
    #expect(left.count == 1 && left[0].entry > first.entry && left[0].readBy == at(304))
  }

  @Test func `a photo that somebody on the line asked for is before their eyes; one sent after the call is not`() throws
  {
    let photo = Self.hear(.photo(Self.photo), about: Self.incident)
    #expect(try Self.scene(.call, [Self.answer, Self.open, photo]).life(Self.incident).log.unread.isEmpty)
    #expect(
      try Self.scene(.call, [Self.answer, Self.open, Self.ended, photo]).life(Self.incident).log.unread.count == 1)
  }

  @Test func `also before an incident is opened`() throws {
    let early = try Self.scene(.call, [Self.answer, Self.hear(.photo(Self.photo))]).contact(Self.contact)
    #expect(early.report.unread.isEmpty && early.report.photos.count == 1)
  }

  @Test func `a photo that stands in the log already is not to be read once more`() throws {
    let photo = Self.hear(.photo(Self.photo), about: Self.incident)
    let other = ContactID(trusted: "R-00000-00002")
    let orders: [Intent] = [
      Self.answer, Self.open, photo, .log(Self.incident, .readReport(upTo: nil)),
      .contact(other, .receive(.webReport, number: nil, caller: nil, firstWords: "Water")), .contact(other, .answer),
      .contact(other, .link(Self.incident)),
      .contact(other, .report(.hear(.photo(Self.photo), about: Self.incident))),
    ]
    #expect(try Self.scene(.webReport, orders).life(Self.incident).log.unread.isEmpty)
  }

  @Test func `what waits to be read stands behind whoever waits to be answered, and nobody waits for it`() throws {
    let read = try Self.scene(.sms, [Self.answer, Self.ended, Self.hear(.words("more"))]).contact(Self.contact)
    let waits = try Self.scene(.sms, []).contact(Self.contact)
    let lines = [
      try #require(QueueLine(ContactID(trusted: "a"), read)), try #require(QueueLine(ContactID(trusted: "b"), waits)),
    ]
    #expect(lines.sorted(by: QueueLine.isBefore).map(\.contact.text) == ["b", "a"])
    #expect(lines.map(\.isWaited) == [false, true])
  }

  @Test func `what comes before anybody answered is read by whoever answers`() throws {
    let scene = try Self.scene(.webReport, [Self.hear(.words("more"))])
    #expect(scene.contact(Self.contact).report.unread.isEmpty)
    let taken = try Self.scene(.webReport, [Self.answer, Self.hear(.words("more"))]).contact(Self.contact)
    #expect(taken.owed(.read) == at(302))
  }

  @Test func `whoever says that it was not dealt with is in the queue again, also when the incident is closed`() throws
  {
    let closed = [
      Self.answer, Self.open, Self.ended, .contact(Self.contact, .wrapUp(.incident, note: nil)),
      .log(Self.incident, .close(Self.done)),
    ]
    let no = Self.hear(.feedback(.no, "still no heating"), about: Self.incident)
    let state = try Self.scene(.webReport, closed + [no]).contact(Self.contact)
    #expect(state.isOpen && state.phase == .wrappedUp && state.owed.map(\.clock) == [.read])
    let read = try Self.scene(.webReport, closed + [no, .contact(Self.contact, .report(.read(upTo: nil)))])
    #expect(!read.contact(Self.contact).isOpen)
    let content = try Self.scene(.webReport, closed + [Self.hear(.feedback(.yes, nil), about: Self.incident)])
    #expect(!content.contact(Self.contact).isOpen)
    let praise = try Self.scene(.webReport, closed + [Self.hear(.feedback(.yes, "thank you"), about: Self.incident)])
    #expect(praise.contact(Self.contact).isOpen)
  }

  @Test func `what is said of an incident that is over and not closed is a line of it, and due there`() throws {
    let over = [Self.answer, Self.open, .log(Self.incident, .resolve("dry"))]
    let life = try Self.scene(.webReport, over + [Self.hear(.feedback(.partly, "still damp"), about: Self.incident)])
      .life(Self.incident)
    #expect(life.log.unread.count == 1)
    #expect(life.log.lines.last?.words.words == "Dealt with, says the reporter: partly: still damp")
  }

  @Test func `saying that nothing was read when nothing waits changes nothing`() throws {
    let scene = try Self.scene(.webReport, [Self.answer, Self.open])
    var again = scene
    let stamp = Stamp(actor: amy, happened: at(9), recorded: at(9))
    try again.carryOut(.log(Self.incident, .readReport(upTo: nil)), stamp, CommandID(trusted: "x"))
    try again.carryOut(.contact(Self.contact, .report(.read(upTo: 3))), stamp, CommandID(trusted: "y"))
    #expect(again.steps.count == scene.steps.count)
  }
}
