internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// What stands around every page of the public: whom to ring in an emergency, first and always; large type; nothing of the console.
struct PublicFrame: Sendable {
  let door: PublicDoor

  func page(_ title: String, status: HTTPResponse.Status = .ok, _ content: (Markup) -> Void) -> Response {
    let document = Document(
      title: title, stylesheets: [PublicAssets.stylesheet.path], scripts: [PublicAssets.script.path])
    let bytes = document.render(byteCountExpected: 16_384, .class("public")) { html in
      html.a("To the page", .class("unseen"), .href("#main"))
      html.header(.class("emergency")) {
        html.p {
          html.b("Is anybody in danger now? ")
          html.text("Ring ")
          html.a(
            door.emergencyNumber, .href(outside: "tel:\(door.emergencyNumber.filter { $0.isNumber || $0 == "+" })"))
          html.text(". Do not write here.")
        }
      }
      html.main(.id("main"), .tabIndex(-1)) { content(html) }
      html.footer {
        if door.takesReports {
          html.nav(.aria("label", "Reports")) {
            html.a("Report something", .href("/report"))
            html.a("Follow a report", .href("/report/follow"))
          }
        }
        if let number = door.centreNumber { html.p("Or ring us: \(number)") }
      }
    }
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A page that only says something.
  func notice(_ unable: Unable) -> Response {
    page(unable.title, status: unable.status) { html in
      html.h1(unable.title)
      for sentence in unable.words { html.p(sentence) }
    }
  }

  /// Sends the browser on to one of our own pages, which it fetches by GET.
  static func seeOther(_ path: Path) -> Response {
    Response(status: .seeOther, headers: [.location: path.text])
  }
}
