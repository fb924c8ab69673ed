internal import ArgumentParser
internal import Contact
internal import Desk
internal import Procedure
internal import Shift
internal import Vocabulary

/// `tocsin contact offer ID --to ACTOR`: to whom it rings.
struct ContactOffer: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "offer", abstract: "Offer a waiting contact to somebody; nobody is rung who pauses after a hard one.")

  @Argument(help: "The contact's id.") var id: String
  @Option(help: "Who is to answer it.") var to: String
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand {
    let handler = try ActorID(to)
    if let why = try await worker.desk.shift().whyNotOffered(handler) {
      throw CommandFault("\(why); `tocsin shift show` says who is on duty")
    }
    return .offer(to: handler)
  }
}

/// `tocsin contact answer ID`: speaks with them; prints the words to begin with and what is known.
struct ContactAnswer: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answer a contact; print the opening words and what is known.")

  @Argument(help: "The contact's id.") var id: String
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand { .answer }

  func report(_ worker: Worker) async throws -> WorkReport? {
    try await ContactReceive.report(try await worker.contact(id), worker)
  }
}

/// `tocsin contact queue ID URGENCY`: moves a waiting contact up or down.
struct ContactQueue: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Change how urgent a waiting contact is; its time to be answered begins anew.")

  @Argument(help: "The contact's id.") var id: String
  @Argument(help: "How urgent it is.") var urgency: Urgency
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand {
    .queue(urgency, answerBy: try await worker.desk.answerBy(urgency))
  }
}
