internal import ArgumentParser
internal import Desk
internal import Incident
internal import Register
internal import Vocabulary

/// A command on one place or caller.
protocol RegisterWork: WorkCommand {
  associatedtype Subject: RegisterSubject
  var id: String { get }
  var order: RegisterCommand { get throws }
}

extension RegisterWork {
  func intent(_ worker: Worker) async throws -> Intent { Subject.intent(try Subject.ID(id), try order) }

  func report(_ worker: Worker) async throws -> WorkReport? {
    guard let card = try await worker.desk.card(Subject.stream(try Subject.ID(id))) else { return nil }
    return WorkReport(lines: card.lines, fields: card)
  }
}

/// `describe`: by what it is recognised.
struct RegisterDescribe<Subject: RegisterSubject>: RegisterWork {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "describe", abstract: "Say by what a \(Subject.noun) is recognised; again to say it otherwise.")
  }

  @Argument(help: "The id, chosen once.") var id: String
  @Option(help: "The name.") var name: String
  @Option(help: "The address.") var address: String?
  @Option(help: "The number from which they call.") var number: String?
  @OptionGroup var position: GivenPosition
  @OptionGroup var options: WorkOptions

  func validate() throws {
    let isRecognisable = address != nil || number != nil || position.position != nil || position.plusCode != nil
    guard isRecognisable else {
      throw ValidationError(
        "nothing to recognise the \(Subject.noun) by; give --address, --number, --position or --plus-code")
    }
  }

  var order: RegisterCommand {
    get throws {
      .describe(
        RegisterTitle(
          name: PersonalText(name), address: address.map { PersonalText($0) }, number: number.map { PersonalText($0) },
          coordinates: try position.coordinates))
    }
  }
}

/// `add`: one more thing that is known.
struct RegisterAdd<Subject: RegisterSubject>: RegisterWork {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: "Add something that is known of a \(Subject.noun), its source and its last day.")
  }

  @Argument(help: "The id.") var id: String
  @Argument(help: "What it is about.") var kind: RegisterFact.Kind
  @Argument(help: "The words.") var words: [String]
  @Option(help: "From whom or where it is known.") var source: String
  @Option(help: ArgumentHelp("The last day on which it may be relied on.", valueName: "YYYY-MM-DD")) var until: String
  @OptionGroup var options: WorkOptions

  func validate() throws {
    do { _ = try CivilDate(text: until) } catch { throw ValidationError("--until: \(error)") }
  }

  var order: RegisterCommand {
    get throws {
      .add(
        RegisterFact(
          kind: kind, words: PersonalText(joined(words)), source: source, until: try CivilDate(text: until)))
    }
  }
}

/// `withdraw`: it does not hold any more.
struct RegisterWithdraw<Subject: RegisterSubject>: RegisterWork {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw", abstract: "Withdraw something that was known of a \(Subject.noun), with the reason.")
  }

  @Argument(help: "The id.") var id: String
  @Argument(help: "The number beside the fact.") var entry: Int64
  @Option(help: "Why it does not hold any more.") var reason: String
  @OptionGroup var options: WorkOptions

  var order: RegisterCommand { .withdraw(entry: entry, reason: reason) }
}
