import HTML
import Testing

@Suite struct EscapingTests {
  static let table: [(text: String, markup: String)] = [
    ("", ""),
    ("plain words, 12:04", "plain words, 12:04"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"><img src=x onerror='go()'>", "&quot;&gt;&lt;img src=x onerror=&#39;go()&#39;&gt;"),
    ("O'Neill & Sons", "O&#39;Neill &amp; Sons"),
    ("&lt; stays what was typed", "&amp;lt; stays what was typed"),
    ("one\ttwo\nthree", "one\ttwo\nthree"),
    ("one\r\ntwo", "one&#13;\ntwo"),
    ("a\u{0}b\u{8}c\u{B}d\u{C}e\u{1B}f", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f"),
    ("delete \u{7F} and C1 \u{80}\u{85}\u{9F}", "delete \u{FFFD} and C1 \u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{A0}\u{A9}\u{BF}\u{C0}\u{102}", "\u{A0}\u{A9}\u{BF}\u{C0}\u{102}"),
    ("right-to-left \u{202E}gpj.exe\u{202C} \u{200F}", "right-to-left \u{202E}gpj.exe\u{202C} \u{200F}"),
    ("\u{5E9}\u{5DC}\u{5D5}\u{5DD} <b> \u{1F692}", "\u{5E9}\u{5DC}\u{5D5}\u{5DD} &lt;b&gt; \u{1F692}"),
    (String(decoding: [0x61, 0xD800, 0x62] as [UInt16], as: UTF16.self), "a\u{FFFD}b"),
    (String(decoding: [0x61, 0xC2] as [UInt8], as: UTF8.self), "a\u{FFFD}"),
    (String(decoding: [0xC0, 0xBC, 0x73] as [UInt8], as: UTF8.self), "\u{FFFD}\u{FFFD}s"),
  ]

  @Test(arguments: table) func `hostile text comes out as text`(text: String, markup: String) {
    #expect(areSameBytes(rendered { $0.text(text) }, markup))
  }

  @Test(arguments: table) func `a hostile value stays within its quotes`(text: String, markup: String) {
    #expect(areSameBytes(rendered { $0.input(.value(text)) }, "<input value=\"\(markup)\">"))
  }

  @Test func `ten megabytes of hostile text come out whole`() {
    let text = String(repeating: "<b>\u{0}&\"'é\u{85}x\n", count: 700_000)
    let markup = Fragment { $0.text(text) }.bytes
    let unit = "&lt;b&gt;\u{FFFD}&amp;&quot;&#39;é\u{FFFD}x\n"
    #expect(text.utf8.count > 9_000_000)
    #expect(markup.count == unit.utf8.count * 700_000)
    #expect(markup.suffix(unit.utf8.count).elementsEqual(unit.utf8))
    #expect(!markup.contains(UInt8(ascii: "<")))
  }

  @Test(arguments: [0, -7, 1_200, Int.min, Int.max])
  func `whole numbers are written in digits`(number: Int) {
    #expect(rendered { $0.text(number) } == String(number))
  }
}
