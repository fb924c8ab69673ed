internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import PageParts

/// What stands around every page of the public: whom to ring in an emergency, first and always; large type; nothing of the console.
struct PublicFrame: Sendable {
  let door: PublicDoor
  /// What draws the map of a page that has one.
  var leaflet: Leaflet?
  /// Photos that wait to be sent, above all else.
  var waiting: PhotoWaiting?

  /// The same for a page that has a map.
  var withMap: PublicFrame {
    var frame = self
    frame.leaflet = door.map.leaflet
    return frame
  }

  func page(_ title: String, status: HTTPResponse.Status = .ok, _ content: (Markup) -> Void) -> Response {
    let map = leaflet.map { [$0.script, PublicAssets.mapScript] } ?? []
    let scripts = [PublicAssets.script] + (waiting == nil ? [] : [PublicAssets.photoScript]) + map
    let document = Document(
      title: title,
      stylesheets: ([leaflet?.stylesheet].compactMap(\.self) + [PublicAssets.stylesheet]).map(PublicAssets.path(of:)),
      scripts: scripts.map(PublicAssets.path(of:)))
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
      waiting?.write(html)
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
