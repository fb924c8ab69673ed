/// What forms and their fields carry.
extension Attribute {
  /// How a form is sent: `get` asks, `post` changes.
  package enum Method: String { case get, post }

  /// The kinds of `input` and `button`; a script-free page needs no others.
  package enum Kind: String {
    case text, search, email, tel, url, password, number, date, time, hidden, checkbox, radio, file, range
    case dateTimeLocal = "datetime-local"
    case submit, button, reset
  }

  /// How the form is sent.
  package static func method(_ method: Method) -> Attribute { Attribute(trusted: "method", .text(method.rawValue)) }

  /// The kind of field or button.
  package static func type(_ kind: Kind) -> Attribute { Attribute(trusted: "type", .text(kind.rawValue)) }

  /// The key under which the field's value arrives.
  package static func name(_ name: String) -> Attribute { Attribute(trusted: "name", .text(name)) }

  /// What the field holds at first, or the option sends.
  package static func value(_ value: String) -> Attribute { Attribute(trusted: "value", .text(value)) }

  /// What the field holds at first, as a whole number.
  package static func value(_ number: Int) -> Attribute { Attribute(trusted: "value", .number(number)) }

  /// The id of the field a label speaks for.
  package static func `for`(_ id: String) -> Attribute { Attribute(trusted: "for", .text(id)) }

  /// The id of the form a field outside it belongs to.
  package static func form(_ id: String) -> Attribute { Attribute(trusted: "form", .text(id)) }

  /// The id of the `datalist` that offers values.
  package static func list(_ id: String) -> Attribute { Attribute(trusted: "list", .text(id)) }

  /// An example of what to type; the label says what it is.
  package static func placeholder(_ text: String) -> Attribute { Attribute(trusted: "placeholder", .text(text)) }

  /// What the browser may fill in by itself, such as `username` or `off`.
  package static func autocomplete(_ purpose: StaticString) -> Attribute {
    Attribute(trusted: "autocomplete", .text(purpose.description))
  }

  /// Which keys a phone shows, such as `numeric`.
  package static func inputMode(_ mode: StaticString) -> Attribute {
    Attribute(trusted: "inputmode", .text(mode.description))
  }

  /// The most UTF-16 units a person may type.
  package static func maxLength(_ count: Int) -> Attribute { Attribute(trusted: "maxlength", .number(count)) }

  /// The least a number field takes.
  package static func min(_ number: Int) -> Attribute { Attribute(trusted: "min", .number(number)) }

  /// The most a number, range, meter or progress reaches.
  package static func max(_ number: Int) -> Attribute { Attribute(trusted: "max", .number(number)) }

  /// How many lines of a `textarea` are shown.
  package static func rows(_ count: Int) -> Attribute { Attribute(trusted: "rows", .number(count)) }

  /// How many characters of a text field are shown.
  package static func size(_ count: Int) -> Attribute { Attribute(trusted: "size", .number(count)) }

  /// Underlines misspellings or leaves them alone.
  package static func spellcheck(_ isOn: Bool) -> Attribute {
    Attribute(trusted: "spellcheck", .text(isOn ? "true" : "false"))
  }

  /// The form is not sent without it.
  package static func required(_ isRequired: Bool = true) -> Attribute { flag("required", isRequired) }

  /// Shown, but neither used nor sent.
  package static func disabled(_ isDisabled: Bool = true) -> Attribute { flag("disabled", isDisabled) }

  /// Sent, but not changed.
  package static func readOnly(_ isReadOnly: Bool = true) -> Attribute { flag("readonly", isReadOnly) }

  /// A checkbox or radio that is set at first.
  package static func checked(_ isChecked: Bool = true) -> Attribute { flag("checked", isChecked) }

  /// An option that is chosen at first.
  package static func selected(_ isSelected: Bool = true) -> Attribute { flag("selected", isSelected) }

  /// Several options or files may be chosen.
  package static func multiple(_ isMultiple: Bool = true) -> Attribute { flag("multiple", isMultiple) }

  /// Takes the focus when the page opens; one element of a page at most.
  package static func autofocus(_ isFocused: Bool = true) -> Attribute { flag("autofocus", isFocused) }
}
