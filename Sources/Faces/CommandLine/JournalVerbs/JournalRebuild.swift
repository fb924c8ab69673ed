internal import ArgumentParser
internal import Desk
internal import Journal

/// `tocsin journal rebuild`: lists, start-up marks and the text index anew from the entries.
struct JournalRebuild: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Build everything derived from the entries again; the entries stay as they are.")

  @OptionGroup var store: StoreOption
  @Flag(help: "Leave the text index empty; searching then finds nothing until the next rebuild.") var withoutSearch =
    false

  func run(in office: Office) async throws -> Int32 {
    guard !office.isServed else {
      throw CommandFault("a server runs on this store; stop it, rebuild, and start it again")
    }
    let entries = try await Rebuilding.run(office.journal, withSearch: !withoutSearch)
    try await office.output.line("rebuilt from \(entries) entries\(withoutSearch ? ", without the text index" : "")")
    return 0
  }
}
