internal import ArgumentParser
internal import Assessment
internal import Desk
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// `tocsin assess cards`: which may be given, and what is said instead of the others.
struct AssessCards: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards",
    abstract: "List the pack's advice cards, open and closed, with the refusal and the right door.",
    discussion: """
      Example:
        tocsin assess cards 261121-0042 --store store
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  private struct Card: Encodable {
    let card: String
    let title: String
    let version: String
    let open: Bool
    let lifeSaving: Bool
    let given: Bool
    let who: [String]
    let refusal: String
    let door: String
  }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let (_, life) = try await looker.life(incident)
    guard let pack = try await looker.pack(of: life) else {
      throw CommandFault("the incident has no pack yet; `tocsin assess start` gives it one")
    }
    let known = life.assessment.known(with: life.log.facts)
    let today = await looker.desk.localTime.civil(looker.desk.clock.now()).date
    let given = Set(life.assessment.given.map(\.advice.card))
    let cards = pack.advice.values.map { card in
      Card(
        card: card.id.text, title: card.title, version: card.version, open: card.opens(for: known, on: today),
        lifeSaving: card.isLifeSaving, given: given.contains(card.id), who: card.who, refusal: card.refusal,
        door: card.door)
    }
    .sorted { ($0.open ? 0 : 1, $0.card) < ($1.open ? 0 : 1, $1.card) }
    if options.json {
      try await office.output.json(cards)
      return 0
    }
    for card in cards {
      let marks = (card.lifeSaving ? " (life-saving)" : "") + (card.given ? " (given)" : "")
      try await office.output.line(
        "\(card.open ? "open  " : "closed")  \(shown(card.card))\(marks): \(shown(card.title))")
      if !card.open {
        try await office.output.line(
          "        say: \u{201C}\(shown(card.refusal))\u{201D} The right door: \(shown(card.door))")
      }
    }
    return 0
  }
}

/// `tocsin assess advise`: the card's words where it opens, its refusal and the right door where it does not.
struct AssessAdvise: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: "Give advice; outside its limits print the agreed refusal and exit 1.",
    discussion: """
      Example:
        tocsin assess advise 261121-0042 gas-leave --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The card.") var card: String
  @Option(help: "Give it outside its limits, for this reason.") var despite: String?
  @OptionGroup var options: WorkOptions

  var store: StoreOption { options.store }

  private struct Closed: Encodable {
    let outcome = "closed"
    let card: String
    let refusal: String
    let door: String
  }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    let id = try await worker.incident(incident)
    let card = try AdviceID(card)
    let pack = try await worker.pack(for: id)
    let today = await worker.desk.localTime.civil(worker.desk.clock.now()).date
    do {
      let intent = Intent.assess(id, .advise(card, pack, known: KnownSoFar(), day: today, despite: despite))
      let outcome = try await worker.perform(intent)
      try await worker.tell(outcome, pack.advice[card].map { GivenCard($0).report })
      return 0
    } catch DeskError.refused(.incident(.assessment(.adviceClosed(_, let words, let door)))) {
      if options.json { try await office.output.json(Closed(card: card.text, refusal: words, door: door)) }
      let refused = AssessmentRefusal.adviceClosed(card, words: words, door: door)
      try await office.output.remark("tocsin: \(shown(refused.description))")
      return 1
    }
  }
}

/// `tocsin assess jump`: straight to life-saving words, whatever is asked.
struct AssessJump: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "jump", abstract: "Go straight to a life-saving card; the question waits.",
    discussion: """
      Example:
        tocsin assess jump 261121-0042 gas-leave --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The card.") var card: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    let today = await worker.desk.localTime.civil(worker.desk.clock.now()).date
    return .assess(
      incident, .jump(try AdviceID(card), try await worker.pack(for: incident), known: KnownSoFar(), day: today))
  }

  func report(_ worker: Worker) async throws -> WorkReport? {
    let pack = try await worker.pack(for: try await worker.incident(incident))
    return try pack.advice[AdviceID(card)].map { GivenCard($0).report }
  }
}

/// A card as it is given.
struct GivenCard: Encodable, Sendable {
  let card: String
  let version: String
  let title: String
  let maySay: String
  let mustNotSay: String

  init(_ card: AdviceCard) {
    self.card = card.id.text
    version = card.version
    title = card.title
    maySay = card.maySay
    mustNotSay = card.mustNotSay
  }

  var report: WorkReport {
    WorkReport(
      lines: ["say: \(shown(maySay))", "do not say: \(shown(mustNotSay))"], fields: self)
  }
}
