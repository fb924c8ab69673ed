internal import ArgumentParser
internal import Assessment
internal import Desk
internal import Escalation
internal import Incident
internal import Journal
internal import JournalSQLite
internal import Procedure
internal import Vocabulary

/// What reports that list incidents take.
struct ListingOptions: ParsableArguments {
  @OptionGroup var store: StoreOption
  @Option(help: "The most incidents that are listed.") var limit = 50
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard (0...100_000).contains(limit) else { throw ValidationError("--limit takes 0 to 100000") }
  }
}

/// A look at every incident of a store with the pack it was dealt with by, that tells how far it is.
struct RecordWalk {
  /// An incident as it stands, or stood when it had ended already and goes on.
  struct Seen {
    let id: IncidentID
    let life: Life
    let pack: Pack?
    /// What was made of it before has to be taken back.
    let goesOn: Bool
  }

  /// Between two words on how far it is.
  private static let progressInterval = Duration.seconds(2)

  let office: Office
  let desk: Desk

  /// Calls `look` for each; returns how many seconds it took.
  func run(look: (Seen) async throws -> Void) async throws -> Double {
    let start = ContinuousClock.now
    var told = start
    var packs: [PackVersion: Pack?] = [:]
    func pack(of life: Life) async throws -> Pack? {
      guard let version = life.assessment.pack ?? life.escalation.pack else { return nil }
      if let known = packs[version] { return known }
      let pack = try await desk.pack(version)
      packs[version] = .some(pack)
      return pack
    }
    let last = try office.journal.head().position
    _ = try await LifeWalk.run(
      office.journal,
      progress: { position in
        guard ContinuousClock.now - told > RecordWalk.progressInterval else { return }
        told = ContinuousClock.now
        try await office.output.remark("\(position * 100 / max(1, last)) % of \(last) entries")
      },
      look: { sight in
        switch sight {
        case .stands(let id, let life):
          try await look(Seen(id: id, life: life, pack: try await pack(of: life), goesOn: false))
        case .goesOn(let id, let life):
          try await look(Seen(id: id, life: life, pack: try await pack(of: life), goesOn: true))
        }
      })
    let elapsed = (ContinuousClock.now - start).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
  }
}
