internal import ArgumentParser
internal import Contact
internal import Desk
internal import Procedure
internal import Vocabulary

/// `tocsin contact hold ID`: they wait on the line.
struct ContactHold: ContactWork {
  static let configuration = CommandConfiguration(commandName: "hold", abstract: "Put a contact on hold.")

  @Argument(help: "The contact's id.") var id: String
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand { .hold }
}

/// `tocsin contact take-back ID`: speaks again with somebody on hold.
struct ContactTakeBack: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "take-back", abstract: "Speak again with a contact on hold.")

  @Argument(help: "The contact's id.") var id: String
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand { .takeBack }
}

/// `tocsin contact drop ID`: the line broke while somebody spoke; a call-back is owed from then on.
struct ContactDrop: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "The line broke; ringing back is owed from now on.")

  @Argument(help: "The contact's id.") var id: String
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand { .drop }

  func say(_ worker: Worker, _ contact: ContactState) async throws -> String? {
    try await worker.desk.packInForce()?.callBackWords
  }

  func hints(_ worker: Worker, _ contact: ContactState) async throws -> [String] { contact.callBackHints }
}

/// `tocsin contact abandon ID`: they gave up before anybody answered.
struct ContactAbandon: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "abandon", abstract: "They gave up before anybody answered; ringing back is owed from now on.")

  @Argument(help: "The contact's id.") var id: String
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand { .abandon }

  func hints(_ worker: Worker, _ contact: ContactState) async throws -> [String] { contact.callBackHints }
}

/// `tocsin contact reconnect ID --number N`: speaks again; the number to call back on comes first.
struct ContactReconnect: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "reconnect", abstract: "Speak again with somebody who was cut off; their number comes first.")

  @Argument(help: "The contact's id.") var id: String
  @Option(help: "The number to call back on, asked before anything else.") var number: String
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand { .reconnect(number: number) }

  func report(_ worker: Worker) async throws -> WorkReport? {
    var report = try await ContactReceive.report(try await worker.contact(id), worker)
    report.lines.removeAll { $0.hasPrefix("say: ") || $0.hasPrefix("no agreed opening words") }
    return report
  }
}

/// `tocsin contact tried ID`: rang back, and nobody answered.
struct ContactTried: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "tried", abstract: "Rang back in vain; the next try is owed from now on.")

  @Argument(help: "The contact's id.") var id: String
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand { .triedInVain }
}

extension ContactState {
  /// What to do about somebody who was cut off.
  fileprivate var callBackHints: [String] {
    [
      number.map { "ring \(shown($0))" }
        ?? "no number is known: look at earlier contacts, and wait for them to ring again",
      "when they are there again, ask for the number first: `tocsin contact reconnect ID --number N`",
    ]
  }
}
