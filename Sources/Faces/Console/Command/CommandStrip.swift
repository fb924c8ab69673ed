internal import HTML
internal import Orders
internal import Vocabulary

/// The line in the top of every page, and what came of the last one.
struct CommandStrip {
  let forms: Forms
  /// The incident that words without a reference are about.
  let subject: Reference?

  func writeLine(_ html: Markup) {
    let answer = forms.answer
    html.form(.id("command"), .method(.post), .action("/command"), .class("command")) {
      html.input(.type(.hidden), .name("at"), .value(forms.place.text))
      html.input(.type(.hidden), .name("command"), .value(Forms.command()))
      html.label(.for("command-line")) {
        html.kbd("/")
        html.text(" ")
        // What it is about is said by its number alone, so that the line has the room.
        html.span(subject == nil ? "Command" : "Command, about ", .class(subject == nil ? "" : "unseen"))
        if let subject { html.text("\(subject)") }
      }
      html.input(
        .id("command-line"), .name("line"), .value(answer.map { $0.isDone ? "" : $0.line } ?? ""),
        .autocomplete("off"), .spellcheck(false), .list("command-offers"),
        .placeholder(subject == nil ? "help" : "note smoke on the stairs"),
        .when(answer?.isDone == false, .aria("invalid", "true")), .autofocus(answer?.isDone == false))
      html.datalist(.id("command-offers"))
      // Whoever is disturbed by keys that act alone turns them off; without script there are none.
      html.button(
        "Keys on", .type(.button), .id("single-keys"), .aria("pressed", "true"), .hidden(),
        .title(
          "/ command, . note (with Control anywhere), comma next, 1 to 9 answers, Escape leaves a field"))
      // Sound begins off: a browser plays nothing before somebody asked for it.
      html.button(
        "Sound off", .type(.button), .id("sound"), .aria("pressed", "false"), .hidden(),
        .title("Two notes for a new contact and for what becomes overdue, until you touch a key"))
    }
  }

  /// Always in the page, so that a reader is told what appears in it.
  func writeAnswer(_ html: Markup) {
    html.div(.id("command-answer"), .class("told"), .role("status")) {
      if let answer = forms.answer { TypedAnswer(answer: answer).write(html) }
    }
  }
}
