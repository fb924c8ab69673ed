internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Procedure

/// The form of a report: where, what, a photo, and how to reach whoever sends it. Only what happened has to be filled in.
struct ReportFormPage: Sendable {
  let frame: PublicFrame
  let about: ReportAbout
  var refusal: PublicFields.Refused?
  /// A form that was sent already gets another number, so that it is another report.
  var isAnew = false
  var status = HTTPResponse.Status.ok

  func response() -> Response {
    frame.withMap.page("Report: \(about.title)", status: status) { html in
      html.h1(about.title)
      if let say = about.service?.say { html.p(say, .class("state")) }
      let fields = PublicFields(html: html, refusal: refusal)
      fields.writeRefusal()
      fields.write("report", to: "/report/\(about.name)", number: isAnew ? SentForm.newNumber() : nil) {
        fields.area(
          "where", "Where is it?", hint: "The address, or what somebody who looks for it would see.", rows: 2)
        fields.point(map: PublicMap(base: frame.door.map))
        fields.area(
          "words", "What is happening?",
          hint: "In your own words. What do you see, since when, is anybody hurt or at risk?",
          rows: 6, required: true)
        fields.photo()
        html.h2("How can we reach you?")
        html.p("You need not say. Without a number or address we cannot ask you anything.", .class("hint"))
        fields.text("name", "Your name", autocomplete: "name")
        fields.text("number", "Telephone", kind: .tel, autocomplete: "tel")
        fields.text("e-mail", "E-mail", kind: .email, autocomplete: "email")
        fields.trap()
        html.p {
          html.button("Send the report", .class("primary"))
          html.text(" ")
          html.span("", .class("sending"), .role("status"))
        }
      }
    }
  }

  /// For what somebody else deals with.
  static func notOurs(_ frame: PublicFrame, _ about: ReportAbout, _ door: String) -> Response {
    frame.page(about.title) { html in
      html.h1(about.title)
      html.p("We cannot deal with this. It is for \(door).", .class("state"))
      if let say = about.service?.say { html.p(say) }
      html.p { html.a("Report something else", .href("/report")) }
    }
  }
}
