import HTML
import Testing

@Suite struct DocumentTests {
  @Test func `a page has doctype, language, title, viewport and links around its body`() {
    let document = Document(
      title: "Board <3>", language: "en-GB", stylesheets: ["/console.css"], scripts: ["/live.js"])
    let page = String(decoding: document.render(.class("rehearsal")) { $0.main("Hello & welcome") }, as: UTF8.self)
    #expect(
      page == """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><title>Board &lt;3&gt;</title>\
        <meta name="viewport" content="width=device-width, initial-scale=1">\
        <meta name="color-scheme" content="light dark">\
        <link rel="stylesheet" href="/console.css"><script src="/live.js" defer></script></head>\
        <body class="rehearsal"><main>Hello &amp; welcome</main></body></html>
        """)
  }
}
