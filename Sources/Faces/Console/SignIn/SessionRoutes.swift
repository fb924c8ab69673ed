internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Vocabulary

/// Whether a session is open, locked or over; unlocking it.
struct SessionRoutes: Sendable {
  let door: Door

  func add(to router: Router<ConsoleContext>) {
    router.get("/session") { request, _ in
      switch try await door.presence(of: request) {
      case .nobody: SessionRoutes.json(.unauthorized, [:])
      case .locked: SessionRoutes.json(.locked, [:])
      case .present(let visitor, _): SessionRoutes.json(.ok, ["account": visitor.actor.text])
      }
    }
    // The gate has noted already that the person is there.
    router.post("/session/presence") { request, _ in
      try await RequestLimits.readAway(request)
      return Response(status: .noContent)
    }
    router.post("/session/unlocking") { request, context in
      guard let visitor = context.visitor, let session = context.session else { throw HTTPError(.unauthorized) }
      let form = try await PostedForm(request)
      let isScript = request.headers[.accept]?.hasPrefix("application/json") == true
      switch try await door.unlock(visitor, session, form["password"]) {
      case .right: return isScript ? Response(status: .noContent) : LockPage.onward(form)
      case .wrong: return refused(SignInPage.refusalWords(.locked), isScript, form, visitor)
      case .busy: return refused(SignInPage.refusalWords(.busy), isScript, form, visitor)
      }
    }
  }

  private func refused(_ words: String, _ isScript: Bool, _ form: PostedForm, _ visitor: Visitor) -> Response {
    isScript ? SessionRoutes.json(.forbidden, ["words": words]) : LockPage.again(form, visitor, refusal: words)
  }

  private static func json(_ status: HTTPResponse.Status, _ fields: [String: String]) -> Response {
    let members = fields.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
    return Response(
      status: status, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: "{\(members.joined(separator: ","))}")))
  }

  /// RFC 8259, 7.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
