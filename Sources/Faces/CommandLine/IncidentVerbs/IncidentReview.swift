internal import Account
internal import ArgumentParser
internal import Desk
internal import Incident
internal import IncidentLog
internal import Overview
internal import Vocabulary

/// `tocsin incident review`: how an ended incident was dealt with; the same store gives the same bytes, years later.
struct IncidentReview: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Look at an ended incident by its pack's criteria of quality, each with yes or no and why.",
    discussion: """
      From the stored record and the version of the pack it was dealt with by, alone. Then come the deviations from the
      procedure. Times are in UTC.

      Examples:
        tocsin incident review 261121-0042 --store store
        tocsin incident review 261121-0042 --store store --json
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    try office.check(.review)
    let looker = try await Looker(options, office)
    let (id, life) = try await looker.life(incident)
    guard life.log.phase == .closed else {
      throw CommandFault(
        life.log.phase == .merged
          ? "the incident was merged into another; review that one"
          : "the incident has not ended; it can be reviewed when it is closed")
    }
    guard let review = try await looker.desk.review(of: id, life) else {
      throw CommandFault("the incident went by no pack that this store holds, so there are no criteria to look by")
    }
    if options.json {
      try await office.output.json(review)
    } else {
      try await office.output.line(review.lines.map { shown($0) }.joined(separator: "\n"))
    }
    return 0
  }
}
