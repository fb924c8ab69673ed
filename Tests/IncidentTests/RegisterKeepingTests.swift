import Decider
import Register
import Testing
import Vocabulary

@Suite struct RegisterKeepingTests {
  typealias Row = Case<RegisterKeeping>
  static let title = RegisterTitle(
    name: "Old mill".personal, address: "1 Mill Lane".personal, number: nil, coordinates: nil)
  static let renamed = RegisterTitle(
    name: "New mill".personal, address: "1 Mill Lane".personal, number: "0861".personal, coordinates: nil)
  static let cylinders = fact("Gas cylinders in the yard", until: day(2027, 3, 1))
  static let described = [RegisterEvent.described(title)]
  static let added = described + [.added(cylinders)]
  static let withdrawn = added + [.withdrawn(entry: 2, reason: "Gone")]
  static let most = String(repeating: "x", count: RegisterRefusal.wordsBytesMax)
  static let tooLong = RegisterRefusal.tooLong(bytes: most.utf8.count + 1)

  static func day(_ year: Int64, _ month: Int64, _ day: Int64) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSince1970: 0)
  }

  static func fact(
    _ words: String, source: String = "Fire officer's visit", until: CivilDate, _ kind: RegisterFact.Kind = .hazard
  ) -> RegisterFact {
    RegisterFact(kind: kind, words: words.personal, source: source, until: until)
  }

  static func titled(
    _ name: String, address: String? = nil, number: String? = nil
  ) -> RegisterCommand {
    .describe(
      RegisterTitle(
        name: name.personal, address: address.map(\.personal), number: number.map(\.personal), coordinates: nil))
  }

  static let describing: [Row] = [
    .gives("a place is described", after: [], .describe(title), described),
    .gives("so described it is already", after: described, .describe(title), []),
    .gives("it is described anew", after: added, .describe(renamed), [.described(renamed)]),
    .refuses("a name has words", after: [], titled(" "), .wordsMissing("the name")),
    .refuses("an erased name has none", after: [], .describe(erased), .wordsMissing("the name")),
    .refuses(
      "a detail has words where it is given", after: [], titled("Mill", address: ""), .wordsMissing("the detail")),
    .refuses("a number too", after: [], titled("Mill", number: "\t"), .wordsMissing("the detail")),
    .refuses("a name has an end", after: [], titled(most + "x"), tooLong),
    .refuses("an address too", after: [], titled("Mill", address: most + "x"), tooLong),
  ]

  private static let erased = RegisterTitle(name: .erased, address: nil, number: nil, coordinates: nil)

  static let adding: [Row] = [
    .gives("what is known is added", after: described, .add(cylinders), [.added(cylinders)]),
    .gives("known it is already", after: added, .add(cylinders), []),
    .gives(
      "known from somebody else it is another", after: added,
      .add(fact("Gas cylinders in the yard", source: "The owner", until: cylinders.until)),
      [.added(fact("Gas cylinders in the yard", source: "The owner", until: cylinders.until))]),
    .gives("known for longer too", after: added, .add(longer), [.added(longer)]),
    .gives("withdrawn it is added again", after: withdrawn, .add(cylinders), [.added(cylinders)]),
    .gives("what has expired is still told", after: described, .add(old), [.added(old)]),
    .refuses("of something described", after: [], .add(cylinders), .notDescribed),
    .refuses("in words", after: described, .add(fact("\n", until: cylinders.until)), .wordsMissing("the fact")),
    .refuses(
      "with its source", after: described, .add(fact("Gas", source: " ", until: cylinders.until)),
      .wordsMissing("the source")),
    .refuses("that end", after: described, .add(fact(most + "x", until: cylinders.until)), tooLong),
    .refuses("like its source", after: described, .add(fact("x", source: most + "x", until: cylinders.until)), tooLong),
  ]

  private static let longer = fact("Gas cylinders in the yard", until: day(2028, 3, 1))
  private static let old = fact("Scaffolding", until: day(1999, 1, 1), .access)

  static let withdrawing: [Row] = [
    .gives(
      "a fact is withdrawn", after: added, .withdraw(entry: 2, reason: "Gone"), [.withdrawn(entry: 2, reason: "Gone")]),
    .gives("withdrawn it is already", after: withdrawn, .withdraw(entry: 2, reason: "Gone"), []),
    .refuses("for that reason", after: withdrawn, .withdraw(entry: 2, reason: "Sold"), .alreadyWithdrawn(2)),
    .refuses("for a reason", after: added, .withdraw(entry: 2, reason: " "), .wordsMissing("the reason")),
    .refuses("not a book", after: added, .withdraw(entry: 2, reason: most + "x"), tooLong),
    .refuses("the description is no fact", after: added, .withdraw(entry: 1, reason: "x"), .noSuchFact(1)),
    .refuses("nor is what was never added", after: added, .withdraw(entry: .max, reason: "x"), .noSuchFact(.max)),
    .refuses("nor before anything was", after: [], .withdraw(entry: 0, reason: "x"), .noSuchFact(0)),
  ]

  @Test(arguments: describing + adding + withdrawing)
  func `an order to the register gives what its row says`(_ row: Row) { row.check() }

  @Test func `every refusal of the register is reached, and each says something of its own`() {
    let every: [RegisterRefusal] = [
      .notDescribed, .wordsMissing("x"), .tooLong(bytes: 1), .noSuchFact(1), .alreadyWithdrawn(1),
    ]
    let rows = Self.describing + Self.adding + Self.withdrawing
    #expect(Set(rows.compactMap(\.outcome.refusalName)) == Set(every.map(name)))
    #expect(Set(every.map(\.description)).count == every.count)
  }

  @Test func `a fact is kept with its source, who added it and its entry`() throws {
    let known = try #require(RegisterKeeping.after(Self.added).facts.first)
    #expect(known.fact.source == "Fire officer's visit" && known.entry == 2 && known.actor == amy)
    #expect(known.recorded == at(2) && known.withdrawn == nil)
    #expect(RegisterKeeping.after(Self.withdrawn).facts.map(\.withdrawn) == ["Gone"])
  }

  @Test func `a fact holds through its last day and not after`() {
    let state = RegisterKeeping.after(Self.added)
    #expect(state.holding(on: Self.day(2026, 11, 21)).map(\.fact) == [Self.cylinders])
    #expect(state.holding(on: Self.day(2027, 3, 1)).map(\.fact) == [Self.cylinders])
    #expect(state.holding(on: Self.day(2027, 3, 2)) == [])
  }

  @Test func `what was withdrawn holds no more, and what else is known does`() {
    let dog = Self.fact("A dog", source: "A caller", until: Self.day(2027, 1, 31), .vulnerability)
    let state = RegisterKeeping.after(Self.withdrawn + [.added(dog), .withdrawn(entry: 77, reason: "x")])
    #expect(state.holding(on: Self.day(2026, 11, 21)).map(\.fact) == [dog])
    #expect(state.facts.count == 2)
  }
}
