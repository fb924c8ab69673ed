package import Desk
internal import Incident
package import Procedure
internal import ServiceLifecycle
internal import Vocabulary

/// Keeps a rehearsal store alive with invented incidents, so that every page has something to show.
package struct Demo: ServiceLifecycle.Service {
  private let desk: Desk
  private let pack: Pack

  package init(_ desk: Desk, _ pack: Pack) {
    self.desk = desk
    self.pack = pack
  }

  /// So many stories at once; a new one begins about every twenty seconds.
  private static let storiesMax = 12
  private static let secondsBetween: Int64 = 20

  /// Dedicates the store to rehearsal and puts the cast in their places. Throws where the store holds live work.
  package func prepare() async throws {
    let seed = UInt64(bitPattern: desk.clock.now().microseconds)
    var random = DemoRandom(seed: seed)
    let actor = DemoCast.controller
    _ = try await desk.perform(Order(.dedicate(.rehearsal), id: CommandID("dedicate rehearsal"), by: actor))
    _ = try await desk.publish(pack, by: actor)
    _ = try await desk.perform(Order(.usePack(pack.name), id: CommandID(trusted: "demo-pack-\(seed)"), by: actor))
    let cast = try DemoCast(pack: pack).orders(&random).map { DemoOrder(giver: actor, intent: $0) }
    let around = DemoSurroundings(pack: pack, now: desk.clock.now()).orders("\(seed)")
    for (index, order) in (cast + around).enumerated() {
      try await give(Order(order.intent, id: CommandID(trusted: "demo-cast-\(seed)-\(index)"), by: order.giver))
    }
  }

  /// What an earlier demonstration brought is there already, and refused.
  private func give(_ order: Order) async throws {
    do { _ = try await desk.perform(order) } catch DeskError.refused { return }
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown { await play() }
  }

  private func play() async {
    var stories: [DemoStory] = []
    var random = DemoRandom(seed: UInt64(bitPattern: desk.clock.now().microseconds))
    var nextRing = desk.clock.now()
    while !Task.isCancelled {
      let now = desk.clock.now()
      if now >= nextRing, stories.count < Demo.storiesMax {
        stories.append(DemoStory("\(now.microseconds / 1_000)", pack, DemoRandom(seed: random.next()), at: now))
        nextRing = now.adding(seconds: Int64.random(in: 5...(2 * Demo.secondsBetween), using: &random))
      }
      for index in stories.indices where stories[index].due <= now { await stories[index].advance(desk) }
      stories.removeAll(where: \.isOver)
      do { try await Task.sleep(for: .seconds(1)) } catch { return }
    }
  }
}
