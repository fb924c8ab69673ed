internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The few kinds of answer pages give.
enum PageResponse {
  /// A whole page in UTF-8.
  static func page(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Sends the browser on to one of our own pages, which it fetches by GET.
  static func seeOther(_ path: Path) -> Response {
    Response(status: .seeOther, headers: [.location: path.text])
  }

  /// A page that only says something, with a way on.
  static func notice(
    _ status: HTTPResponse.Status, title: String, words: [String], linkTo path: Path? = nil, link: String = ""
  ) -> Response {
    let document = Document(title: "\(title) – Tocsin", stylesheets: [Assets.stylesheetPath])
    let bytes = document.render(byteCountExpected: 1_024, .class("signin")) { html in
      html.main {
        html.h1(title)
        for sentence in words { html.p(sentence) }
        if let path { html.p { html.a(link, .href(path)) } }
      }
    }
    return page(bytes, status: status)
  }
}
