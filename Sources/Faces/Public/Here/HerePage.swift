internal import Contact
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Orders
internal import PageParts
internal import Vocabulary

/// Where somebody who was given a link shares where they are, and photos; it shows nothing of the contact or the incident.
struct HerePage: Sendable {
  let frame: PublicFrame
  let code: LinkCode
  let report: ReportState
  let until: Moment
  let time: PublicTime
  var refusal: (form: String, refused: PublicFields.Refused)?
  var status = HTTPResponse.Status.ok

  func response() -> Response {
    var frame = frame.withMap
    frame.waiting = PhotoWaiting(
      key: code.key, sealingKey: code.sealingKey, to: "/here/\(code.text)/photos", now: time.now)
    return frame.page("Share where you are", status: status) { html in
      html.h1("Show us where it is")
      html.p(
        "We gave you this page because you are in touch with us. What you send reaches the person who deals with it.")
      PublicFields(html: html, refusal: refusal?.refused).writeRefusal()
      writePosition(html)
      writePhoto(html)
      html.p(.class("quiet")) {
        html.text("This page works until ")
        time.write(html, until)
        html.text(".")
      }
    }
  }

  private func writePosition(_ html: Markup) {
    html.h2("Where you are")
    if let position = report.position {
      html.p(.id("shared")) {
        html.text("Sent ")
        html.text("at ")
        time.write(html, position.at)
        html.text(position.content.accuracyMetres.map { ", within \($0) m." } ?? ".")
      }
    }
    let fields = PublicFields(html: html, refusal: refusal?.form == "position" ? refusal?.refused : nil)
    html.form(
      .id("position"), .method(.post), .action("/here/\(code.text)/position"), .named("enctype", "multipart/form-data"),
      .class("fields"), .data("sends", "yes")
    ) {
      html.input(.type(.hidden), .name("form"), .value(SentForm.newNumber()))
      fields.point(required: true, label: "The point", map: PublicMap(base: frame.door.map))
      html.p { html.button("Send the point", .class("primary")) }
    }
  }

  private func writePhoto(_ html: Markup) {
    html.h2("Photos")
    if !report.photos.isEmpty {
      html.p(
        report.photos.count == 1 ? "One photo came in." : "\(report.photos.count) photos came in.", .id("photo-count"))
    }
    let fields = PublicFields(html: html, refusal: refusal?.form == "photo" ? refusal?.refused : nil)
    fields.write("photo-form", to: "/here/\(code.text)/photos", keepsPhotos: true) {
      fields.photo(required: true)
      html.p(
        "Without a line the photo waits here and is sent when the line is back.", .class("hint", "photo-waits"),
        .hidden())
      html.p {
        html.button("Send the photo", .class("primary"))
        html.text(" ")
        html.span("", .class("sending"), .role("status"))
      }
    }
  }

  /// Where somebody to whom a code was read out types it.
  static func asking(_ frame: PublicFrame) -> Response {
    frame.page("Your code") { html in
      html.h1("The code you were given")
      html.form(.method(.get), .action("/here"), .class("fields")) {
        PublicFields(html: html).text(
          "code", "Code", hint: "16 letters and digits; capitals and spaces do not matter.", required: true)
        html.p { html.button("Open", .class("primary")) }
      }
    }
  }
}
