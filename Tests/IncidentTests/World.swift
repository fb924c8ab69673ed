import Contact
import Decider
import Deployment
import Incident
import Shift
import Vocabulary

/// Streams as a desk keeps them: an order sees the streams it names and no others, and a refused one leaves all as it was.
struct World {
  private(set) var stands: [StreamName: Stand] = [:]
  /// What the centre has agreed.
  var house = House.standard

  /// What an order would come to; the world stays as it is.
  func decided(_ intent: Intent, _ stamp: Stamp, _ id: CommandID) -> Result<Scene, Refusal> {
    var scene = seen(by: intent)
    do throws(Refusal) { try scene.carryOut(intent, stamp, id) } catch { return .failure(error) }
    return .success(scene)
  }

  /// The streams an order names, before anything is decided.
  func seen(by intent: Intent) -> Scene {
    var seen: [StreamName: Stand] = [:]
    for stream in intent.streams { seen[stream] = stands[stream] }
    return Scene(seen, house: house)
  }

  /// Takes what was decided.
  mutating func take(_ scene: Scene) {
    for step in scene.steps { stands[step.stream] = scene.stand(step.stream) }
  }

  /// Carries an order out; the steps it came to.
  @discardableResult
  mutating func perform(
    _ intent: Intent, by actor: ActorID = amy, at second: Int64, as id: String = "order"
  ) throws(Refusal) -> [Step] {
    let scene = try decided(
      intent, Stamp(actor: actor, happened: at(second), recorded: at(second)), CommandID(trusted: id)
    ).get()
    take(scene)
    return scene.steps
  }

  var incidents: [(id: IncidentID, life: Life)] {
    stands.compactMap { stream, stand in
      guard case .incident(let life) = stand.state, let id = IncidentID(of: stream) else { return nil }
      return (id, life)
    }
  }

  var units: [(id: CallSign, phase: UnitState.Phase)] {
    stands.compactMap { stream, stand in
      guard case .unit(let unit) = stand.state, let id = CallSign(of: stream) else { return nil }
      return (id, unit.phase)
    }
  }

  func life(_ id: IncidentID) -> Life { Scene(stands).life(id) }
  func contact(_ id: ContactID) -> ContactState { Scene(stands).contact(id) }
  var shift: ShiftState { Scene(stands).shift }
}
