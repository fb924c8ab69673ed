internal import ArgumentParser
internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// `tocsin contact tell ID DETAIL WORDS`: what is learned of whoever is in contact.
struct ContactTell: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "tell", abstract: "Note the name, number, relation, language or need of whoever is in contact.")

  @Argument(help: "The contact's id.") var id: String
  @Argument(help: "What it is about.") var detail: CallerDetail
  @Argument(help: "The words.") var words: [String]
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand { .tell(detail, joined(words)) }

  func hints(_ worker: Worker, _ contact: ContactState) async throws -> [String] {
    guard detail == .number else { return contact.detailLines() }
    let looker = Looker(worker)
    let known = await KnownCard(try await looker.desk.knownBefore(try await worker.contact(id)), looker)
    return contact.detailLines() + known.lines
  }
}

/// `tocsin contact read ID`: what they sent since was read.
struct ContactRead: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Say that what they sent since is read.")

  @Argument(help: "The contact's id.") var id: String
  @Option(help: "Up to which version of the contact; without it, all of it.") var upTo: Int64?
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand {
    // Nobody says that they read what they may not see.
    guard try await worker.desk.isOpen(contact, to: worker.actor) else {
      throw DeskError.refused(.incident(.log(.notAmongNamed(worker.actor))))
    }
    return .report(.read(upTo: upTo))
  }
}

/// `tocsin contact face ID SITUATION`: a caller who needs agreed words of their own.
struct ContactFace: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "face", abstract: "A silent, abusive or distressed caller and the like; print the agreed words.")

  @Argument(help: "The contact's id.") var id: String
  @Argument(help: "How they are.") var situation: Situation
  @Option(help: "The pack whose words are meant, where several are published.") var pack: String?
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand {
    .face(situation, try await worker.pack(for: contact.incident, named: pack))
  }

  func say(_ worker: Worker, _ contact: ContactState) async throws -> String? {
    try await worker.pack(for: contact.incident, named: pack).situationWords[situation]
  }

  func hints(_ worker: Worker, _ contact: ContactState) async throws -> [String] {
    try await say(worker, contact) == nil ? ["the pack has no agreed words for this; use your own"] : []
  }
}
