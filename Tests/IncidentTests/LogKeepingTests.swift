import Decider
import IncidentLog
import Testing
import Vocabulary

@Suite struct LogKeepingTests {
  typealias Row = Case<LogKeeping>
  static let opened = IncidentLogEvent.opened(contact: callOne, received: at(0), owner: amy, source: nil)
  static let noted = [opened, .noted(.person, "Smoke from the roof".personal)]
  static let struck = noted + [.struck(entry: 2, reason: "It was steam")]
  static let closed = [opened, .closed(done)]
  static let here = Location(place: "12 Quay Street".personal, ground: tara)
  static let asked = Location(place: "12 Quay Street".personal, ground: tara, asked: "Where is it?")
  static let confirmed = IncidentLogEvent.locationConfirmed(
    question: "What is beside it?", answer: "The church".personal)
  static let most = String(repeating: "x", count: IncidentLogRefusal.wordsBytesMax)
  /// Two bytes a letter: as many bytes too many as letters fit.
  static let tooWide = String(repeating: "é", count: IncidentLogRefusal.wordsBytesMax / 2 + 1)

  static let opening: [Row] = [
    .gives(
      "who opens an incident owns it", after: [], .open(contact: callOne, received: at(3), source: "x:1"),
      [.opened(contact: callOne, received: at(3), owner: bob, source: "x:1")]),
    .gives(
      "an incident needs no contact", after: [], .open(contact: nil, received: at(3), source: nil),
      [.opened(contact: nil, received: at(3), owner: bob, source: nil)]),
    .refuses(
      "an incident is opened once", after: [opened], .open(contact: nil, received: at(3), source: nil), .alreadyOpened),
  ]

  static let writing: [Row] = [
    .gives("a note is a person's line", after: [opened], .note("Smoke"), [.noted(.person, "Smoke".personal)]),
    .gives("a remark is the machine's line", after: [opened], .remark("Timer"), [.noted(.machine, "Timer".personal)]),
    .gives(
      "the same words twice are two lines", after: noted, .note("Smoke from the roof"),
      [.noted(.person, "Smoke from the roof".personal)]),
    .refuses("a note has words", after: [opened], .note(" \u{3000}\n"), .emptyWords),
    .refuses("a note has words, not none", after: [opened], .note(""), .emptyWords),
    .gives("the longest note is taken whole", after: [opened], .note(most), [.noted(.person, most.personal)]),
    .refuses("length counts in bytes", after: [opened], .note(tooWide), .tooLong(bytes: tooWide.utf8.count)),
    .refuses("a remark has a limit too", after: [opened], .remark(most + "x"), .tooLong(bytes: most.utf8.count + 1)),
    .gives(
      "the same words twice under a topic are two lines", after: [opened, .stated(.hazard, "Gas".personal)],
      .state(.hazard, "Gas"), [.stated(.hazard, "Gas".personal)]),
    .refuses("a statement has words", after: [opened], .state(.access, "\t"), .emptyWords),
    .refuses("and an end", after: [opened], .state(.access, most + "x"), .tooLong(bytes: most.utf8.count + 1)),
  ]

  static let places: [Row] = [
    .gives("a place is taken", after: [opened], .locate(here), [.located(here)]),
    .gives("the same place again is already so", after: [opened, .located(here)], .locate(here), []),
    .gives(
      "the same words learned by another question are another", after: [opened, .located(here)], .locate(asked),
      [.located(asked)]),
    .refuses("a place has words", after: [opened], .locate(Location(place: " \t\n".personal)), .emptyWords),
    .refuses(
      "a place is not a book", after: [opened], .locate(Location(place: (most + "x").personal)),
      .tooLong(bytes: IncidentLogRefusal.wordsBytesMax + 1)),
    .gives(
      "another question confirms it", after: [opened, .located(asked)],
      .confirmLocation(question: "What is beside it?", answer: "The church"), [confirmed]),
    .gives(
      "by that question it is confirmed already", after: [opened, .located(asked), confirmed],
      .confirmLocation(question: "What is beside it?", answer: "The church"), []),
    .gives(
      "a third question confirms it again", after: [opened, .located(asked), confirmed],
      .confirmLocation(question: "Which town?", answer: "Galway"),
      [.locationConfirmed(question: "Which town?", answer: "Galway".personal)]),
    .gives(
      "a place learned by no known question is confirmed by any", after: [opened, .located(here)],
      .confirmLocation(question: "Where is it?", answer: "Quay"),
      [.locationConfirmed(question: "Where is it?", answer: "Quay".personal)]),
    .refuses(
      "the same question confirms nothing", after: [opened, .located(asked)],
      .confirmLocation(question: "Where is it?", answer: "12 Quay Street"), .sameQuestion),
    .refuses(
      "nowhere is not confirmed", after: [opened], .confirmLocation(question: "Which town?", answer: "x"), .notLocated),
    .refuses(
      "a question has words", after: [opened, .located(asked)], .confirmLocation(question: "", answer: "x"),
      .emptyWords),
    .refuses(
      "so has its answer", after: [opened, .located(asked)], .confirmLocation(question: "Which town?", answer: " "),
      .emptyWords),
  ]

  static let facts: [Row] = [
    .gives("a fact is established", after: [opened], .establish(gas), [.established(gas)]),
    .gives("established it is already", after: [opened, .established(gas)], .establish(gas), []),
    .gives("another beside it", after: [opened, .established(gas)], .establish(trapped), [.established(trapped)]),
    .gives(
      "it is withdrawn with a reason", after: [opened, .established(gas)], .withdraw(gas, reason: "Sewer"),
      [.withdrawn(gas, reason: "Sewer")]),
    .gives(
      "and established again", after: [opened, .established(gas), .withdrawn(gas, reason: "Sewer")], .establish(gas),
      [.established(gas)]),
    .refuses("not without", after: [opened, .established(gas)], .withdraw(gas, reason: ""), .reasonMissing),
    .refuses(
      "what nobody established is not withdrawn", after: [opened, .established(gas)],
      .withdraw(trapped, reason: "x"), .notEstablished(trapped)),
  ]

  static let owners: [Row] = [
    .gives("another contact is linked", after: [opened], .linkContact(callTwo), [.contactLinked(callTwo)]),
    .gives("the first contact is linked already", after: [opened], .linkContact(callOne), []),
    .gives("somebody else takes over", after: [opened], .takeOver, [.ownerChanged(bob)]),
    .gives("the owner has it already", after: [opened, .ownerChanged(bob)], .takeOver, []),
    .gives(
      "it is given to somebody", after: [opened], .handTo(cleo, reason: "Shift"), [.handedTo(cleo, reason: "Shift")]),
    .gives("who has it is given nothing", after: [opened], .handTo(amy, reason: "Shift"), []),
    .refuses("giving it away has a reason", after: [opened], .handTo(cleo, reason: " "), .reasonMissing),
  ]

  static let striking: [Row] = [
    .gives(
      "a line is struck with a reason", after: noted, .strike(entry: 2, reason: "Steam"),
      [.struck(entry: 2, reason: "Steam")]),
    .refuses("a strike has a reason", after: noted, .strike(entry: 2, reason: " \n"), .reasonMissing),
    .refuses(
      "a reason has a limit", after: noted, .strike(entry: 2, reason: most + "x"), .tooLong(bytes: most.utf8.count + 1)),
    .refuses("a line is struck once", after: struck, .strike(entry: 2, reason: "Again"), .alreadyStruck(2)),
    .refuses("the opening is no line", after: noted, .strike(entry: 1, reason: "x"), .noSuchLine(1)),
    .refuses("no line has number zero", after: noted, .strike(entry: 0, reason: "x"), .noSuchLine(0)),
    .refuses("nor any number below", after: noted, .strike(entry: .min, reason: "x"), .noSuchLine(.min)),
    .refuses("nor one beyond the last", after: noted, .strike(entry: .max, reason: "x"), .noSuchLine(.max)),
  ]

  @Test(arguments: opening + writing + places + facts + owners + striking)
  func `an order to a log gives what its row says`(_ row: Row) { row.check() }
}
