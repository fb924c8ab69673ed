internal import Assessment
internal import Contact
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Journal
internal import Overview
internal import Procedure
internal import Synchronization
internal import Vocabulary

/// The record read page by page into a hindsight; it goes on where it stopped, as the journal grows.
final class PastReading: Sendable {
  private struct State {
    var walk: LifeWalk
    /// What came of the incidents that have ended.
    var hindsight: Hindsight
    /// What was seen on the page that was read last and is not taken yet.
    var sights: [LifeWalk.Sight] = []
    /// Ended incidents whose first contact was not wrapped up when they were looked at, so that it may still count otherwise.
    var unsettled: [ContactID: Unsettled] = [:]
  }

  private struct Unsettled {
    let incident: IncidentID
    let ended: Moment?
    let first: ContactState
  }

  /// How many of these are followed.
  private static let unsettledMax = 50_000

  private let journal: any JournalPort
  private let state: Mutex<State>

  init(_ journal: any JournalPort, _ hindsight: Hindsight) {
    self.journal = journal
    state = Mutex(State(walk: LifeWalk(journal), hindsight: hindsight))
  }

  var position: Int64 { state.withLock { $0.walk.position } }

  /// Reads one page and says by which versions its incidents went; nil where there is no page more.
  func next() throws -> Set<PackVersion>? {
    try state.withLock { state in
      guard let sights = try state.walk.next() else { return nil }
      state.sights = sights
      for contact in state.walk.contacts {
        guard let waiting = state.unsettled[contact] else { continue }
        // What was made of it came of the contact as it stood; now it stands otherwise.
        let life = try life(waiting, state.sights)
        if let life { state.sights += [.goesOn(waiting.incident, life), .stands(waiting.incident, life)] }
      }
      return state.hindsight.needsPacks ? PastReading.versions(state.sights) : []
    }
  }

  /// The versions by which the incidents went that are open.
  var versionsOfOpen: Set<PackVersion> {
    state.withLock { $0.hindsight.needsPacks ? PastReading.versions($0.walk.open) : [] }
  }

  /// Takes what was seen on the page that was read last.
  func take(under packs: [PackVersion: Pack]) throws {
    try state.withLock { state in
      for sight in state.sights { try take(sight, packs, &state) }
      state.sights = []
    }
  }

  /// What has ended, and what is open as it stands.
  func whole(under packs: [PackVersion: Pack]) -> Hindsight {
    state.withLock { state in
      var whole = state.hindsight
      for case .stands(let id, let life) in state.walk.open {
        whole.take(
          Hindsight.Seen(id, life, under: life.version.flatMap { packs[$0] }, first: nil, goesOn: false))
      }
      return whole
    }
  }

  /// What has ended.
  var ended: Hindsight { state.withLock { $0.hindsight } }

  private func take(_ sight: LifeWalk.Sight, _ packs: [PackVersion: Pack], _ state: inout State) throws {
    switch sight {
    case .stands(let id, let life):
      let first = state.hindsight.needsContacts ? try first(of: life) : nil
      if let first, first.state.disposition == nil, life.log.phase == .closed,
        state.unsettled.count < PastReading.unsettledMax
      {
        state.unsettled[first.id] = Unsettled(incident: id, ended: life.log.closed, first: first.state)
      }
      state.hindsight.take(
        Hindsight.Seen(
          id, life, under: life.version.flatMap { packs[$0] }, first: first?.state, goesOn: false))
    case .goesOn(let id, let life):
      let known = life.log.contacts.first.flatMap { state.unsettled.removeValue(forKey: $0)?.first }
      let first = state.hindsight.needsContacts ? try known ?? first(of: life)?.state : nil
      state.hindsight.take(
        Hindsight.Seen(id, life, under: life.version.flatMap { packs[$0] }, first: first, goesOn: true))
    }
  }

  private func first(of life: Life) throws -> (id: ContactID, state: ContactState)? {
    guard let id = life.log.contacts.first,
      case .contact(let contact) = try Shelf(journal).load(.contact(id)).state
    else { return nil }
    return (id, contact)
  }

  /// An ended incident as it was looked at; nil where it went on since, because that is looked at anyhow.
  private func life(_ waiting: Unsettled, _ sights: [LifeWalk.Sight]) throws -> Life? {
    let isSeen = sights.contains { sight in
      switch sight {
      case .stands(let seen, _), .goesOn(let seen, _): seen == waiting.incident
      }
    }
    guard !isSeen, case .incident(let life) = try Shelf(journal).load(.incident(waiting.incident)).state,
      life.log.phase == .closed, life.log.closed == waiting.ended
    else { return nil }
    return life
  }

  private static func versions(_ sights: [LifeWalk.Sight]) -> Set<PackVersion> {
    Set(
      sights.compactMap { sight in
        switch sight {
        case .stands(_, let life), .goesOn(_, let life): life.version
        }
      })
  }
}

extension Life {
  /// The version under which it was assessed, else the one under whose terms it was opened.
  var version: PackVersion? { assessment.pack ?? escalation.pack }
}
