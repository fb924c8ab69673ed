internal import HTML
internal import HTTPTypes
internal import Hummingbird

/// What a browser without script is given while the session is locked: the password, and then on to what was asked for,
/// with everything that was typed.
enum LockPage {
  /// Passwords are not carried on; they are typed again.
  private static let carriedMark = "kept."

  /// In place of the page somebody asked for.
  static func response(to request: Request, _ visitor: Visitor) async throws -> Response {
    let isForm = request.method == .post
    let form = isForm ? try await PostedForm(request) : nil
    let kept = form?.fields.filter { !$0.name.hasPrefix("password") && $0.name != "code" } ?? []
    return page(visitor, to: request.uri.string, isForm: isForm, kept: kept, refusal: nil)
  }

  /// After a password that was not right.
  static func again(_ form: PostedForm, _ visitor: Visitor, refusal: String) -> Response {
    page(visitor, to: form["to"], isForm: form["form"] == "yes", kept: carried(form), refusal: refusal)
  }

  /// After the right one: on to the page, or the form once more with a button that sends it.
  static func onward(_ form: PostedForm) -> Response {
    guard let path = Path(returned: form["to"]) else { return PageResponse.seeOther("/board") }
    guard form["form"] == "yes" else { return PageResponse.seeOther(path) }
    let kept = carried(form)
    return PageResponse.page(
      render("Unlocked") { html in
        html.form(.method(.post), .action(path), .class("fields")) {
          html.p("What you had typed is kept and was not sent yet. Passwords have to be typed again.")
          for field in kept { html.input(.type(.hidden), .name(field.name), .value(field.value)) }
          html.button("Send it now", .class("primary"), .autofocus())
        }
        html.p { html.a("Leave it, and go to the board", .href("/board")) }
      })
  }

  private static func carried(_ form: PostedForm) -> [(name: String, value: String)] {
    form.fields.compactMap { field in
      guard field.name.hasPrefix(carriedMark) else { return nil }
      return (String(field.name.dropFirst(carriedMark.count)), field.value)
    }
  }

  private static func page(
    _ visitor: Visitor, to path: String, isForm: Bool, kept: [(name: String, value: String)], refusal: String?
  ) -> Response {
    let bytes = render("Locked") { html in
      html.form(.method(.post), .action("/session/unlocking"), .class("fields")) {
        html.p(
          isForm
            ? "Nobody used this browser for a while. What you typed is kept; it is sent after this."
            : "Nobody used this browser for a while.")
        if let refusal { html.p(refusal, .class("refusal"), .role("alert")) }
        html.input(.type(.hidden), .name("to"), .value(path))
        html.input(.type(.hidden), .name("form"), .value(isForm ? "yes" : "no"))
        for field in kept { html.input(.type(.hidden), .name(carriedMark + field.name), .value(field.value)) }
        html.div {
          html.label(.for("password")) {
            html.text("Password of ")
            html.bdi(visitor.name)
          }
          html.input(
            .type(.password), .id("password"), .name("password"), .autocomplete("current-password"), .required(),
            .autofocus())
        }
        html.button("Unlock", .class("primary"))
      }
      html.form(.method(.post), .action("/sign-out")) { html.button("Sign out") }
    }
    return PageResponse.page(bytes, status: .locked)
  }

  private static func render(_ title: String, _ content: (Markup) -> Void) -> [UInt8] {
    Document(title: "\(title) – Tocsin", stylesheets: [Assets.stylesheetPath])
      .render(byteCountExpected: 4_096, .class("signin")) { html in
        html.main {
          html.h1(title)
          content(html)
        }
      }
  }
}
