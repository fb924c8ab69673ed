internal import ArgumentParser
internal import Desk
internal import Overview
internal import Vocabulary

/// `tocsin shift show`: who is on duty.
struct ShiftShow: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Who is on duty and since when, who pauses, and the latest handovers.")

  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let card = try await ShiftCard(try await Looker(options, office))
    if options.json {
      try await office.output.json(card)
    } else {
      for line in card.lines { try await office.output.line(line) }
    }
    return 0
  }
}

/// `tocsin shift briefing`: what somebody who takes over has to know.
struct ShiftBriefing: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefing", abstract: "Every open incident of one person with its brief and what is owed next.")

  @Option(help: "Whose incidents; those of --actor where nobody is named.") var who: String?
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func validate() throws {
    guard who != nil || options.actor != nil else { throw ValidationError("say whose briefing with --who or --actor") }
  }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let owner = try ActorID(who ?? options.actor ?? "")
    let card = try await BriefingCard(owner, await looker.desk.briefing(of: owner), looker)
    if options.json {
      try await office.output.json(card)
      return 0
    }
    for line in card.lines { try await office.output.line(line) }
    if card.incidents.isEmpty { try await office.output.remark("\(owner) owns no open incident") }
    return 0
  }
}
