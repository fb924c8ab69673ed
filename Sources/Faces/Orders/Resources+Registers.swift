internal import Account
internal import Incident
internal import Register
internal import Vocabulary

/// What the centre knows of places and callers.
extension Resources {
  static let registers: [Resource] =
    register("places", PlaceID.self, { .place($0, $1) }, { .place($0) }, { .place($0) })
    + register("callers", CallerID.self, { .caller($0, $1) }, { .caller($0) }, { .caller($0) })

  private static func register<ID: Identifier>(
    _ name: String, _ kind: ID.Type, _ intent: @escaping @Sendable (ID, RegisterCommand) -> Intent,
    _ made: @escaping @Sendable (ID) -> Made, _ stream: @escaping @Sendable (ID) -> StreamName
  ) -> [Resource] {
    [
      Resource(
        String("/\(name)"), .keepRegisters, "Begin to keep what is known of one.", [.name("id", "Its id.")] + titles,
        intents: { sheet in [intent(try sheet.name("id", "the id"), .describe(try sheet.title()))] },
        makes: { made(try $0.name("id", "the id")) }),
      Resource(String("/\(name)/{entry}/title"), .keepRegisters, "Say how it is recognised.", titles) { sheet in
        let id: ID = try entry(sheet)
        return intent(id, .describe(try await sheet.mergedTitle(of: stream(id))))
      },
      Resource(String("/\(name)/{entry}/facts"), .keepRegisters, "Add what is known.", facts) {
        intent(try entry($0), .add(try fact($0)))
      },
      Resource(
        String("/\(name)/{entry}/facts-withdrawn"), .keepRegisters, "It does not hold any more.",
        [.entry("The entry of the fact."), .reason]
      ) { sheet in
        intent(try entry(sheet), .withdraw(entry: try sheet.number("entry"), reason: try reason(sheet)))
      },
    ]
  }

  private static let titles: [Field] = [
    .words("name", "What it is called."), .words("address", "Its address.").ifAny,
    .words("number", "The number it calls from.").ifAny, .point("point", "Where it is.").ifAny,
  ]

  private static let facts: [Field] = [
    .choice("kind", RegisterFact.Kind.allCases.map(\.rawValue), "What kind of fact."),
    .words("words", "What is known."), .words("source", "Who says so."),
    .day("until", "The last day on which it holds."),
  ]

  private static func entry<ID: Identifier>(_ sheet: OrderSheet) throws -> ID {
    do { return try ID(try sheet.named("entry")) } catch { throw NothingThere() }
  }

  private static func fact(_ sheet: OrderSheet) throws -> RegisterFact {
    let until: CivilDate
    do { until = try CivilDate(text: try sheet.words("until", "the last day")) } catch let error as Malformed {
      throw Unfit("until", error.description)
    }
    return RegisterFact(
      kind: try sheet.choice("kind") { RegisterFact.Kind(rawValue: $0) },
      words: PersonalText(try sheet.words("words", "what is known")), source: try sheet.words("source", "the source"),
      until: until)
  }
}
