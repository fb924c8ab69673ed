internal import Desk
internal import Improvement
internal import Incident
internal import Procedure
internal import Vocabulary

/// What an address below `/procedures` names. Each throws `Problem` where there is no such thing.
extension APICall {
  func pack() async throws -> PackName {
    let name: PackName
    do throws(Malformed) { name = try PackName(path["pack"] ?? "") } catch {
      throw Problem(.notFound, "no pack has this name")
    }
    guard await desk.packNames().contains(name) else { throw Problem(.notFound, "no pack has this name") }
    return name
  }

  func version() async throws -> Pack {
    let name = try await pack()
    guard let version = try await desk.versions(of: name).last(where: { $0.version == path["version"] }),
      let pack = try await desk.pack(version)
    else { throw Problem(.notFound, "the pack has no such version") }
    return pack
  }

  func draft() async throws -> DraftAtHand {
    let pack = try await pack()
    let id: DraftID
    do throws(Malformed) { id = try DraftID(path["draft"] ?? "") } catch {
      throw Problem(.notFound, "the pack has no such draft")
    }
    guard let state = try await desk.workedDraft(id), state.beginning?.pack == pack else {
      throw Problem(.notFound, "the pack has no such draft")
    }
    return DraftAtHand(id: id, state: state)
  }

  /// What is laid open of the pack.
  func laidOpen() async throws -> Pack {
    guard let draft = try await desk.draft(of: try await pack()) else {
      throw Problem(.notFound, "no draft of the pack is laid open")
    }
    return draft
  }
}

/// A file of a pack with all of its text.
struct PackFile: Sendable {
  let path: String
  let text: String

  /// In the order of their paths.
  static func all(_ files: [String: String]) -> [PackFile] {
    files.sorted { $0.key < $1.key }.map { PackFile(path: $0.key, text: $0.value) }
  }
}

extension View where Subject == PackFile {
  static let file = View(
    "PackFile", [.always("path", .text, "Inside the pack.") { .text($0.path) }, .always("text") { .text($0.text) }])
}
