internal import Account
internal import Desk
internal import HTML
internal import Incident
internal import Passwords
internal import Vocabulary

/// A form that was not taken: which one, why, beside which field, and what was typed, so that nothing is lost.
struct FormRefusal: Sendable {
  /// The forms of the account pages.
  enum Form: Hashable, Sendable {
    case opening, naming, roles, closing, reopening, link, revoking, password, authenticator, removing, issuing,
      revokingKey
  }

  let form: Form
  /// The name of the field it is about; nil where it is about the whole.
  let field: String?
  let words: String
  let typed: PostedForm

  /// What is refused in words, by account, door or desk; nil for a fault, which is no answer to a form.
  static func words(_ error: any Error) -> String? {
    switch error {
    case let error as DeskError:
      switch error {
      case .refused(let refusal): refusal.description
      case .badOrder(let malformed): malformed.description
      case .busy, .fault, .unreadable, .moved: nil
      }
    case let error as KeyRefusal: error.description
    case let error as DoorRefusal: error.description
    case let error as PasswordRefusal: error.description
    default: nil
    }
  }
}

/// Fields as all forms of these pages write them: label, field, and the refusal beside it.
struct FormWriter {
  let html: Markup
  let form: FormRefusal.Form
  /// Tells the fields of several forms of a page apart.
  let prefix: String
  let refusal: FormRefusal?

  private var ours: FormRefusal? { refusal.flatMap { $0.form == form ? $0 : nil } }

  /// What is refused of the whole form, at its top.
  func head() {
    guard let ours, ours.field == nil else { return }
    html.p("Not done: \(ours.words).", .class("refusal"), .role("alert"))
  }

  /// A field of one line; what was typed stays, but for passwords.
  func field(
    _ name: String, _ label: String, hint: String = "", kind: Attribute.Kind = .text, value: String = "",
    purpose: StaticString = "off"
  ) {
    let isRefused = ours?.field == name
    let shown = kind == .password ? "" : ours.map { $0.typed[name] } ?? value
    html.div {
      html.label(.for(prefix + name)) {
        html.text(label)
        if !hint.isEmpty {
          html.text(" ")
          html.small(hint)
        }
      }
      html.input(
        .type(kind), .id(prefix + name), .name(name), .autocomplete(purpose), .maxLength(256), .required(),
        .when(!shown.isEmpty, .value(shown)), .when(isRefused, .aria("invalid", "true")),
        .when(isRefused, .aria("describedby", "\(prefix)\(name)-refusal")), .autofocus(isRefused))
      if isRefused, let ours {
        html.p("Not taken: \(ours.words).", .class("refusal"), .id("\(prefix)\(name)-refusal"), .role("alert"))
      }
    }
  }

  /// A box for each role, with what it is for.
  func roles(_ given: Set<Role>) {
    boxes("role", "Roles", Role.allCases.map { ($0.rawValue, RoleWords.purpose($0)) }, Set(given.map(\.rawValue)))
  }

  /// A box for each scope of a key.
  func scopes() {
    boxes("scope", "Scopes", KeyScope.allCases.map { ($0.rawValue, ScopeWords.purpose($0)) }, [])
  }

  private func boxes(_ name: String, _ title: String, _ all: [(value: String, words: String)], _ given: Set<String>) {
    let chosen = ours.map { Set($0.typed.all(name)) } ?? given
    html.fieldset(.class("choices")) {
      html.legend(title)
      for box in all {
        html.div {
          html.input(
            .type(.checkbox), .id("\(prefix)\(name)-\(box.value)"), .name(name), .value(box.value),
            .checked(chosen.contains(box.value)))
          html.label(.for("\(prefix)\(name)-\(box.value)")) {
            html.text("\(box.value) ")
            html.small(box.words)
          }
        }
      }
      if let ours, ours.field == name {
        html.p("Not taken: \(ours.words).", .class("refusal"), .role("alert"))
      }
    }
  }
}
