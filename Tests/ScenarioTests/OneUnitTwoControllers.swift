import Deployment
import Desk
import Incident
import Testing
import Vocabulary

/// Two controllers reach for the same unit in the same moment.
@Suite struct OneUnitTwoControllers {
  @Test func `one of them gets it, the other is told where it is, and it is never in two places`() async throws {
    let room = try await Watchroom()
    try await room.onDuty((sign: "P1", type: "plumber", skills: [], north: 0))
    var incidents: [IncidentID] = []
    for name in ["bath", "cellar"] {
      let call = try await room.call("call-\(name)", from: nil, saying: "A pipe burst", to: "ann")
      incidents.append(try await room.open(name, from: call, by: "ann"))
    }
    let desk = room.desk
    let outcomes = await withTaskGroup(of: Result<Outcome, DeskError>.self) { group in
      for (index, incident) in incidents.enumerated() {
        group.addTask {
          let order = Order(
            .assign("P1".unit, to: incident, duty: "Stop the water"), id: CommandID(trusted: "assign-\(index)"),
            by: ActorID(trusted: "controller-\(index)"))
          do throws(DeskError) { return .success(try await desk.perform(order)) } catch { return .failure(error) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let refused = outcomes.compactMap { outcome -> String? in
      if case .failure(let error) = outcome { return error.description }
      return nil
    }
    #expect(refused.count == 1 && refused[0].contains("never in two places"), "\(outcomes)")
    var holding = 0
    for incident in incidents { holding += try await room.life(incident).deployment.active.count }
    #expect(holding == 1)
  }
}
