internal import HTML

/// One question on the screen, word for word, with why it is asked and an answer for each key.
struct QuestionCard: Sendable {
  /// An answer: what is sent, and what stands on its button.
  struct Choice: Sendable {
    let key: String
    let words: String
  }

  let wording: String
  let why: String
  let choices: [Choice]
  /// What the caller said before that answers it, in their words.
  var heard: (quote: String, choice: Choice)?
  /// Whether their own words can be kept, because an answer for what fits none is among them.
  var takesTheirWords = false

  private static let numbered = 9

  /// The wording, and why it is asked behind `?`; `id` is the card's name in the page.
  func writeHead(_ html: Markup, id: String = "question") {
    html.h2(wording, .id("\(id)-title"), .class("wording"))
    html.details(.id(id == "question" ? "why" : "\(id)-why")) {
      html.summary(.data("key", "?")) {
        html.kbd("?")
        html.text(" ")
        html.text("Why it is asked")
      }
      html.p(why)
    }
  }

  /// What was heard before to confirm, then the answers, each with its number and its letter.
  func writeAnswers(_ form: Fields) {
    if let heard {
      form.html.p(.class("heard")) {
        form.html.text("Heard: ")
        form.html.q(heard.quote)
        form.html.text(" ")
        form.button(
          "Confirm: \(heard.choice.words)", style: "primary", name: "answer", value: heard.choice.key,
          focused: form.takesFocus)
      }
    }
    for (number, choice) in choices.enumerated() {
      let digit = number < Self.numbered ? "\(number + 1) " : ""
      form.button(choice.words, key: "\(digit)\(choice.key)", name: "answer", value: choice.key)
    }
    if takesTheirWords { form.text("verbatim", "Their own words", hint: "where no answer fits", required: false) }
  }
}
