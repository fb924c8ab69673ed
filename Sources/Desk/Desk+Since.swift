internal import Decider
package import Incident
internal import Journal
internal import JournalCodec
package import Vocabulary

/// A stream right behind one of its entries.
package struct StreamStep: Sendable {
  /// Who made the entry, and when it was recorded.
  package let actor: ActorID
  package let recorded: Moment
  package let state: StreamState
}

extension Desk {
  /// A stream as it was at a version, and behind every entry since, as far as they are durable. Throws `DeskError`.
  package nonisolated func since(
    _ version: Int64, of stream: StreamName
  ) throws(DeskError) -> (base: StreamState, steps: [StreamStep]) {
    let base = try Shelf(journal).load(stream, upTo: version)
    var stand = base
    var steps: [StreamStep] = []
    do {
      while true {
        let entries = try journal.entries(of: stream, after: stand.version, limit: Desk.sincePage)
        for entry in entries {
          stand.state.take(try FactCodec.decode(entry), Stamp(of: entry))
          stand.version = entry.version
          steps.append(StreamStep(actor: entry.actor, recorded: entry.recorded, state: stand.state))
        }
        if entries.count < Desk.sincePage { return (base.state, steps) }
      }
    } catch let fault as JournalFault { throw .fault(fault) } catch { throw .unreadable(stream, "\(error)") }
  }

  private static let sincePage = 4_096
}
