/// What any element may carry.
extension Attribute {
  /// A name that stands once in the page.
  package static func id(_ id: String) -> Attribute { Attribute(trusted: "id", .text(id)) }

  /// The classes of the stylesheet; empty ones are left out.
  package static func `class`(_ names: String...) -> Attribute {
    names.count == 1 ? Attribute(trusted: "class", .text(names[0])) : Attribute(trusted: "class", .words(names))
  }

  /// BCP 47 tag of the language of the content.
  package static func lang(_ tag: String) -> Attribute { Attribute(trusted: "lang", .text(tag)) }

  /// What stands in the tip; never the only place for what matters, since touch and keyboard do not show it.
  package static func title(_ text: String) -> Attribute { Attribute(trusted: "title", .text(text)) }

  /// The ARIA role, where the element alone does not say it.
  package static func role(_ role: StaticString) -> Attribute { Attribute(trusted: "role", .text(role.description)) }

  /// 0 puts the element into the order of the tab key, -1 lets only script focus it.
  package static func tabIndex(_ index: Int) -> Attribute { Attribute(trusted: "tabindex", .number(index)) }

  /// Not shown and not read out.
  package static func hidden(_ isHidden: Bool = true) -> Attribute { flag("hidden", isHidden) }

  /// Whether a `details` or `dialog` shows its content.
  package static func open(_ isOpen: Bool = true) -> Attribute { flag("open", isOpen) }

  /// The moment of a `time` element as machines read it.
  package static func dateTime(_ text: String) -> Attribute { Attribute(trusted: "datetime", .text(text)) }

  static func flag(_ name: StaticString, _ isSet: Bool) -> Attribute {
    Attribute(trusted: name, isSet ? .flag : .absent)
  }
}

/// Addresses: our own are typed paths, others pass a list of harmless schemes.
extension Attribute {
  /// Where a link leads, within our own pages.
  package static func href(_ path: Path) -> Attribute { Attribute(trusted: "href", .text(path.text)) }

  /// Where a link leads outside; a scheme other than http, https, mailto, tel and sms is written as `about:invalid`.
  package static func href(outside address: String) -> Attribute {
    Attribute(trusted: "href", .text(isHarmlessAddress(address) ? address : "about:invalid"))
  }

  /// Where a script or an image is fetched, from our own pages only.
  package static func src(_ path: Path) -> Attribute { Attribute(trusted: "src", .text(path.text)) }

  /// Where a form is sent.
  package static func action(_ path: Path) -> Attribute { Attribute(trusted: "action", .text(path.text)) }

  /// Where this button sends the form instead.
  package static func formAction(_ path: Path) -> Attribute { Attribute(trusted: "formaction", .text(path.text)) }

  /// A `data-` attribute that holds an address of our own.
  package static func data(_ name: StaticString, path: Path) -> Attribute { data(name, path.text) }

  /// What the linked file is to this page.
  package static func rel(_ relation: StaticString) -> Attribute {
    Attribute(trusted: "rel", .text(relation.description))
  }

  /// What is said in place of the image.
  package static func alt(_ text: String) -> Attribute { Attribute(trusted: "alt", .text(text)) }

  /// Runs the script when the page is there.
  package static var `defer`: Attribute { Attribute(trusted: "defer", .flag) }
}

/// Tables.
extension Attribute {
  /// Whether a heading cell speaks for its row or its column.
  package enum Scope: String { case row, col, rowgroup, colgroup }

  /// What a heading cell speaks for.
  package static func scope(_ scope: Scope) -> Attribute { Attribute(trusted: "scope", .text(scope.rawValue)) }

  /// How many columns the cell covers.
  package static func colSpan(_ count: Int) -> Attribute { Attribute(trusted: "colspan", .number(count)) }

  /// How many rows the cell covers.
  package static func rowSpan(_ count: Int) -> Attribute { Attribute(trusted: "rowspan", .number(count)) }
}

private func isHarmlessAddress(_ address: String) -> Bool {
  guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
  return ["http", "https", "mailto", "tel", "sms"].contains(address[..<colon].lowercased())
}
