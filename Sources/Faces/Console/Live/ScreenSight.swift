package import Vocabulary

/// One line of the side log of what screens were sent. It stands beside the journal, is bounded, and proves nothing by itself:
/// the position tells what the journal held, the digests that a rendering made of it again is the same.
package enum ScreenSight: Hashable, Sendable {
  /// The server began to send; screens from before are gone.
  case began(at: Moment)
  /// A screen opened a page: whose it is, by the name of the session, and a number of its own while the server runs.
  case opened(screen: Int, account: ActorID?, session: String?, page: ScreenPage, at: Moment)
  /// A page was given whole, to be read with or without a stream behind it.
  case given(account: ActorID, page: ScreenPage, position: Int64, at: Moment)
  /// Every open screen of a page was sent these regions: id, and the beginning of the SHA-256 of what stands inside.
  case sent(page: ScreenPage, position: Int64, regions: [String: String], at: Moment)
  case closed(screen: Int, at: Moment)
  /// More came than could be written; so many lines are missing here.
  case missed(count: Int, at: Moment)
}

/// Which page, and what was open on it.
package struct ScreenPage: Hashable, Sendable {
  /// `board`, `incident`, `calls`, `control`, and so on; `strip` for the top of a page that is only read, `all` for what stands in the top of every page.
  package let name: String
  package let incident: IncidentID?
  package let contact: ContactID?

  package init(_ name: String, incident: IncidentID? = nil, contact: ContactID? = nil) {
    self.name = name
    self.incident = incident
    self.contact = contact
  }
}

/// Where lines about screens are kept; asked once a second at most.
package protocol ScreenLog: Sendable {
  /// Keeps lines in their order, and lets go of the oldest where there are too many.
  func write(_ sights: [ScreenSight]) async throws
}

extension ScreenPage {
  init(_ topic: Topic) {
    switch topic {
    case .board: self.init("board")
    case .incident(let incident): self.init("incident", incident: incident)
    case .calls(let contact, let incident): self.init("calls", incident: incident, contact: contact)
    case .control(let incident): self.init("control", incident: incident)
    // The strip of a page that is only read; the page itself was noted when it was given.
    case .centre(.search): self.init("strip")
    case .centre(let page): self.init(centre: page)
    }
  }

  /// A page about the centre goes by its name.
  init(centre page: CentrePage) { self.init(page.rawValue) }

  /// What stands in the top of every page.
  static let all = ScreenPage("all")
}
