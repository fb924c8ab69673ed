internal import ArgumentParser
internal import Journal

/// `tocsin journal verify`: exits 1 and names the first broken entry, if there is one.
struct JournalVerify: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check every entry against the chain; exits 1 at the first that is broken.")

  @OptionGroup var store: StoreOption
  @Flag(help: "Print JSON.") var json = false

  private struct Report: Encodable {
    let sound: Int64
    let head: String
    let erased: Int64
    let brokenPosition: Int64?
    let broken: String?
  }

  func run(in office: Office) async throws -> Int32 {
    let result = try await Verification.run(office.journal)
    if json {
      try await office.output.json(
        Report(
          sound: result.sound, head: result.head.hash.description, erased: result.erased,
          brokenPosition: result.flaw?.position, broken: result.flaw?.words))
    } else if let flaw = result.flaw {
      try await office.output.line("BROKEN at entry \(flaw.position): \(flaw.words)")
      try await office.output.line("\(result.sound) entries before it are sound.")
    } else {
      try await office.output.line("sound: \(result.sound) entries, \(result.erased) personal parts erased")
      try await office.output.line("head: \(result.head.hash)")
    }
    return result.flaw == nil ? 0 : 1
  }
}
