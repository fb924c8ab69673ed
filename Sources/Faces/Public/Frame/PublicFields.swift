internal import HTML
internal import PageParts

/// The fields of a form of the public: each with its label above it, what was typed in it again, and why it was not taken beside it.
struct PublicFields {
  let html: Markup
  /// What was sent and not taken; nil for an empty form.
  var refusal: Refused?

  /// What was sent, which field was at fault, and why.
  struct Refused: Sendable {
    let form: SentForm
    let field: String
    let words: String
  }

  private func value(_ name: String) -> String { refusal?.form[name] ?? "" }
  private func isAtFault(_ name: String) -> Bool { refusal?.field == name }

  /// A form that may bring a photo; its number makes two sendings of it one.
  func write(_ id: String, to path: Path, number: String? = nil, keepsPhotos: Bool = false, _ content: () -> Void) {
    html.form(
      .id(id), .method(.post), .action(path), .named("enctype", "multipart/form-data"), .class("fields"),
      .when(keepsPhotos, PhotoWaiting.keeps(number: "form"))
    ) {
      html.input(.type(.hidden), .name("form"), .value(number ?? refusal?.form.number ?? SentForm.newNumber()))
      content()
    }
  }

  /// Above all else, so that nobody has to look for it.
  func writeRefusal() {
    guard let refusal else { return }
    html.p(refusal.words, .id("refusal"), .class("refusal"), .role("alert"), .tabIndex(-1))
  }

  private func labelled(_ name: String, _ label: String, _ hint: String, _ field: () -> Void) {
    html.div(.class("field")) {
      html.label(label, .for(name))
      if !hint.isEmpty { html.p(hint, .id("\(name)-hint"), .class("hint")) }
      field()
    }
  }

  private func described(_ name: String, _ hint: String) -> Attribute {
    let ids = [isAtFault(name) ? "refusal" : "", hint.isEmpty ? "" : "\(name)-hint"].filter { !$0.isEmpty }
    return .when(!ids.isEmpty, .aria("describedby", ids.joined(separator: " ")))
  }

  func text(
    _ name: String, _ label: String, hint: String = "", kind: Attribute.Kind = .text,
    autocomplete: StaticString = "off", required: Bool = false, keeps: Bool = true
  ) {
    labelled(name, label, hint) {
      html.input(
        .id(name), .name(name), .type(kind), .value(keeps ? value(name) : ""), .autocomplete(autocomplete),
        .required(required), .when(isAtFault(name), .aria("invalid", "true")), .autofocus(isAtFault(name)),
        described(name, hint))
    }
  }

  func area(_ name: String, _ label: String, hint: String = "", rows: Int = 5, required: Bool = false) {
    labelled(name, label, hint) {
      html.textarea(
        value(name), .id(name), .name(name), .rows(rows), .required(required),
        .when(isAtFault(name), .aria("invalid", "true")), .autofocus(isAtFault(name)), described(name, hint))
    }
  }

  /// A photo is chosen, or taken at once; the browser does not send it again by itself after a refusal.
  func photo(required: Bool = false) {
    let again = refusal == nil ? "" : " Choose it again: browsers do not keep it."
    let hint = "JPEG or PNG, up to 10 MB. Where and when it was taken is removed from the photo.\(again)"
    labelled("photo", required ? "A photo" : "A photo, if you have one", hint) {
      html.input(
        .id("photo"), .name("photo"), .type(.file), .named("accept", "image/jpeg,image/png"), .required(required),
        .when(isAtFault("photo"), .aria("invalid", "true")), described("photo", hint))
    }
  }

  /// A point: filled in by the telephone where it has script and is asked, set on a map, or typed.
  func point(required: Bool = false, label: String = "The point, if you know it", map: PublicMap) {
    let hint = "Latitude and longitude, such as 53.3441, -6.2675."
    labelled("point", label, hint) {
      html.input(
        .id("point"), .name("point"), .value(value("point")), .autocomplete("off"), .required(required),
        .when(isAtFault("point"), .aria("invalid", "true")), described("point", hint))
      html.input(.type(.hidden), .name("accuracy"), .value(value("accuracy")))
      html.p {
        html.button("Use my position", .type(.button), .class("here"), .hidden(), .aria("describedby", "here-said"))
        html.span("", .id("here-said"), .role("status"))
      }
      map.write(html)
    }
  }

  /// A field that people do not see and machines fill in.
  func trap() {
    html.div(.class("trap"), .aria("hidden", "true")) {
      html.label("Leave this empty", .for("website"))
      html.input(.id("website"), .name("website"), .tabIndex(-1), .autocomplete("off"))
    }
  }
}
