internal import Journal
internal import Vocabulary

extension Statement {
  /// Binds a row in the order of `Statements.putIncident`.
  func bind(_ row: IncidentRow) {
    bind(1, row.incident.text)
    bind(2, row.reference?.description)
    bind(3, row.source)
    bind(4, row.received.microseconds)
    bind(5, row.opened.microseconds)
    bind(6, row.closed?.microseconds)
    bind(7, row.owner.text)
    bind(8, row.priority?.rawValue)
    bind(9, row.nature?.text)
    bind(10, row.natureTitle)
    bind(11, row.ground?.text)
    bind(12, row.place)
    bind(13, row.disposition?.text)
  }

  /// Binds a unit's times in the order of `Statements.putIncidentUnit`.
  func bind(_ times: UnitTimes, of incident: IncidentID, ordinal: Int) {
    bind(1, incident.text)
    bind(2, Int64(ordinal))
    bind(3, times.unit.text)
    bind(4, times.home?.text)
    bind(5, times.mobilised?.microseconds)
    bind(6, times.mobile?.microseconds)
    bind(7, times.attended?.microseconds)
    bind(8, times.cleared?.microseconds)
  }

  /// The row in the columns of `Statements.readIncidents`.
  func incidentRow(_ units: (IncidentID) throws -> [UnitTimes]) throws -> IncidentRow {
    let incident = IncidentID(trusted: text(0))
    let reference: Reference?
    do { reference = try textIfAny(1).map { text throws(Malformed) in try Reference(text) } } catch {
      throw JournalFault.corrupt("the row of incident \(incident): \(error)")
    }
    return IncidentRow(
      incident: incident, reference: reference, source: textIfAny(2), received: Moment(microseconds: integer(3)),
      opened: Moment(microseconds: integer(4)), closed: moment(5), owner: ActorID(trusted: text(6)),
      priority: integerIfAny(7).flatMap { Priority(rawValue: $0) },
      nature: textIfAny(8).map { NatureCode(trusted: $0) },
      natureTitle: textIfAny(9), ground: textIfAny(10).map { Station(trusted: $0) }, place: textIfAny(11),
      disposition: textIfAny(12).map { DispositionCode(trusted: $0) }, units: try units(incident))
  }

  /// A unit's times in the columns of `Statements.readIncidentUnits`.
  func unitTimes() -> UnitTimes {
    UnitTimes(
      unit: CallSign(trusted: text(0)), home: textIfAny(1).map { Station(trusted: $0) },
      mobilised: moment(2), mobile: moment(3), attended: moment(4), cleared: moment(5))
  }

  private func moment(_ column: Int32) -> Moment? { integerIfAny(column).map { Moment(microseconds: $0) } }
}
