import HTML
import Testing

@Suite struct ElementTests {
  @Test func `elements nest and close in order`() {
    let markup = rendered { html in
      html.tr(.class("overdue"), .id("incident-7")) {
        html.td("12:04", .class("due"))
        html.td(3)
        html.td()
      }
    }
    #expect(
      markup == "<tr class=\"overdue\" id=\"incident-7\"><td class=\"due\">12:04</td><td>3</td><td></td></tr>")
  }

  @Test func `elements without content have one tag`() {
    #expect(rendered { $0.br() } == "<br>")
    #expect(rendered { $0.input(.type(.text), .name("place")) } == "<input type=\"text\" name=\"place\">")
  }

  @Test func `a script can only refer to a file`() {
    #expect(rendered { $0.script(.src("/live.js"), .defer) } == "<script src=\"/live.js\" defer></script>")
  }

  @Test func `a first newline survives where browsers drop one`() {
    #expect(rendered { $0.textarea("\nsecond line") } == "<textarea>\n\nsecond line</textarea>")
    #expect(rendered { html in html.pre { html.text("one") } } == "<pre>\none</pre>")
  }

  @Test func `raw markup is a literal and stands as it is`() {
    #expect(rendered { $0.raw("&nbsp;<wbr>") } == "&nbsp;<wbr>")
  }

  @Test func `a fragment is taken in without escaping it again`() {
    let cell = Fragment { $0.td("<b>") }
    #expect(rendered { html in html.tr { html.insert(cell) } } == "<tr><td>&lt;b&gt;</td></tr>")
    #expect(cell == Fragment { $0.td("<b>") })
  }

  @Test func `an element outside the lists takes a literal name`() {
    let markup = rendered { html in html.element("svg")(.named("viewBox", "0 0 9 9")) { html.element("path")() } }
    #expect(markup == "<svg viewBox=\"0 0 9 9\"><path></path></svg>")
  }

  @Test func `an element whose text browsers do not unescape stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = Markup().element("style") }
    await #expect(processExitsWith: .failure) { _ = Markup().element("SCRIPT") }
    await #expect(processExitsWith: .failure) { _ = Markup().element("a b") }
  }
}
