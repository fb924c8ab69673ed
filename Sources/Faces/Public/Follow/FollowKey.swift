internal import Contact
internal import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Orders
internal import Vocabulary

/// A reference with its code: what somebody types once, and their browser then keeps until it is closed.
struct FollowKey: Sendable {
  static let cookieName = "tocsin-report"
  static let path = "/report/follow"

  let contact: ContactID
  let code: SpokenCode

  /// nil where they cannot be a reference and a code.
  init?(reference: String, code: String) {
    guard let contact = ReportReference.contact(reference), let code = SpokenCode(code) else { return nil }
    self.contact = contact
    self.code = code
  }

  /// From the browser's cookie.
  init?(_ request: Request) {
    guard let pieces = request.cookies[FollowKey.cookieName]?.value.split(separator: "."), pieces.count == 2 else {
      return nil
    }
    self.init(reference: String(pieces[0]), code: String(pieces[1]))
  }

  /// For the follow pages alone, out of reach of scripts and of other sites; gone when the browser is closed.
  func cookie(isSecure: Bool) -> String {
    "\(FollowKey.cookieName)=\(contact.text).\(code.text); Path=\(FollowKey.path); HttpOnly; SameSite=Strict"
      + (isSecure ? "; Secure" : "")
  }

  static func noCookie(isSecure: Bool) -> String {
    "\(cookieName)=; Path=\(path); HttpOnly; SameSite=Strict; Max-Age=0" + (isSecure ? "; Secure" : "")
  }

  /// The report, where there is one and the code is its own; a reference that was never given and a wrong code are the same.
  func report(_ desk: Desk) async throws -> ContactState? {
    let state = try await desk.contact(contact)
    let isRight = SpokenCode.isSame(state.report.key ?? FollowKey.nobodys, code.key(for: ReportIdentity.purpose))
    return isRight && state.report.key != nil ? state : nil
  }

  /// As long as a digest, and none of any code.
  private static let nobodys = String(repeating: "-", count: 64)
}
