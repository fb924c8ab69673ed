/// A whole page around its body: doctype, language, title, viewport, links to our own stylesheets and scripts.
package struct Document {
  /// BCP 47 tag of the language the page is written in.
  package var language: String
  package var title: String
  package var stylesheets: [Path]
  /// Loaded with `defer`: they run in this order when the page is there.
  package var scripts: [Path]

  /// Describes the page; nothing is written yet.
  package init(title: String, language: String = "en", stylesheets: [Path] = [], scripts: [Path] = []) {
    self.title = title
    self.language = language
    self.stylesheets = stylesheets
    self.scripts = scripts
  }

  /// Writes the page with a body of these attributes and this content.
  package func render(
    byteCountExpected: Int = 32_768, _ bodyAttributes: Attribute..., body: (Markup) -> Void
  ) -> [UInt8] {
    let html = Markup(byteCountExpected: byteCountExpected)
    html.raw("<!DOCTYPE html>\n")
    let root = Tag(name: "html", dropsFirstNewline: false)
    let trunk = Tag(name: "body", dropsFirstNewline: false)
    html.open(root, [.lang(language)])
    html.head { writeHead(html) }
    html.open(trunk, bodyAttributes)
    body(html)
    html.close(trunk)
    html.close(root)
    return html.bytes
  }

  private func writeHead(_ html: Markup) {
    html.raw("<meta charset=\"utf-8\">")
    html.title(title)
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">")
    for path in stylesheets { html.link(.rel("stylesheet"), .href(path)) }
    for path in scripts { html.script(.src(path), .defer) }
  }
}
