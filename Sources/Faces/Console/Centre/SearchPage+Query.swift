internal import Account
internal import Assessment
internal import Contact
internal import Desk
internal import HTML
internal import Incident
internal import IncidentLog
internal import Journal
internal import Orders
internal import Overview
internal import Vocabulary

extension ConsoleRoutes {
  /// How many finds a page shows.
  private static let findsMax = 50
  private static let wordsBytesMax = 512

  func searchPage(_ words: String, _ visitor: Visitor) async throws -> SearchPage {
    let wanted = words.prefix(bytes: Self.wordsBytesMax)
    guard wanted.contains(where: { $0.isLetter || $0.isNumber }) else {
      return SearchPage(words: words, finds: [], isCutOff: false)
    }
    var finds: [SearchPage.Find] = []
    if let found = try await incident(wanted.filter { !$0.isWhitespace }) {
      finds += try await find(IncidentHit(found), "", visitor)
    }
    if let contact = ReportReference.contact(wanted) { finds += try await find(reported: contact, visitor) }
    let hits = try desk.journal.search(wanted, limit: Self.findsMax)
    for hit in hits { finds += try await find(hit, visitor) }
    return SearchPage(words: words, finds: finds, isCutOff: hits.count == Self.findsMax)
  }

  private struct IncidentHit {
    let life: Life
    let reference: Reference?

    init(_ found: IncidentFound) { (life, reference) = (found.life, found.life.log.reference) }

    init(_ life: Life) { (self.life, reference) = (life, life.log.reference) }
  }

  /// By the reference that its reporter quotes: its contact, and what it is about.
  private func find(reported id: ContactID, _ visitor: Visitor) async throws -> [SearchPage.Find] {
    let contact = try await desk.contact(id)
    guard contact.phase != .unknown else { return [] }
    guard let incident = contact.incident else { return await find(contact, id, "", visitor) }
    guard try await desk.isOpen(contact, to: visitor.actor) else { return [] }
    let life = try await desk.life(try await desk.goingOn(for: incident))
    return try await find(IncidentHit(life), "reported as \(id)", visitor) + find(contact, id, "", visitor)
  }

  private func find(_ hit: SearchHit, _ visitor: Visitor) async throws -> [SearchPage.Find] {
    if let id = IncidentID(of: hit.stream) {
      return try await find(IncidentHit(try await desk.life(id)), hit.excerpt, visitor)
    }
    guard let id = ContactID(of: hit.stream) else { return [] }
    let contact = try await desk.contact(id)
    if let incident = contact.incident {
      guard try await desk.isOpen(contact, to: visitor.actor) else { return [] }
      return try await find(IncidentHit(try await desk.life(incident)), hit.excerpt, visitor)
    }
    return await find(contact, id, hit.excerpt, visitor)
  }

  private func find(
    _ contact: ContactState, _ id: ContactID, _ excerpt: String, _ visitor: Visitor
  ) async -> [SearchPage.Find] {
    guard CallsPage.need.isMet(by: visitor) else { return [] }
    let who = contact.caller?.description ?? contact.number?.description ?? "no number"
    return [
      SearchPage.Find(
        path: "/calls/\(id)", title: "Contact, \(contact.medium.words)",
        about: "\(who), \(await desk.localTime.text(contact.received)), \(contact.phaseWords)", excerpt: excerpt,
        isOpen: contact.isOpen)
    ]
  }

  private func find(_ hit: IncidentHit, _ excerpt: String, _ visitor: Visitor) async throws -> [SearchPage.Find] {
    guard let reference = hit.reference, hit.life.log.isOpenTo(visitor.actor) else { return [] }
    let nature = hit.life.assessment.determinant?.natureTitle ?? "not assessed"
    let place = hit.life.log.location.map { "\($0.place)" } ?? "place not known"
    return [
      SearchPage.Find(
        path: "/incidents/\(reference)", title: reference.description,
        about:
          "\(nature), \(place), \(hit.life.isOpen ? "open" : "over"), \(await desk.localTime.text(hit.life.log.received))",
        excerpt: excerpt, isOpen: hit.life.isOpen)
    ]
  }
}
