package import Procedure
package import Vocabulary

/// What can be asked of a contact; who asks and when stand in the stamp.
package enum ContactCommand: Hashable, Sendable {
  case receive(Medium, number: String?, caller: String?, firstWords: String?)
  /// Puts it in the queue: how urgent it is, and how long it may wait.
  case queue(Urgency, answerBy: Moment)
  case offer(to: ActorID)
  case answer
  case hold
  case takeBack
  /// The line broke while somebody spoke.
  case drop
  /// They gave up before anybody answered.
  case abandon
  /// Speaks again after a drop or an abandonment; the number to call back on is the first thing to be known.
  case reconnect(number: String)
  /// Somebody is to ring back by then.
  case ringBack(by: Moment)
  /// Rang back, and nobody answered.
  case triedInVain
  case tell(CallerDetail, String)
  /// A contact that needs agreed words of its own; the pack has them.
  case face(Situation, Pack)
  case link(IncidentID)
  case refer(Referral, acceptBy: Moment)
  case accept
  case decline(reason: String)
  case end
  case wrapUp(ContactOutcome, note: String?)
  /// What somebody without an account sends to it, and what they are told.
  case report(ReportCommand)
  /// A deadline of the contact has passed.
  case overrun(ContactClock, due: Moment)
}

/// One thing to be known of whoever is in contact.
package enum CallerDetail: String, Hashable, Sendable, CaseIterable {
  case name, number
  /// What they are to what happened: tenant, passer-by, neighbour.
  case relation
  case language, interpreter
  case textRelay = "text-relay"
  case vulnerability
  /// Where they say that it is.
  case place
  case email = "e-mail"
  /// What it is about, as they chose it: a service of the pack.
  case subject
}

/// How a contact ended.
package enum ContactOutcome: Hashable, Sendable {
  /// An incident holds it.
  case incident
  case advice
  case query
  /// Not ours: the service, and the words in which they were sent to the right door.
  case outOfRemit(ServiceName, Pack)
  case malicious
  case silent
  case abandoned
  case declined
  /// They meant somebody else, and wanted nothing of us.
  case wrongNumber
}

/// An incident that another organisation sends to us.
package struct Referral: Hashable, Sendable {
  package let from: PartnerName
  /// The number they quote for it.
  package let theirReference: String?
  /// The procedure under which it will be dealt with.
  package let pack: PackVersion
  package let tree: TreeID?

  package init(from: PartnerName, theirReference: String?, pack: PackVersion, tree: TreeID?) {
    self.from = from
    self.theirReference = theirReference
    self.pack = pack
    self.tree = tree
  }
}

/// A deadline of a contact.
package enum ContactClock: String, Hashable, Sendable, CaseIterable {
  case answer, accept
  case callBack = "call-back"
  case wrapUp = "wrap-up"
  /// What they sent since somebody last looked.
  case read
}
