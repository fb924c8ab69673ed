/// What stands between the angle brackets, always a literal.
struct Tag {
  let name: StaticString
  /// Browsers drop a newline right after `<pre>` and `<textarea>`; one of ours goes there so that theirs stays.
  let dropsFirstNewline: Bool
}

/// An element with content, ready to be called: `html.tr(.class("overdue")) { ... }` or `html.td("12:04")`.
package struct Element {
  private let html: Markup
  private let tag: Tag

  init(_ html: Markup, _ name: StaticString, dropsFirstNewline: Bool = false) {
    self.html = html
    tag = Tag(name: name, dropsFirstNewline: dropsFirstNewline)
  }

  /// Writes the element around what the closure writes.
  package func callAsFunction(_ attributes: Attribute..., content: () -> Void) {
    html.open(tag, attributes)
    content()
    html.close(tag)
  }

  /// Writes the element around a text, escaped.
  package func callAsFunction(_ text: String, _ attributes: Attribute...) {
    html.write(tag, attributes, text: text)
  }

  /// Writes the element around a whole number.
  package func callAsFunction(_ number: Int, _ attributes: Attribute...) {
    html.open(tag, attributes)
    html.text(number)
    html.close(tag)
  }

  /// Writes the element without content, such as a region that is filled later.
  package func callAsFunction(_ attributes: Attribute...) {
    html.open(tag, attributes)
    html.close(tag)
  }
}

/// An element that HTML never closes, such as `input`.
package struct VoidElement {
  private let html: Markup
  private let tag: Tag

  init(_ html: Markup, _ name: StaticString) {
    self.html = html
    tag = Tag(name: name, dropsFirstNewline: false)
  }

  /// Writes the element's only tag.
  package func callAsFunction(_ attributes: Attribute...) {
    html.open(tag, attributes)
  }
}

/// An element whose content HTML would not unescape, so that it can only refer to a file: `script`.
package struct ReferringElement {
  private let html: Markup
  private let tag: Tag

  init(_ html: Markup, _ name: StaticString) {
    self.html = html
    tag = Tag(name: name, dropsFirstNewline: false)
  }

  /// Writes the element without content.
  package func callAsFunction(_ attributes: Attribute...) {
    html.open(tag, attributes)
    html.close(tag)
  }
}
