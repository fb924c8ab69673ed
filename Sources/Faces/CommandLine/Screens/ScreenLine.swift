internal import Console
internal import Vocabulary

/// A line of the side log as it is stored: one JSON object with sorted keys; a key without a value is left out.
struct ScreenLine: Codable, Hashable {
  enum Kind: String, Codable {
    case began, opened, given, sent, closed, missed
  }

  let kind: Kind
  /// RFC 3339 in UTC.
  let at: String
  var screen: Int?
  var account: String?
  var session: String?
  var page: String?
  var incident: String?
  var contact: String?
  var position: Int64?
  /// The beginning of the SHA-256 of what stands inside each region, by the region's id.
  var regions: [String: String]?
  var count: Int?

  init(_ sight: ScreenSight) {
    switch sight {
    case .began(let at): self.init(.began, at)
    case .opened(let screen, let account, let session, let page, let at):
      self.init(.opened, at, page)
      self.screen = screen
      self.account = account?.text
      self.session = session
    case .given(let account, let page, let position, let at):
      self.init(.given, at, page)
      self.account = account.text
      self.position = position
    case .sent(let page, let position, let regions, let at):
      self.init(.sent, at, page)
      self.position = position
      self.regions = regions
    case .closed(let screen, let at):
      self.init(.closed, at)
      self.screen = screen
    case .missed(let count, let at):
      self.init(.missed, at)
      self.count = count
    }
  }

  private init(_ kind: Kind, _ at: Moment, _ page: ScreenPage? = nil) {
    self.kind = kind
    self.at = at.rfc3339
    self.page = page?.name
    incident = page?.incident?.text
    contact = page?.contact?.text
  }
}
