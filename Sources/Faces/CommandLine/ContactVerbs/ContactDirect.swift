internal import ArgumentParser
internal import Desk
internal import Procedure
internal import Vocabulary

/// `tocsin contact direct SERVICE`: what to say to somebody who wants what the centre does not do, while they are on the line.
struct ContactDirect: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "direct", abstract: "Print the agreed words and the right door for a service that is out of remit.",
    discussion: """
      Say them while the caller is on the line; `tocsin contact wrap-up ID out-of-remit --service NAME` then records them.

      Example:
        tocsin contact direct missed-bins --store store
      """)

  @Argument(help: "The service they want.") var service: String
  @Option(help: "The pack whose services are meant, where several are published.") var pack: String?
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  private struct Direction: Encodable {
    let service, say, door: String
  }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let chosen = try pack.map { try PackName($0) }
    guard let pack = try await looker.pack(named: chosen) else {
      throw CommandFault("no procedure pack is in force; `tocsin procedure publish FOLDER` puts one in force")
    }
    guard let known = pack.service(try ServiceName(service)) else {
      let names = pack.services.map(\.name.text).joined(separator: ", ")
      throw CommandFault("the pack has no service \(Malformed.excerpt(service)); it has \(names)")
    }
    guard case .sendTo(let door) = known.remit else {
      throw CommandFault("\(known.name) is in remit; open an incident for it")
    }
    let words = known.say ?? door
    if options.json {
      try await office.output.json(Direction(service: known.name.text, say: words, door: door))
    } else {
      try await office.output.line("say: \(quoted(words))")
      try await office.output.line("the right door: \(shown(door))")
    }
    return 0
  }
}

extension Looker {
  /// The pack of a name, else the one the centre goes by.
  fileprivate func pack(named name: PackName?) async throws -> Pack? {
    if let name { return try await desk.packInForce(name) }
    return try await desk.packInForce()
  }
}
