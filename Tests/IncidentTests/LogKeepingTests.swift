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
    .refuses(
      "nor again after closing", after: closed, .open(contact: nil, received: at(3), source: nil), .alreadyOpened),
  ]

  static let unopened: [Row] = [
    IncidentLogCommand.locate(here), .note("x"), .remark("x"), .strike(entry: 1, reason: "x"), .linkContact(callOne),
    .takeOver, .close(done),
  ].map { .refuses("nothing happens before it is open: \($0)", after: [], $0, .notOpen) }

  static let after: [Row] = [
    .refuses("a closed log takes no place", after: closed, .locate(here), .closed),
    .refuses("a closed log takes no note", after: closed, .note("late"), .closed),
    .refuses("a closed log takes no remark", after: closed, .remark("late"), .closed),
    .refuses("a closed log takes no strike", after: noted + [.closed(done)], .strike(entry: 2, reason: "x"), .closed),
    .refuses("a closed log takes no contact", after: closed, .linkContact(callTwo), .closed),
    .refuses("a closed log takes no owner", after: closed, .takeOver, .closed),
    .refuses("a closed log does not end otherwise", after: closed, .close(falseAlarm), .closed),
    .gives("closing twice the same way is already so", after: closed, .close(done), []),
    .gives("the contact of a closed log is already linked", after: closed, .linkContact(callOne), []),
  ]

  static let writing: [Row] = [
    .gives("a place is taken", after: [opened], .locate(here), [.located(here)]),
    .gives("the same place again is already so", after: [opened, .located(here)], .locate(here), []),
    .refuses("a place has words", after: [opened], .locate(Location(place: " \t\n".personal)), .emptyWords),
    .refuses(
      "a place is not a book", after: [opened], .locate(Location(place: (most + "x").personal)),
      .tooLong(bytes: IncidentLogRefusal.wordsBytesMax + 1)),
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
    .gives("another contact is linked", after: [opened], .linkContact(callTwo), [.contactLinked(callTwo)]),
    .gives("the first contact is linked already", after: [opened], .linkContact(callOne), []),
    .gives("somebody else takes over", after: [opened], .takeOver, [.ownerChanged(bob)]),
    .gives("the owner has it already", after: [opened, .ownerChanged(bob)], .takeOver, []),
    .gives("an open log is closed", after: [opened], .close(done), [.closed(done)]),
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

  @Test(arguments: opening + unopened + after + writing + striking)
  func `an order to a log gives what its row says`(_ row: Row) { row.check() }
}
