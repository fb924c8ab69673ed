import Decider
import IncidentLog
import Testing
import Vocabulary

/// What is said to callers and to those who act.
@Suite struct LogTellingTests {
  typealias Row = Case<LogKeeping>
  static let opened = LogKeepingTests.opened
  /// Made at second 2 for second 602: ten minutes between two words to the caller.
  static let promised = [opened, .promised("A crew is coming".personal, by: at(602))]
  static let most = LogKeepingTests.most
  static let tooLong = IncidentLogRefusal.tooLong(bytes: most.utf8.count + 1)
  static let field = LogPhaseTests.field

  static let table: [Row] = [
    .gives(
      "a promise says what and by when", after: [opened], .promise("A crew is coming", by: at(1_001)),
      [.promised("A crew is coming".personal, by: at(1_001))]),
    .gives(
      "another one takes its place", after: promised, .promise("Two crews", by: at(1_300)),
      [.promised("Two crews".personal, by: at(1_300))]),
    .refuses("nothing is promised for now", after: [opened], .promise("x", by: at(1_000)), .promiseInThePast),
    .refuses("nor for what has passed", after: [opened], .promise("x", by: at(2)), .promiseInThePast),
    .refuses("a promise has words", after: [opened], .promise(" ", by: at(2_000)), .emptyWords),
    .refuses("and an end", after: [opened], .promise(most + "x", by: at(2_000)), tooLong),
    .gives("the caller is told more", after: promised, .tellCaller("On the way"), [.callerTold("On the way".personal)]),
    .gives(
      "also where nothing was promised", after: [opened], .tellCaller("On the way"),
      [.callerTold("On the way".personal)]),
    .refuses("with words", after: promised, .tellCaller("\n"), .emptyWords),
    .refuses("that end", after: promised, .tellCaller(most + "x"), tooLong),
    .gives(
      "callers hear that it is known", after: [opened], .shield(words: "We know"), [.shielded(words: "We know")]),
    .gives("in these words already", after: [opened, .shielded(words: "We know")], .shield(words: "We know"), []),
    .gives(
      "then in others", after: [opened, .shielded(words: "We know")], .shield(words: "It is out"),
      [.shielded(words: "It is out")]),
    .refuses("not in none", after: [opened], .shield(words: " "), .emptyWords),
    .refuses("nor in too many", after: [opened], .shield(words: most + "x"), tooLong),
    .gives(
      "a brief is read back", after: [opened], .readBack(by: "D11", [field]), [.readBack(by: "D11", [field])]),
    .refuses("by somebody", after: [opened], .readBack(by: " ", [field]), .emptyWords),
    .refuses("who is not a book", after: [opened], .readBack(by: most + "x", [field]), tooLong),
    .refuses("something was said", after: [opened], .readBack(by: "D11", []), .emptyWords),
  ]

  @Test(arguments: table) func `what is told gives what its row says`(_ row: Row) { row.check() }

  @Test func `a promise is due when it says`() {
    let promise = LogKeeping.after(Self.promised).promise
    #expect(promise?.by == at(602) && promise?.seconds == 600 && promise?.words.words == "A crew is coming")
  }

  @Test func `every word to the caller makes the next one due as long after it`() {
    let told = IncidentLogEvent.callerTold("On the way".personal)
    #expect(LogKeeping.after(Self.promised + [told]).promise?.by == at(603))
    #expect(LogKeeping.after(Self.promised + [told, told, told]).promise?.by == at(605))
  }

  @Test func `a new promise starts its own time`() {
    let again = IncidentLogEvent.promised("Ten crews".personal, by: at(63))
    let state = LogKeeping.after(Self.promised + [again, .callerTold("Still coming".personal)])
    #expect(state.promise?.seconds == 60 && state.promise?.by == at(64))
    #expect(state.promise?.words.words == "Ten crews")
  }

  @Test func `telling a caller to whom nothing was promised promises nothing`() {
    #expect(LogKeeping.after([Self.opened, .callerTold("x".personal)]).promise == nil)
  }

  @Test func `a promise written down after its time is still a promise, with a second between words`() {
    let state = LogKeeping.after([Self.opened, .promised("x".personal, by: at(-50)), .callerTold("y".personal)])
    #expect(state.promise?.seconds == 1 && state.promise?.by == at(4))
  }

  @Test func `what was read back is kept with who, when and its entry`() throws {
    let state = LogKeeping.after([Self.opened, .readBack(by: "D11", [Self.field])])
    let readBack = try #require(state.readBacks.first)
    #expect(readBack.by == "D11" && readBack.fields == [Self.field])
    #expect(readBack.entry == 2 && readBack.happened == at(2))
  }
}
