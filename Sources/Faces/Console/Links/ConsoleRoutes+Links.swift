internal import Desk
internal import HTML
internal import Hummingbird
internal import Orders
internal import Vocabulary

extension ConsoleRoutes {
  /// The link to the duty of a crew.
  func dutyLink(_ context: ConsoleContext) async throws -> LinkOffer? {
    guard let visitor = context.visitor, let name = context.parameters.get("reference") else { return nil }
    let text = try Form.text(Array((context.parameters.get("unit") ?? "").utf8), plusIsSpace: false)
    return try await desk.dutyLink(of: text, on: name, for: visitor.actor).map { LinkOffer($0, visitor) }
  }

  /// The caller's link.
  func callerLink(_ context: ConsoleContext) async throws -> LinkOffer? {
    guard let visitor = context.visitor, let id = contact(context) else { return nil }
    return try await desk.callerLink(of: id, for: visitor.actor).map { LinkOffer($0, visitor) }
  }
}

extension LinkOffer {
  init(_ target: LinkTarget, _ visitor: Visitor) {
    self.target = target
    self.visitor = visitor
    switch target.subject {
    case .unit(let unit, on: let reference):
      (title, name) = ("Link to the duty of", unit.text)
      opens = "Whoever has one sees this duty, reports for \(unit), and nothing else."
      path = "/incidents/\(reference)/units/\(unit)/link"
      removal = "/incidents/\(reference)/units/\(unit)/link-removal"
      (back, section) = (("Back to \(reference)", "/control/\(reference)"), "/control")
    case .contact(let contact, let state):
      (title, name) = ("Link for", CallsPage.title(state))
      opens = "Whoever has one sends their position and photos to this contact, and sees nothing of it."
      (path, removal) = ("/calls/\(contact)/link", "/calls/\(contact)/link-removal")
      (back, section) = (("Back to the contact", "/calls/\(contact)"), "/calls")
    }
  }
}
