internal import Assessment
internal import Decider
internal import Escalation
internal import Improvement
package import Incident
internal import IncidentLog
package import Procedure
package import Vocabulary

extension Desk {
  /// How many packs are kept as read.
  private static let packsMax = 16

  /// The pack in force under a name; nil where none was published. Throws where what is stored is not a sound pack any more.
  package func packInForce(_ name: PackName) throws(DeskError) -> Pack? {
    guard case .pack(let state) = try stand(.pack(name)).state, let published = state.inForce else { return nil }
    return try read(published, name)
  }

  /// The pack by which the centre goes where nobody says otherwise: the chosen one, else the only one, else nil.
  package func packInForce() throws(DeskError) -> Pack? {
    guard let name = Desk.chosenPack(shelf) else { return nil }
    return try packInForce(name)
  }

  /// A pack at the version by which something was decided; nil where it was never published here.
  package func pack(_ version: PackVersion) throws(DeskError) -> Pack? {
    guard case .pack(let state) = try stand(.pack(version.name)).state,
      let published = state.versions.last(where: { $0.hash == version.hash })
    else { return nil }
    return try read(published, version.name)
  }

  /// The pack an incident is dealt with by: the one it was assessed by, else the one under whose terms it was opened; nil where it has neither.
  package func pack(of life: Life) throws(DeskError) -> Pack? {
    guard let version = life.assessment.pack ?? life.escalation.pack else { return nil }
    return try pack(version)
  }

  /// Every version published under a name, the one in force last; a version that was put in force again stands there twice.
  package func versions(of name: PackName) throws(DeskError) -> [PackVersion] {
    guard case .pack(let state) = try stand(.pack(name)).state else { return [] }
    return state.versions.map { PackVersion(name: name, version: $0.version, hash: $0.hash) }
  }

  /// The pack by which the incident of a closing was assessed, so that its path is checked under it; nil for every other intent.
  func closing(_ intent: Intent, _ stands: [StreamName: Stand]) -> Pack? {
    guard case .log(let id, .close(_)) = intent, case .incident(let life)? = stands[.incident(id)]?.state,
      let version = life.assessment.pack
    else { return nil }
    // A pack that cannot be read any more keeps nobody from closing; the live check says so.
    do { return try pack(version) } catch { return nil }
  }

  /// The names of all packs ever published.
  package func packNames() -> [PackName] {
    shelf.packs.map { PackName(trusted: $0.identifier) }.sorted()
  }

  /// Publishes a pack that was read and checked; the same content again changes nothing.
  ///
  /// Where one pack alone was there and another joins it, the first stays the one the centre goes by.
  /// A version that would lower recorded incidents is refused until somebody has read each of them.
  package func publish(_ pack: Pack, by actor: ActorID) async throws(DeskError) -> Outcome {
    let lowering = try await lowering(by: pack)
    let published = PublishedPack(version: pack.version, hash: pack.hash, files: pack.files)
    // The version that was looked at makes it another order: what was in force before may be put in force again.
    let version = try latest(.pack(pack.name)).version
    let id = CommandID(trusted: "publish \(version) \(pack.hash.text.prefix(40))")
    if let only = Desk.chosenPack(shelf), only != pack.name, try centre().pack == nil {
      _ = try await perform(Order(.usePack(only), id: CommandID(trusted: id.text + "+stays"), by: actor))
    }
    return try await perform(Order(.pack(pack.name, .publish(published, lowering: lowering)), id: id, by: actor))
  }

  private func centre() throws(DeskError) -> CentreState {
    guard case .centre(let centre) = try latest(.centre).state else { return CentreState() }
    return centre
  }

  func read(_ published: PublishedPack, _ name: PackName) throws(DeskError) -> Pack {
    if let known = packs[published.hash] { return known }
    let pack: Pack
    do { pack = try Pack(published: published.files) } catch {
      throw .unreadable(.pack(name), error.findings.first?.description ?? "no finding")
    }
    if packs.count >= Desk.packsMax { packs = [:] }
    packs[published.hash] = pack
    return pack
  }

  private static func chosenPack(_ shelf: Shelf) -> PackName? {
    if case .centre(let centre)? = shelf.known(.centre)?.state, let chosen = centre.pack { return chosen }
    return shelf.packs.count == 1 ? shelf.packs.first.map { PackName(trusted: $0.identifier) } : nil
  }

  /// What the pack in force says about every incident.
  static func house(_ shelf: Shelf) throws(DeskError) -> House {
    guard let name = chosenPack(shelf), case .pack(let state)? = shelf.known(.pack(name))?.state,
      let published = state.inForce
    else { return .standard }
    do { return House(try Pack(published: published.files)) } catch {
      throw .unreadable(.pack(name), error.findings.first?.description ?? "no finding")
    }
  }

  /// The centre or a pack has changed: takes its zone and its terms anew, as they will stand for the next order.
  func lookAround() {
    zone = Desk.zone(shelf.known(.centre))
    do { house = try latestHouse() } catch { house = .standard }
  }

  private func latestHouse() throws(DeskError) -> House {
    guard let name = Desk.chosenPack(shelf), case .pack(let state)? = shelf.known(.pack(name))?.state,
      let published = state.inForce
    else { return .standard }
    return House(try read(published, name))
  }
}
