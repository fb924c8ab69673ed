import Contact
import Decider
import Testing
import Vocabulary

/// How a contact ended.
@Suite struct WrappingUpTests {
  typealias Row = Case<Contacting>
  static let ended = ContactingTests.ended
  static let held = ended + [.linked(fire)]
  static let plain: [(ContactOutcome, ContactDisposition)] = [
    (.advice, .advice), (.query, .query), (.malicious, .malicious), (.silent, .silent), (.abandoned, .abandoned),
    (.declined, .declined),
  ]

  static let table: [Row] =
    plain.flatMap { outcome, disposition -> [Row] in
      [
        .gives(
          "it ended as \(disposition.name)", after: ended, .wrapUp(outcome, note: nil),
          [.wrappedUp(disposition, note: nil)]),
        .refuses(
          "with an incident it is not \(disposition.name)", after: held, .wrapUp(outcome, note: nil),
          .holdsIncident(fire)),
        .gives(
          "\(disposition.name) it is already", after: ended + [.wrappedUp(disposition, note: nil)],
          .wrapUp(outcome, note: "again"), []),
        .refuses(
          "\(disposition.name) does not become an incident", after: ended + [.wrappedUp(disposition, note: nil)],
          .wrapUp(.incident, note: nil), .alreadyWrappedUp(disposition.name)),
      ]
    } + [
      .gives(
        "an incident holds it", after: held, .wrapUp(.incident, note: nil), [.wrappedUp(.incident, note: nil)]),
      .refuses("no incident holds it", after: ended, .wrapUp(.incident, note: nil), .noIncident),
      .gives(
        "the note is kept", after: ended, .wrapUp(.advice, note: "Chimney"),
        [.wrappedUp(.advice, note: "Chimney".personal)]),
      .refuses("a note has words", after: ended, .wrapUp(.advice, note: " "), .wordsMissing("the note")),
      .refuses(
        "a note is not a book", after: ended, .wrapUp(.advice, note: ContactingTests.most + "x"),
        ContactingTests.tooLong),
      .refuses(
        "nobody is wrapped up while the line is open", after: ContactingTests.answered + [.linked(fire)],
        .wrapUp(.incident, note: nil), .stillOpen),
      .refuses(
        "who gave up is rung or ended first", after: ContactingTests.abandoned, .wrapUp(.abandoned, note: nil),
        .stillOpen),
    ]

  @Test(arguments: table) func `a contact is wrapped up as its row says`(_ row: Row) { row.check() }

  /// The names of the refusals of the rows below, which need the pack.
  static let byService = ["noSuchService", "inRemit"]

  @Test func `what is not ours ends with the agreed words and the right door`() throws {
    let pack = try RemitPack.made.get()
    let powerCut = ContactDisposition.outOfRemit(
      RemitPack.powerCut, sentTo: "the network, on 1850", words: "Ring the network.")
    let strays = ContactDisposition.outOfRemit(RemitPack.strays, sentTo: "the shelter", words: "the shelter")
    let none = ServiceName(trusted: "none")
    let rows: [Row] = [
      .gives(
        "", after: Self.ended, .wrapUp(.outOfRemit(RemitPack.powerCut, pack), note: nil),
        [.wrappedUp(powerCut, note: nil)]),
      .gives(
        "", after: Self.ended, .wrapUp(.outOfRemit(RemitPack.strays, pack), note: nil), [.wrappedUp(strays, note: nil)]),
      .gives(
        "", after: Self.ended + [.wrappedUp(powerCut, note: nil)],
        .wrapUp(.outOfRemit(RemitPack.powerCut, pack), note: nil), []),
      .refuses(
        "", after: Self.ended + [.wrappedUp(powerCut, note: nil)],
        .wrapUp(.outOfRemit(RemitPack.strays, pack), note: nil), .alreadyWrappedUp("out-of-remit")),
      .refuses(
        "", after: Self.held, .wrapUp(.outOfRemit(RemitPack.strays, pack), note: nil), .holdsIncident(fire)),
      .refuses("", after: Self.ended, .wrapUp(.outOfRemit(RemitPack.all, pack), note: nil), .inRemit(RemitPack.all)),
      .refuses(
        "", after: Self.ended, .wrapUp(.outOfRemit(none, pack), note: nil),
        .noSuchService(none, known: [RemitPack.all, RemitPack.powerCut, RemitPack.strays])),
    ]
    for row in rows { row.check() }
    #expect(
      Set(rows.compactMap(\.outcome.refusalName)).isSuperset(of: Self.byService), "a refusal by service is not reached")
  }

  @Test func `every way to end has a name of its own`() {
    let strays = ContactDisposition.outOfRemit(RemitPack.strays, sentTo: "", words: "")
    #expect(Set((Self.plain.map(\.1) + [.incident, strays]).map(\.name)).count == 8)
  }
}
