internal import Decider
package import Incident
internal import Journal
internal import Vocabulary

extension Desk {
  /// What orders, one after the other, would be refused with if they were given now; nil for each that would be carried out. Nothing
  /// is recorded.
  package func rehearse(_ orders: [Order]) throws(DeskError) -> [Refusal?] {
    var stands: [StreamName: Stand] = [:]
    var refusals: [Refusal?] = []
    for order in orders {
      let order = completed(order)
      var before: [StreamName: Stand] = [:]
      for stream in order.intent.streams {
        if let moved = stands[stream] { before[stream] = moved } else { before[stream] = try latest(stream) }
      }
      let now = order.recorded ?? clock.now()
      let stamp = Stamp(actor: order.actor, happened: order.happened ?? now, recorded: now)
      var scene = Scene(before, house: house, assessedBy: closing(order.intent, before))
      do throws(Refusal) {
        try scene.carryOut(order.intent, stamp, order.id)
        stands.merge(scene.stands) { $1 }
        refusals.append(nil)
      } catch { refusals.append(isDone(order) ? nil : error) }
    }
    return refusals
  }

  /// Whether the same order was carried out before: then it would be so again, whatever has happened since.
  private func isDone(_ order: Order) -> Bool {
    do { return try journal.receipt(of: order.id) != nil } catch { return false }
  }
}
