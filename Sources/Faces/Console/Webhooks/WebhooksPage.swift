internal import Account
internal import HTML
internal import Orders
internal import Vocabulary

/// The programs that are told what happens: how far each is, which stopped and why, what it did not take.
struct WebhooksPage: Sendable {
  let targets: [WebhookTarget]
  let outlook: Outlook
  let visitor: Visitor
  /// Why what was asked was not done, and of which target it was asked.
  var refusal: (name: WebhookID?, words: String)?

  /// Where the page is gone on with after a target was dealt with, so that nobody begins at its top again.
  static func place(of name: WebhookID) -> Path { "/webhooks#target-\(name)" }

  /// The same once the target is gone.
  static let top: Path = "/webhooks#targets"

  /// The whole page.
  func render() -> [UInt8] {
    PageFrame(title: "Webhooks", skipWords: "To the webhooks", outlook: outlook, visitor: visitor).render { html in
      html.section(.class("keeping")) {
        html.h1("Webhooks", .id("targets"), .tabIndex(-1))
        html.p(
          "Programs that are told what happens. They register themselves, each with its own key, through the interface for programs.",
          .class("quiet"))
        if let refusal, !targets.contains(where: { $0.name == refusal.name }) { writeRefusal(html, refusal.words) }
        if targets.isEmpty { html.p("No program is told anything.", .class("quiet")) }
        html.ul(.class("sessions")) {
          for target in targets { html.li(.id("target-\(target.name)"), .tabIndex(-1)) { write(html, target) } }
        }
      }
    }
  }

  /// It takes the focus, as the page comes anew.
  private func writeRefusal(_ html: Markup, _ words: String) {
    html.p("Not done: \(words).", .class("refusal"), .role("alert"), .tabIndex(-1), .autofocus())
  }

  private func write(_ html: Markup, _ target: WebhookTarget) {
    html.div {
      if let refusal, refusal.name == target.name { writeRefusal(html, refusal.words) }
      html.p {
        html.b { html.bdi(target.label) }
        html.text(target.paused == nil ? "" : ", paused")
      }
      html.p(.class("quiet")) {
        html.text("to ")
        html.bdi(target.address)
        html.text(", by a key of ")
        html.a(target.account.text, .href("/accounts/\(target.account)"))
      }
      html.p(
        (target.events.isEmpty ? "everything" : target.events.joined(separator: ", "))
          + (target.behind == 0 ? "; nothing waits" : "; \(target.behind) entries wait to be looked at"),
        .class("quiet"))
      if let paused = target.paused {
        html.p(.class("refusal")) {
          html.text("Nothing is sent: ")
          html.bdi(paused)
        }
      }
      if target.deadLetterCount > 0 {
        let isAll = target.deadLetterCount < WebhookTarget.deadLettersMax
        html.p(.class("refusal")) {
          html.text(
            "\(target.deadLetterCount)\(isAll ? "" : " or more") "
              + (target.deadLetterCount == 1 ? "message was" : "messages were") + " not taken; the oldest: ")
          html.bdi(target.firstReason ?? "no reason is known")
        }
      }
    }
    html.div(.class("actions")) {
      if target.paused == nil {
        writeButton(html, target, "pause", "Pause it")
      } else {
        writeButton(html, target, "resumption", "Let it go on")
      }
      if target.deadLetterCount > 0 { writeButton(html, target, "replay", "Send again what it did not take") }
      html.details(.id("removal-\(target.name)")) {
        html.summary("Take it away")
        html.p("It is told nothing any more, and what it did not take is forgotten. The program has to register anew.")
        writeButton(html, target, "removal", "Take it away for good")
      }
    }
  }

  private func writeButton(_ html: Markup, _ target: WebhookTarget, _ act: String, _ words: String) {
    html.form(.method(.post), .action("/webhooks/\(target.name)/\(act)")) {
      html.button(words, .aria("label", "\(words): \(target.label)"))
    }
  }
}
