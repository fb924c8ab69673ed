package import Decider
package import Vocabulary

/// What each event makes of a log.
extension LogKeeping {
  package static func evolve(_ state: inout IncidentLogState, _ event: IncidentLogEvent, _ stamp: Stamp) {
    state.changed = max(state.changed, stamp.recorded)
    switch event {
    case .opened(let contact, let received, let owner, let source):
      state.phase = .open
      state.reference = stamp.reference
      state.owner = owner
      state.source = source
      state.received = received
      state.opened = stamp.happened
      state.contacts = contact.map { [$0] } ?? []
    case .located(let location):
      state.location = location
      state.confirmedBy = nil
    case .locationConfirmed(let question, _): state.confirmedBy = question
    case .noted(let voice, let words): state.add(words, voice, nil, stamp)
    case .stated(let topic, let words): state.add(words, .person, topic, stamp)
    case .photographed(let photo, let contact):
      let whose = contact.map { "Photo from \($0)" } ?? "Photo"
      state.add(PersonalText("\(whose) (\(photo.words))"), .person, nil, stamp, photo: photo)
    case .established(let fact): state.facts.insert(fact)
    case .withdrawn(let fact, _): state.facts.remove(fact)
    case .struck(let entry, let reason):
      guard let index = state.lines.firstIndex(where: { $0.entry == entry }) else { return }
      state.lines[index].struck = LogLine.Strike(reason: reason, actor: stamp.actor, recorded: stamp.recorded)
    case .contactLinked(let contact): state.contacts.append(contact)
    case .ownerChanged(let owner), .handedTo(let owner, reason: _): state.owner = owner
    case .shielded(let words): state.shield = words
    case .promised, .callerTold: promise(&state, event, stamp)
    case .readBack(let by, let fields):
      state.readBacks.append(ReadBack(entry: stamp.version, by: by, fields: fields, happened: stamp.happened))
    case .restricted(let named, _): state.restrictedTo = named
    case .lifted: state.restrictedTo = nil
    case .looked: break
    case .unread(let contact, let by):
      state.unread.append(UnreadReport(entry: stamp.version, contact: contact, readBy: by))
    case .reportRead(let last): state.unread.removeAll { $0.entry <= last }
    case .offered(let partner, let words, let answerBy):
      state.handOff = HandOff(partner: partner, words: words, answerBy: answerBy)
    case .partnerAccepted(let theirs): state.handOff?.answer = .accepted(theirReference: theirs)
    case .partnerDeclined(let reason): state.handOff?.answer = .declined(reason)
    case .lapsed: state.handOff?.answer = .lapsed
    case .absorbed(let other, let contacts):
      state.absorbed.append(other)
      state.contacts.append(contentsOf: contacts)
    case .merged, .controlled, .resolved, .closed, .reopened: end(&state, event, stamp)
    }
  }

  private static func promise(_ state: inout IncidentLogState, _ event: IncidentLogEvent, _ stamp: Stamp) {
    switch event {
    case .promised(let words, let by):
      let seconds = Int64(max(1, by.seconds(since: stamp.happened)))
      state.promise = Promise(words: words, by: by, seconds: seconds, said: stamp.happened)
    case .callerTold(let words):
      state.callerTold = stamp.happened
      state.add(words.led(by: "Told the caller: "), .person, nil, stamp)
      guard let promise = state.promise else { return }
      state.promise?.by = stamp.happened.adding(seconds: promise.seconds)
      state.promise?.said = stamp.happened
    default: return
    }
  }

  private static func end(_ state: inout IncidentLogState, _ event: IncidentLogEvent, _ stamp: Stamp) {
    switch event {
    case .merged(let other):
      state.phase = .merged
      state.mergedInto = other
      state.closed = stamp.happened
    case .controlled: state.progress = .controlled
    case .resolved(let words):
      state.progress = .resolved
      state.add(words, stamp.actor == .machine ? .machine : .person, nil, stamp)
    case .closed(let disposition):
      state.phase = .closed
      state.closed = stamp.happened
      state.disposition = disposition
    case .reopened:
      state.phase = .open
      state.progress = .running
      state.owner = stamp.actor
      state.closed = nil
      state.disposition = nil
      state.reopenings += 1
      state.reopenedAt = IncidentLogState.Reopened(entry: stamp.version, moment: stamp.recorded)
    default: return
    }
  }
}

extension IncidentLogState {
  package mutating func add(
    _ words: PersonalText, _ voice: LogVoice, _ topic: LogTopic?, _ stamp: Stamp, photo: Photo? = nil
  ) {
    lines.append(
      LogLine(
        entry: stamp.version, voice: voice, topic: topic, words: words, actor: stamp.actor, happened: stamp.happened,
        recorded: stamp.recorded, photo: photo))
  }
}
