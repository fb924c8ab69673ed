internal import Decider
internal import Incident
internal import Journal
internal import JournalCodec
internal import Overview
internal import Vocabulary

extension Append {
  /// What a decision writes: its steps as drafts, and the marks of the streams it moved.
  init(
    _ order: Order, from before: [StreamName: Stand], newest: [StreamName: CommandID], _ scene: Scene, zone: LocalTime
  ) {
    let drafts = scene.steps.map { step in
      let form = FactCodec.encode(step.fact)
      return Draft(
        stream: step.stream, event: form.event, eventVersion: form.version, happened: step.stamp.happened,
        recorded: step.stamp.recorded, actor: step.stamp.actor, cause: step.command == order.id ? nil : order.id,
        command: step.command, body: form.body, personal: form.personal,
        referenceDay: step.fact.opensIncident ? zone.dayCode(step.stamp.recorded) : nil,
        searchWords: step.fact.searchWords)
    }
    var marks = Marks()
    for stream in Set(scene.steps.map(\.stream)) {
      marks.take(stream, from: before[stream], to: scene.stand(stream))
    }
    self.init(
      command: order.id, expected: before.mapValues(\.version), newest: newest, drafts: drafts, marks: marks)
  }
}

extension Marks {
  /// The marks of a stream that moved from one stand to another.
  mutating func take(_ stream: StreamName, from before: Stand?, to after: Stand) {
    let wasLive = before.map { $0.version > 0 && $0.state.isLive } ?? false
    if after.state.isLive != wasLive { live[stream] = after.state.isLive }
    if case .incident(let life) = after.state, let incident = IncidentID(of: stream),
      let row = IncidentRow(incident, life)
    {
      rows.append(row)
    }
    let every = SnapshotCodec.everyVersions
    if after.version / every != (before?.version ?? 0) / every, let content = SnapshotCodec.encode(after.state) {
      snapshots.append(Snapshot(stream: stream, version: after.version, form: SnapshotCodec.form, content: content))
    }
  }
}
