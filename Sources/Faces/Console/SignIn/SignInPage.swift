internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Passwords

/// What stands at the door.
enum SignInPage {
  private static let remedy = "tocsin sign-in-link --store DIR --account NAME"

  /// Why somebody was not let in; never which part of what they typed was wrong.
  enum Why: Hashable {
    case wrong, locked, busy
    /// The provider signed nobody in whom we know, or does not answer.
    case notTaken, away
  }

  static func refusalWords(_ why: Why) -> String {
    switch why {
    case .wrong:
      "Not signed in: name, password or code is not right. After several wrong tries an account lets nobody in for up to "
        + "15 minutes; wait, or ask an administrator for a one-time link."
    case .locked:
      "This is not the password, or there were too many wrong tries; wait up to 15 minutes, or sign out and in again."
    case .notTaken:
      "Not signed in: what the provider said was not taken, or you have no open account here. Try once more; then ask an "
        + "administrator, and the server's log says why."
    case .away: "The provider does not answer as it should. Try again soon, or sign in with your password."
    case .busy: "Too many people sign in at this moment. Nothing was looked at; try again in a few seconds."
    }
  }

  /// Name, password and code. What was typed stays, but for the secrets.
  static func door(name: String = "", _ why: Why? = nil, status: HTTPResponse.Status = .ok, provider: String? = nil)
    -> Response
  {
    let bytes = render(title: "Sign in") { html in
      if let provider {
        if let why, why == .notTaken || why == .away { html.p(refusalWords(why), .class("refusal"), .role("alert")) }
        html.p { html.a("Sign in with \(provider)", .href(OpenIDRoutes.beginPath), .class("button")) }
      }
      html.form(.method(.post), .action("/sign-in"), .class("fields")) {
        if let why, why != .notTaken, why != .away {
          html.p(refusalWords(why), .class("refusal"), .role("alert"), .id("why"))
        }
        writeField(html, "account", "Account", .text, "username", value: name, isFirst: name.isEmpty)
        writeField(html, "password", "Password", .password, "current-password", isFirst: !name.isEmpty)
        html.div {
          html.label(.for("code")) {
            html.text("Code ")
            html.small("only if your account has an authenticator")
          }
          html.input(
            .type(.text), .id("code"), .name("code"), .autocomplete("one-time-code"), .inputMode("numeric"),
            .maxLength(12))
        }
        html.button("Sign in", .class("primary"))
      }
      html.details {
        html.summary("No password yet, or forgotten?")
        html.p(
          "Ask an administrator for a one-time link. On the machine of the server, DIR being its store, this makes one:"
        )
        html.p { html.code(remedy) }
      }
    }
    return PageResponse.page(bytes, status: status)
  }

  /// For somebody with a link, good or not: choosing a password spends it.
  static func choice(_ token: String, _ refusal: PasswordRefusal? = nil, differs: Bool = false) -> Response {
    let bytes = render(title: "Choose a password") { html in
      html.form(.method(.post), .action("/sign-in/\(token)"), .class("fields")) {
        html.p("This link works once. It sets your password and signs you in on this browser.")
        PasswordFields.write(html, refusal: refusal.map { "\($0)" }, differs: differs)
        html.button("Set the password and sign in", .class("primary"))
      }
    }
    return PageResponse.page(bytes, status: refusal == nil && !differs ? .ok : .unprocessableContent)
  }

  /// The same for a link that is unknown, used or expired.
  static func refusal() -> Response {
    let bytes = render(title: "Not signed in") { html in
      html.p("This link is not valid: it was used before, has expired, or never was one.", .class("refusal"))
      html.p("Ask an administrator for a new one. On the machine of the server, DIR being its store, this makes one:")
      html.p { html.code(remedy) }
      html.p { html.a("Sign in with a password", .href("/sign-in")) }
    }
    return PageResponse.page(bytes, status: .forbidden)
  }

  private static func writeField(
    _ html: Markup, _ name: String, _ label: String, _ kind: Attribute.Kind, _ purpose: StaticString,
    value: String = "", isFirst: Bool
  ) {
    html.div {
      html.label(label, .for(name))
      html.input(
        .type(kind), .id(name), .name(name), .autocomplete(purpose), .spellcheck(false), .maxLength(256), .required(),
        .when(!value.isEmpty, .value(value)), .autofocus(isFirst))
    }
  }

  private static func render(title: String, _ content: @escaping (Markup) -> Void) -> [UInt8] {
    Document(title: "\(title) – Tocsin", stylesheets: [Assets.stylesheetPath])
      .render(byteCountExpected: 2_048, .class("signin")) { html in
        html.main {
          html.h1(title == "Sign in" ? "Tocsin" : title)
          content(html)
        }
      }
  }
}

/// A new password, typed twice, with the rules beside it.
enum PasswordFields {
  static func write(_ html: Markup, refusal: String? = nil, differs: Bool = false) {
    html.div {
      html.label(.for("password")) {
        html.text("New password ")
        html.small("at least \(Password.charactersMin) characters; several words are easy to keep")
      }
      html.input(
        .type(.password), .id("password"), .name("password"), .autocomplete("new-password"), .required(),
        .autofocus(refusal != nil), .when(refusal != nil, .aria("invalid", "true")),
        .when(refusal != nil, .aria("describedby", "password-refusal")))
      if let refusal { html.p("Not taken: \(refusal).", .class("refusal"), .id("password-refusal"), .role("alert")) }
    }
    html.div {
      html.label("The same again", .for("password-again"))
      html.input(
        .type(.password), .id("password-again"), .name("password-again"), .autocomplete("new-password"), .required(),
        .when(differs, .aria("invalid", "true")), .when(differs, .aria("describedby", "again-refusal")))
      if differs {
        html.p("The two are not the same; type both again.", .class("refusal"), .id("again-refusal"), .role("alert"))
      }
    }
  }
}
