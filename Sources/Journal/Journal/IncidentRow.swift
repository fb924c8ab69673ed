package import Vocabulary

/// One row per incident for lists and figures, open or closed; derived, written with the entries it comes from.
package struct IncidentRow: Hashable, Sendable {
  package let incident: IncidentID
  /// Filled by the store where it gives the reference with the same append.
  package var reference: Reference?
  package let source: String?
  package let received: Moment
  package let opened: Moment
  package let closed: Moment?
  package let owner: ActorID
  package let priority: Priority?
  package let nature: NatureCode?
  package let natureTitle: String?
  package let ground: Station?
  /// Personal: leaves the row when it is erased from the entries.
  package let place: String?
  package let disposition: DispositionCode?
  package let units: [UnitTimes]

  package init(
    incident: IncidentID, reference: Reference?, source: String?, received: Moment, opened: Moment, closed: Moment?,
    owner: ActorID, priority: Priority?, nature: NatureCode?, natureTitle: String?, ground: Station?, place: String?,
    disposition: DispositionCode?, units: [UnitTimes]
  ) {
    self.incident = incident
    self.reference = reference
    self.source = source
    self.received = received
    self.opened = opened
    self.closed = closed
    self.owner = owner
    self.priority = priority
    self.nature = nature
    self.natureTitle = natureTitle
    self.ground = ground
    self.place = place
    self.disposition = disposition
    self.units = units
  }
}

/// When a unit sent to an incident reported each step; nil where nobody did.
package struct UnitTimes: Hashable, Sendable {
  package let unit: CallSign
  package let home: Station?
  package let mobilised: Moment?
  package let mobile: Moment?
  package let attended: Moment?
  package let cleared: Moment?

  package init(unit: CallSign, home: Station?, mobilised: Moment?, mobile: Moment?, attended: Moment?, cleared: Moment?)
  {
    self.unit = unit
    self.home = home
    self.mobilised = mobilised
    self.mobile = mobile
    self.attended = attended
    self.cleared = cleared
  }
}

/// Something found by its words.
package struct SearchHit: Hashable, Sendable {
  package let stream: StreamName
  /// The newest entry of the stream in which the first of the words stands.
  package let position: Int64
  /// The words around the find, the find between ⟦ and ⟧.
  package let excerpt: String

  package init(stream: StreamName, position: Int64, excerpt: String) {
    self.stream = stream
    self.position = position
    self.excerpt = excerpt
  }
}
