internal import ArgumentParser
internal import Contact
internal import Desk
internal import Incident
internal import Journal
internal import JournalSQLite
internal import Overview
internal import Vocabulary

/// `tocsin contact receive`: takes a contact into the queue and tells what is known.
struct ContactReceive: WorkCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "Take a new contact into the queue; print its id, its place and what is known.")

  @Option(help: "How it came in.") var medium: Medium
  @Option(help: "The number it came from.") var number: String?
  @Option(help: "Who it is.") var caller: String?
  @Option(help: "What was said first, letter for letter.") var words: String?
  @Option(help: "The id it gets; a new one where none is given.") var id: String?
  @Option(help: "How urgent, where that is known to be otherwise than usual for the medium.") var urgency: Urgency?
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker) async throws -> Intent {
    .contact(
      try ContactID(id ?? Worker.freshID("contact")),
      .receive(medium, number: number?.nonEmpty, caller: caller?.nonEmpty, firstWords: words?.nonEmpty))
  }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    let intent = try await intent(worker)
    let outcome = try await worker.perform(intent)
    guard let stream = try outcome.firstStream(.contact, office) ?? intent.streams.first,
      let contact = ContactID(of: stream)
    else { throw CommandFault("the contact cannot be found in the journal; run `tocsin journal verify`") }
    do {
      try await hurry(contact, worker)
      try await worker.tell(outcome, try await ContactReceive.report(contact, worker))
    } catch {
      // Whoever called is in the queue; what went wrong after that must not hide it.
      throw CommandFault("contact \(contact) is received, but: \(error)")
    }
    return 0
  }

  /// Gives it the urgency that is known to be its own.
  private func hurry(_ contact: ContactID, _ worker: Worker) async throws {
    let state = try await worker.desk.contact(contact)
    guard let urgency, state.isWaiting, state.urgency != urgency else { return }
    let answerBy = try await worker.desk.answerBy(urgency)
    _ = try await worker.perform(.contact(contact, .queue(urgency, answerBy: answerBy)), part: "urgency")
  }

  /// The contact with its place in the queue, the words to begin with, and what is known.
  static func report(_ contact: ContactID, _ worker: Worker) async throws -> WorkReport {
    let desk = worker.desk
    let clock = await WallClock(desk)
    let state = try await desk.contact(contact)
    let waiting = await desk.queue().filter(\.isWaited)
    let place = waiting.firstIndex { $0.contact == contact }.map { $0 + 1 }
    let say = try await desk.openingWords(state.medium)
    let looker = Looker(worker)
    let known = await KnownCard(try await looker.desk.knownBefore(contact), looker)
    var lines = [state.headline(contact, try await desk.reference(of: state)?.description, clock)]
    if let place { lines.append("place \(place) of \(waiting.count) in the queue") }
    lines.append(say.map { "say: \(quoted($0))" } ?? "no agreed opening words: no procedure pack is in force")
    return WorkReport(
      lines: lines + known.lines,
      fields: ContactResult(
        contact: try await ContactCard(contact, desk), say: say, queuePlace: place,
        queueLength: place.map { _ in waiting.count }, known: known))
  }
}

extension String {
  /// nil where there is nothing but white space.
  fileprivate var nonEmpty: String? { contains { !$0.isWhitespace } ? self : nil }
}

extension Outcome {
  /// The first stream of a kind an order wrote to when it was carried out before; a new id of this time was then not used.
  func firstStream(_ kind: StreamName.Kind, _ office: Office) throws -> StreamName? {
    guard case .doneBefore(let receipt) = self, receipt.first > 0 else { return nil }
    let count = Int(clamping: receipt.last - receipt.first + 1)
    return try office.journal.entries(after: receipt.first - 1, limit: count).first { $0.stream.kind == kind }?.stream
  }
}
