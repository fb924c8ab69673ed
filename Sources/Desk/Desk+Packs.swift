internal import Decider
internal import Improvement
internal import Incident
package import Procedure
package import Vocabulary

extension Desk {
  /// The pack in force under a name; nil where none was published. Throws where what is stored is not a sound pack any more.
  package func packInForce(_ name: PackName) throws(DeskError) -> Pack? {
    guard case .pack(let state) = try stand(.pack(name)).state, let published = state.inForce else { return nil }
    do { return try Pack(files: published.files) } catch {
      throw .unreadable(.pack(name), error.findings.first?.description ?? "no finding")
    }
  }

  /// The names of all packs ever published.
  package func packNames() -> [PackName] {
    live().stands.keys.filter { $0.kind == .pack }.map { PackName(trusted: $0.identifier) }.sorted()
  }

  /// Publishes a pack that was read and checked; the same content again changes nothing.
  package func publish(_ pack: Pack, by actor: ActorID) async throws(DeskError) -> Outcome {
    let published = PublishedPack(version: pack.version, hash: pack.hash, files: pack.files)
    let id = CommandID(trusted: "publish \(pack.hash.text.prefix(48))")
    return try await perform(Order(.publish(pack.name, published), id: id, by: actor))
  }
}
