internal import Contact
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Vocabulary

/// A report as its reporter sees it, and what they can add.
struct FollowPage: Sendable {
  let frame: PublicFrame
  let key: FollowKey
  let story: FollowStory
  let time: PublicTime
  /// Which form was not taken, and why.
  var refusal: (form: String, refused: PublicFields.Refused)?
  var status = HTTPResponse.Status.ok

  func response() -> Response {
    frame.page("Report \(key.contact)", status: status) { html in
      html.h1 {
        html.text("Your report ")
        html.span(key.contact.text, .class("whole"))
      }
      html.p(story.words, .class("state"))
      PublicFields(html: html, refusal: refusal?.refused).writeRefusal()
      html.ol(.class("story")) { for line in story.lines { write(html, line) } }
      if story.takesFeedback { writeFeedback(html) }
      if story.isOpen { writeMore(html) }
      html.h2("Leave")
      html.p("On a machine that others use, leave before you go.", .class("hint"))
      fields(html, "leave").write("leave", to: "/report/follow/leaving") { html.p { html.button("Leave this report") } }
    }
  }

  private func fields(_ html: Markup, _ form: String) -> PublicFields {
    PublicFields(html: html, refusal: refusal?.form == form ? refusal?.refused : nil)
  }

  private func write(_ html: Markup, _ line: FollowStory.Line) {
    html.li(.class(line.isOurs ? "ours" : "")) {
      time.write(html, line.at)
      if line.isOurs { html.b("We write: ") }
      html.p { html.bdi(line.words) }
      guard let photo = line.photo else { return }
      html.a(.href("/report/follow/photos/\(photo.hash)")) {
        html.img(
          .class("thumb"), .src("/report/follow/photos/\(photo.hash)/small"),
          .alt("The photo that you sent, \(photo.words)"))
      }
    }
  }

  private func writeMore(_ html: Markup) {
    html.h2("Tell us more")
    let words = fields(html, "words")
    words.write("words-form", to: "/report/follow/words") {
      words.area("words", "What has changed?", rows: 4, required: true)
      html.p { html.button("Send", .class("primary")) }
    }
    html.h2("Send a photo")
    let photo = fields(html, "photo")
    photo.write("photo-form", to: "/report/follow/photos") {
      photo.photo(required: true)
      html.p {
        html.button("Send the photo", .class("primary"))
        html.text(" ")
        html.span("", .class("sending"), .role("status"))
      }
    }
  }

  private func writeFeedback(_ html: Markup) {
    html.h2("Was it dealt with?")
    let fields = fields(html, "feedback")
    fields.write("feedback", to: "/report/follow/feedback") {
      html.fieldset {
        html.legend("Was it dealt with?", .class("unseen"))
        for dealtWith in DealtWith.allCases {
          html.div(.class("choice")) {
            html.input(
              .type(.radio), .id("dealt-\(dealtWith.rawValue)"), .name("dealt-with"), .value(dealtWith.rawValue),
              .required())
            html.label(
              dealtWith.words.prefix(1).uppercased() + dealtWith.words.dropFirst(), .for("dealt-\(dealtWith.rawValue)"))
          }
        }
      }
      fields.area("feedback-words", "In your own words, if you like", rows: 4)
      html.p { html.button("Send", .class("primary")) }
    }
  }

  /// Where the reference and its code are asked for.
  static func asking(_ frame: PublicFrame, missed: String? = nil, status: HTTPResponse.Status = .ok) -> Response {
    frame.page("Follow a report", status: status) { html in
      html.h1("Follow a report")
      if let missed { html.p(missed, .id("refusal"), .class("refusal"), .role("alert"), .tabIndex(-1)) }
      let fields = PublicFields(html: html)
      fields.write("follow", to: "/report/follow") {
        fields.text("reference", "Reference", hint: "Begins with R, such as R-7K3M9-QXZ4P.", required: true)
        fields.text("code", "Code", hint: "16 letters and digits; capitals and spaces do not matter.", required: true)
        html.p { html.button("Show it", .class("primary")) }
      }
    }
  }
}
