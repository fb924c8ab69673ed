extension Markup {
  /// An element not in the lists below, such as those of SVG; its name is a literal, and never `script` or `style`.
  package func element(_ name: StaticString) -> Element {
    precondition(isElementName(name), "an element name was expected, found \(name): letters, digits and hyphens only")
    return Element(self, name)
  }
}

/// Sections and headings.
extension Markup {
  package var address: Element { Element(self, "address") }
  package var article: Element { Element(self, "article") }
  package var aside: Element { Element(self, "aside") }
  package var body: Element { Element(self, "body") }
  package var footer: Element { Element(self, "footer") }
  package var h1: Element { Element(self, "h1") }
  package var h2: Element { Element(self, "h2") }
  package var h3: Element { Element(self, "h3") }
  package var h4: Element { Element(self, "h4") }
  package var head: Element { Element(self, "head") }
  package var header: Element { Element(self, "header") }
  package var main: Element { Element(self, "main") }
  package var nav: Element { Element(self, "nav") }
  package var search: Element { Element(self, "search") }
  package var section: Element { Element(self, "section") }
  package var title: Element { Element(self, "title") }
}

/// Blocks, lists and disclosures.
extension Markup {
  package var blockquote: Element { Element(self, "blockquote") }
  package var dd: Element { Element(self, "dd") }
  package var details: Element { Element(self, "details") }
  package var dialog: Element { Element(self, "dialog") }
  package var div: Element { Element(self, "div") }
  package var dl: Element { Element(self, "dl") }
  package var dt: Element { Element(self, "dt") }
  package var figcaption: Element { Element(self, "figcaption") }
  package var figure: Element { Element(self, "figure") }
  package var li: Element { Element(self, "li") }
  package var ol: Element { Element(self, "ol") }
  package var p: Element { Element(self, "p") }
  package var pre: Element { Element(self, "pre", dropsFirstNewline: true) }
  package var summary: Element { Element(self, "summary") }
  package var ul: Element { Element(self, "ul") }
}

/// Words within a line; `bdi` keeps a name written right to left from turning its neighbours.
extension Markup {
  package var a: Element { Element(self, "a") }
  package var abbr: Element { Element(self, "abbr") }
  package var b: Element { Element(self, "b") }
  package var bdi: Element { Element(self, "bdi") }
  package var cite: Element { Element(self, "cite") }
  package var code: Element { Element(self, "code") }
  package var data: Element { Element(self, "data") }
  package var del: Element { Element(self, "del") }
  package var em: Element { Element(self, "em") }
  package var ins: Element { Element(self, "ins") }
  package var kbd: Element { Element(self, "kbd") }
  package var mark: Element { Element(self, "mark") }
  package var q: Element { Element(self, "q") }
  package var s: Element { Element(self, "s") }
  package var small: Element { Element(self, "small") }
  package var span: Element { Element(self, "span") }
  package var strong: Element { Element(self, "strong") }
  package var sub: Element { Element(self, "sub") }
  package var sup: Element { Element(self, "sup") }
  package var time: Element { Element(self, "time") }
}

/// Tables.
extension Markup {
  package var caption: Element { Element(self, "caption") }
  package var colgroup: Element { Element(self, "colgroup") }
  package var table: Element { Element(self, "table") }
  package var tbody: Element { Element(self, "tbody") }
  package var td: Element { Element(self, "td") }
  package var tfoot: Element { Element(self, "tfoot") }
  package var th: Element { Element(self, "th") }
  package var thead: Element { Element(self, "thead") }
  package var tr: Element { Element(self, "tr") }
}

/// Forms.
extension Markup {
  package var button: Element { Element(self, "button") }
  package var datalist: Element { Element(self, "datalist") }
  package var fieldset: Element { Element(self, "fieldset") }
  package var form: Element { Element(self, "form") }
  package var label: Element { Element(self, "label") }
  package var legend: Element { Element(self, "legend") }
  package var meter: Element { Element(self, "meter") }
  package var optgroup: Element { Element(self, "optgroup") }
  package var option: Element { Element(self, "option") }
  package var output: Element { Element(self, "output") }
  package var progress: Element { Element(self, "progress") }
  package var select: Element { Element(self, "select") }
  package var textarea: Element { Element(self, "textarea", dropsFirstNewline: true) }
}

/// Elements without content.
extension Markup {
  package var br: VoidElement { VoidElement(self, "br") }
  package var col: VoidElement { VoidElement(self, "col") }
  package var hr: VoidElement { VoidElement(self, "hr") }
  package var img: VoidElement { VoidElement(self, "img") }
  package var input: VoidElement { VoidElement(self, "input") }
  package var link: VoidElement { VoidElement(self, "link") }
  package var meta: VoidElement { VoidElement(self, "meta") }
  package var wbr: VoidElement { VoidElement(self, "wbr") }
  package var script: ReferringElement { ReferringElement(self, "script") }
}
