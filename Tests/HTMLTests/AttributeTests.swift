import HTML
import Testing

@Suite struct AttributeTests {
  @Test func `classes stand in one value and empty ones are left out`() {
    #expect(rendered { $0.p(.class("entry", "", "late")) } == "<p class=\"entry late\"></p>")
    #expect(rendered { $0.p(.class("")) } == "<p class=\"\"></p>")
  }

  @Test func `flags stand without a value or not at all`() {
    #expect(rendered { $0.input(.checked(), .disabled(false)) } == "<input checked>")
  }

  @Test func `an attribute whose condition fails is not written`() {
    #expect(rendered { $0.a(.when(true, .aria("current", "page"))) } == "<a aria-current=\"page\"></a>")
    #expect(rendered { $0.a(.when(false, .aria("current", "page"))) } == "<a></a>")
  }

  @Test func `data and aria attributes carry their prefix`() {
    let markup = rendered { $0.main(.data("live", path: "/board/live"), .aria("label", "Board \"A\"")) }
    #expect(markup == "<main data-live=\"/board/live\" aria-label=\"Board &quot;A&quot;\"></main>")
  }

  @Test func `numbers are quoted too`() {
    #expect(rendered { $0.td(.colSpan(9)) } == "<td colspan=\"9\"></td>")
  }

  static let harmfulAddresses = [
    "javascript:alert(1)", " javascript:alert(1)", "JavaScript:x", "java\nscript:x", "data:text/html,x", "vbscript:x",
    "//evil.example", "x", "", ":", "\u{0}https://x", "httpsé://x",
  ]

  @Test(arguments: harmfulAddresses)
  func `an outside address of another kind leads nowhere`(address: String) {
    #expect(rendered { $0.a(.href(outside: address)) } == "<a href=\"about:invalid\"></a>")
  }

  @Test(arguments: ["https://example.org/a?b=c#d", "HTTP://example.org", "mailto:a@example.org", "tel:+33145678900"])
  func `an outside address of a harmless kind stands`(address: String) {
    #expect(rendered { $0.a(.href(outside: address)) } == "<a href=\"\(address)\"></a>")
  }

  @Test func `attributes with a typed form, scripts and styles stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = Attribute.named("onclick", "go()") }
    await #expect(processExitsWith: .failure) { _ = Attribute.named("hx-on--load", "go()") }
    await #expect(processExitsWith: .failure) { _ = Attribute.named("HREF", "javascript:go()") }
    await #expect(processExitsWith: .failure) { _ = Attribute.named("style", "x") }
    await #expect(processExitsWith: .failure) { _ = Attribute.named("a\"b", "x") }
    await #expect(processExitsWith: .failure) { _ = Attribute.data("Live", "x") }
    await #expect(processExitsWith: .failure) { _ = Attribute.data("live=\"", "x") }
    await #expect(processExitsWith: .failure) { _ = Attribute.aria("", "x") }
  }
}
