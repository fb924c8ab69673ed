import Decider
import IncidentLog
import Testing
import Vocabulary

/// Incidents offered to a partner: accepted, declined, or ours again because nobody answered.
@Suite struct HandingOffTests {
  typealias Row = Case<LogKeeping>
  static let opened = LogKeepingTests.opened
  static let offered = [opened, .offered(to: police, words: "A theft".personal, answerBy: at(600))]
  static let accepted = offered + [.partnerAccepted(theirReference: "PX-7")]
  static let declined = offered + [.partnerDeclined(reason: "Not ours")]
  static let lapsed = offered + [.lapsed]
  static let offer = IncidentLogCommand.offer(to: police, words: "A theft", answerBy: at(600))
  static let most = LogKeepingTests.most

  static let table: [Row] =
    [
      .gives("a partner is offered the incident", after: [opened], offer, [offered[1]]),
      .gives("offered to them it is already", after: offered, .offer(to: police, words: "x", answerBy: at(9)), []),
      .refuses(
        "nobody else is offered it meanwhile", after: offered, .offer(to: utility, words: "x", answerBy: at(9)),
        .handOffOpen(police)),
      .refuses(
        "an offer says what it is", after: [opened], .offer(to: police, words: " ", answerBy: at(9)), .emptyWords),
      .refuses(
        "in not too many words", after: [opened], .offer(to: police, words: most + "x", answerBy: at(9)),
        .tooLong(bytes: most.utf8.count + 1)),
      .gives(
        "they accept with their number", after: offered, .partnerAccepts(theirReference: "PX-7"),
        [.partnerAccepted(theirReference: "PX-7")]),
      .gives(
        "or without", after: offered, .partnerAccepts(theirReference: nil), [.partnerAccepted(theirReference: nil)]),
      .gives("they have already", after: accepted, .partnerAccepts(theirReference: "PX-7"), []),
      .refuses("not under another number", after: accepted, .partnerAccepts(theirReference: "PX-8"), .noHandOff),
      .gives(
        "they decline with a reason", after: offered, .partnerDeclines(reason: "Not ours"),
        [.partnerDeclined(reason: "Not ours")]),
      .gives("they have already", after: declined, .partnerDeclines(reason: "Not ours"), []),
      .refuses("not for another reason", after: declined, .partnerDeclines(reason: "Busy"), .noHandOff),
      .refuses("nor for none", after: offered, .partnerDeclines(reason: ""), .reasonMissing),
      .refuses(
        "a reason has a limit", after: offered, .partnerDeclines(reason: most + "x"),
        .tooLong(bytes: most.utf8.count + 1)),
      .gives("nobody answers, and it is ours again", after: offered, .lapse, [.lapsed]),
      .gives("that is told once", after: lapsed, .lapse, []),
      .gives("an answer that came does not lapse", after: accepted, .lapse, []),
      .gives("nor does a refusal", after: declined, .lapse, []),
      .refuses("who accepted does not decline", after: accepted, .partnerDeclines(reason: "x"), .noHandOff),
      .refuses("who declined does not accept", after: declined, .partnerAccepts(theirReference: nil), .noHandOff),
      .refuses("an answer too late is none", after: lapsed, .partnerAccepts(theirReference: nil), .noHandOff),
      .refuses("neither way", after: lapsed, .partnerDeclines(reason: "x"), .noHandOff),
    ]
    + [IncidentLogCommand.partnerAccepts(theirReference: nil), .partnerDeclines(reason: "x"), .lapse].map {
      .refuses("nobody was asked: \($0)", after: [opened], $0, .noHandOff)
    }
    + [("declined", declined), ("lapsed", lapsed), ("accepted", accepted)].map { what, past in
      .gives(
        "\(what): the next partner is asked", after: past, .offer(to: utility, words: "A leak", answerBy: at(900)),
        [.offered(to: utility, words: "A leak".personal, answerBy: at(900))])
    }
    + [IncidentLogCommand.close(done), .merge(into: flood)].map {
      .refuses("it does not end while a partner may take it: \($0)", after: offered, $0, .handOffOpen(police))
    }
    + [("declined", declined), ("lapsed", lapsed), ("accepted", accepted)].map { what, past in
      .gives("\(what): it is closed", after: past, .close(done), [.closed(done)])
    }

  @Test(arguments: table) func `an offer to a partner gives what its row says`(_ row: Row) { row.check() }

  @Test func `the log keeps who was asked, by when, and what they said`() {
    let handOff = LogKeeping.after(Self.offered).handOff
    #expect(handOff?.partner == police && handOff?.answerBy == at(600) && handOff?.words.words == "A theft")
    #expect(handOff?.answer == .open)
    #expect(LogKeeping.after(Self.accepted).handOff?.answer == .accepted(theirReference: "PX-7"))
    #expect(LogKeeping.after(Self.declined).handOff?.answer == .declined("Not ours"))
    #expect(LogKeeping.after(Self.lapsed).handOff?.answer == .lapsed)
  }

  @Test func `an answer to no offer changes nothing`() {
    let state = LogKeeping.after([
      Self.opened, .partnerAccepted(theirReference: nil), .partnerDeclined(reason: "x"), .lapsed,
    ])
    #expect(state.handOff == nil)
  }
}
