internal import ArgumentParser
internal import Desk
internal import Vocabulary

/// `show`: everything known of one place or caller, withdrawn and expired facts too.
struct RegisterShow<Subject: RegisterSubject>: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: "Everything known of one \(Subject.noun), also what has expired or was withdrawn.")
  }

  @Argument(help: "The id.") var id: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    guard let card = try await office.desk().card(Subject.stream(try Subject.ID(id))) else {
      throw CommandFault(
        "there is no \(Subject.noun) \(Malformed.excerpt(id)); `tocsin \(Subject.noun) list` shows those there are")
    }
    if options.json {
      try await office.output.json(card)
    } else {
      for line in card.lines { try await office.output.line(line) }
    }
    return 0
  }
}

/// `list`: all of a register.
struct RegisterList<Subject: RegisterSubject>: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: "Every \(Subject.noun) of the register.")
  }

  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let cards = try await office.desk().cards(Subject.kind)
    if options.json {
      try await office.output.json(cards)
      return 0
    }
    for card in cards { try await office.output.line(card.headline) }
    if cards.isEmpty { try await office.output.remark("the register holds no \(Subject.noun)") }
    return 0
  }
}
