internal import Account
internal import HTML
internal import Orders
internal import Vocabulary

/// What somebody sent and was not taken, to be shown again beside the reason.
struct Attempt: Hashable, Sendable {
  /// The id of the form in the page.
  let form: String
  let fields: Form
  let words: String
  /// The field that was at fault; empty where it was none alone.
  let field: String
  /// Others changed the same meanwhile: theirs can be kept, or this put in its place.
  let isConflict: Bool

  init(form: String, fields: Form, words: String, field: String = "", isConflict: Bool = false) {
    self.isConflict = isConflict
    self.form = form
    self.fields = fields
    self.words = words
    self.field = field
  }
}

/// The forms of one page for one visitor: what they may do, where it leads back to, and what was refused.
struct Forms: Sendable {
  let place: Place
  let visitor: Visitor
  var attempt: Attempt?
  /// What came of the line that was typed last.
  var answer: CommandAnswer?

  func may(_ action: Action) -> Bool { visitor.may(action) }

  /// A form that gives one order. `then` names the field that takes the focus when it is done, `seen` says how many entries
  /// the incident has by which it is filled in.
  func write(
    _ html: Markup, _ id: String, to path: Path, style: String = "fields", then: String = "", seen: Int64? = nil,
    _ content: (Fields) -> Void
  ) {
    let attempt = attempt.flatMap { $0.form == id ? $0 : nil }
    html.form(
      .id(id), .method(.post), .action(path), .class(style), .when(!then.isEmpty, .data("then", then)),
      .when(attempt != nil, .data("refused", "yes"))
    ) {
      html.input(.type(.hidden), .name("command"), .value(attempt?.fields["command"] ?? Forms.command()))
      html.input(.type(.hidden), .name("at"), .value(place.text))
      html.input(.type(.hidden), .name("form"), .value(id))
      if let seen { html.input(.type(.hidden), .name("seen"), .value("\(seen)")) }
      if let attempt {
        html.p(attempt.words, .id("\(id)-refusal"), .class("refusal"), .role("alert"))
        if attempt.isConflict { writeChoice(html) }
      }
      content(Fields(html: html, form: id, attempt: attempt))
    }
  }

  /// Both are harmless: the other words stay in the log.
  private func writeChoice(_ html: Markup) {
    html.p(.class("actions", "choice")) {
      html.a("Keep theirs", .href(place.path), .class("button"))
      html.button("Put mine", .class("primary"))
    }
  }

  /// A form that is one button.
  func button(
    _ html: Markup, _ id: String, to path: Path, _ words: String, style: String = "", key: String = "",
    fields: [(String, String)] = [], focused: Bool = false
  ) {
    write(html, id, to: path, style: "one") { form in
      for (name, value) in fields { form.hidden(name, value) }
      form.button(words, style: style, key: key, focused: focused)
    }
  }

  /// 16 random bytes in hexadecimal.
  static func command() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in
      let byte = UInt8.random(in: .min ... .max, using: &generator)
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    .joined()
  }
}

/// The fields of a form; what was typed and refused stands in them again.
struct Fields {
  let html: Markup
  let form: String
  let attempt: Attempt?
  /// Whether the field at fault takes the focus when the page opens.
  var takesFocus = true

  func id(_ name: String) -> String { "\(form)-\(name)" }

  func kept(_ name: String, _ value: String) -> String { attempt?.fields[name] ?? value }

  func labelled(_ name: String, _ label: String, _ hint: String, hidesLabel: Bool = false, _ field: () -> Void) {
    html.div(.class("field")) {
      html.label(.for(id(name)), .when(hidesLabel, .class("unseen"))) {
        html.text(label)
        if !hint.isEmpty { html.small(" \(hint)") }
      }
      field()
    }
  }

  func isAtFault(_ name: String) -> Bool { attempt?.field == name }

  func hidden(_ name: String, _ value: String) { html.input(.type(.hidden), .name(name), .value(value)) }

  func text(
    _ name: String, _ label: String, value: String = "", hint: String = "", required: Bool = true,
    focused: Bool = false, hidesLabel: Bool = false, list: String = ""
  ) {
    labelled(name, label, hint, hidesLabel: hidesLabel) {
      html.input(
        .id(id(name)), .name(name), .value(kept(name, value)), .autocomplete("off"), .required(required),
        .autofocus(focused || takesFocus && isAtFault(name)), .when(isAtFault(name), .aria("invalid", "true")),
        .when(isAtFault(name), .aria("describedby", "\(form)-refusal")),
        .when(!list.isEmpty, .list(list)), .when(hidesLabel, .placeholder(label)))
    }
  }

  func minutes(_ name: String, _ label: String, value: Int64) {
    labelled(name, label, "in minutes") {
      html.input(
        .id(id(name)), .name(name), .type(.number), .min(1), .value(kept(name, "\(value)")), .required(),
        .when(isAtFault(name), .aria("invalid", "true")))
    }
  }

  func area(
    _ name: String, _ label: String, hint: String = "", rows: Int = 2, required: Bool = true
  ) {
    labelled(name, label, hint) {
      html.textarea(
        kept(name, ""), .id(id(name)), .name(name), .rows(rows), .required(required),
        .when(isAtFault(name), .aria("invalid", "true")))
    }
  }

  func choice(
    _ name: String, _ label: String, _ options: [(value: String, words: String)], chosen: String = "",
    hidesLabel: Bool = false
  ) {
    let chosen = kept(name, chosen)
    labelled(name, label, "", hidesLabel: hidesLabel) {
      html.select(
        .id(id(name)), .name(name), .required(options.first?.value.isEmpty == true && options.first?.words == "choose"),
        .autofocus(isAtFault(name)), .when(isAtFault(name), .aria("invalid", "true")),
        .when(isAtFault(name), .aria("describedby", "\(form)-refusal"))
      ) {
        for (value, words) in options { html.option(words, .value(value), .selected(value == chosen)) }
      }
    }
  }

  /// `key` is pressed alone, outside fields, and is written on the button.
  func button(
    _ words: String, style: String = "", key: String = "", name: String = "", value: String = "",
    focused: Bool = false, skipsChecks: Bool = false
  ) {
    let parts = [form, name.isEmpty ? "send" : name, value].filter { !$0.isEmpty }
    let id = parts.joined(separator: "-").filter { !$0.isWhitespace }
    html.button(
      .id("\(id)-button"), .when(!style.isEmpty, .class(style)), .when(!key.isEmpty, .data("key", key)),
      .when(!name.isEmpty, .name(name)),
      .when(!name.isEmpty, .value(value)), .autofocus(focused), .when(skipsChecks, .named("formnovalidate", ""))
    ) {
      for each in key.split(separator: " ") { html.kbd(String(each)) }
      if !key.isEmpty { html.text(" ") }
      html.text(words)
    }
  }
}
