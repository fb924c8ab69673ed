internal import HTML
internal import Improvement
internal import Procedure
internal import Vocabulary

/// One text of a draft that can be edited where it stands: a link that opens its form, which the script opens in place.
struct DraftElement: Sendable {
  let sight: DraftSight
  let file: String

  /// The id of a part in the page, by its address.
  static func id(_ address: String) -> String {
    "part-" + address.map { $0 == "/" || $0 == "#" || $0.isWhitespace ? "." : String($0) }.joined()
  }

  /// `label` says what it is, for those who do not see where it stands.
  func write(_ html: Markup, _ cell: TableSheet.Cell, _ label: String, isWide: Bool = false) {
    if sight.mayEdit, opened == cell.address { return writeForm(html, cell, label) }
    let shown = cell.text.isEmpty ? "–" : cell.text
    guard sight.mayEdit else { return html.bdi(shown) }
    html.a(
      .id(DraftElement.id(cell.address)), .class("part", isWide ? "wide" : "", cell.text.isEmpty ? "empty" : ""),
      .href(path(cell.address)), .data("part", cell.address), .data("text", cell.text),
      .aria("label", "\(label): \(cell.text.isEmpty ? "nothing" : cell.text)")
    ) { html.bdi(shown) }
  }

  private func path(_ address: String) -> Path {
    let (pack, draft) = (sight.place.pack, sight.place.draft?.text ?? "")
    return "/procedures/\(pack)/drafts/\(draft)/file?path=\(file)&part=\(address)"
  }

  /// The part whose form stands on the page: what was refused, or what was asked for.
  private var opened: String {
    if let attempt = sight.forms.attempt, attempt.form == "part" { return attempt.fields["part"] ?? "" }
    return sight.open
  }

  private func writeForm(_ html: Markup, _ cell: TableSheet.Cell, _ label: String) {
    sight.forms.write(
      html, "part", to: sight.act(.edits), style: "part-form", then: DraftElement.id(cell.address),
      seen: sight.revision
    ) { form in
      form.hidden("file", file)
      form.hidden("part", cell.address)
      form.text("text", label, value: cell.text, required: false, focused: true, hidesLabel: true)
      html.p(.class("actions")) {
        form.button("Save", style: "primary")
        html.a("Leave it", .href(sight.place.path))
      }
    }
    html.div(.id("part-check"), .class("part-check"), .role("status")) {}
  }

  /// What the script moves to where it is needed; hidden, and not there where a form is open already.
  func writeTemplates(_ html: Markup) {
    guard sight.mayEdit else { return }
    html.div(.id("part-home"), .hidden()) {
      if opened.isEmpty {
        writeForm(html, TableSheet.Cell(address: "-", text: ""), "Text")
      }
      sight.forms.write(html, "act", to: sight.act(.edits), style: "one", seen: sight.revision) { form in
        form.hidden("file", file)
        form.hidden("part", "")
        form.hidden("act", "")
        form.hidden("text", "")
        form.button("Do it")
      }
    }
  }

  static let actsOfLists = [
    ("insert-before", "One more above"), ("insert-behind", "One more below"), ("move-up", "Up"), ("move-down", "Down"),
    ("remove", "Remove"),
  ]

  /// What can be done to a part of a list; each is a form of its own.
  func writeActs(
    _ html: Markup, _ address: String, fresh: String, acts: [(act: String, words: String)] = DraftElement.actsOfLists
  ) {
    guard sight.mayEdit, sight.chosen == address else { return }
    html.div(.class("part-acts")) {
      for (act, words) in acts {
        sight.forms.write(html, "do-\(act)", to: sight.act(.edits), style: "one", seen: sight.revision) { form in
          form.hidden("file", file)
          form.hidden("part", address)
          form.hidden("act", act)
          form.hidden("text", act.hasPrefix("insert") ? fresh : "")
          form.button(words)
        }
      }
    }
  }

  /// The name of a part of a list: it opens what can be done to it, and tells the script what a new one says.
  func writeHandle(_ html: Markup, _ address: String, _ name: String, fresh: String) {
    guard sight.mayEdit else { return html.bdi(name) }
    let (pack, draft) = (sight.place.pack, sight.place.draft?.text ?? "")
    html.a(
      .id(DraftElement.id(address)), .class("handle"), .data("item", address), .data("fresh", fresh),
      .href("/procedures/\(pack)/drafts/\(draft)/file?path=\(file)&item=\(address)"),
      .aria("label", "\(name): add, move or remove")
    ) { html.bdi(name) }
  }
}
