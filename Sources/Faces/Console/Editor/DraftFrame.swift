internal import Desk
internal import HTML
internal import Improvement
internal import Procedure
internal import Vocabulary

/// What stands around every page of a draft, so that nobody takes it for what holds.
struct DraftFrame: Sendable {
  let sight: DraftSight

  private var place: DraftPlace { sight.place }

  func render(_ heading: String, _ content: (Markup) -> Void) -> [UInt8] {
    PageFrame(
      title: "Draft: \(heading)", skipWords: "To the draft", outlook: sight.outlook, forms: sight.forms,
      section: "/procedures", isEdited: true
    ).render { html in
      html.div(
        .class("draft-page"), .when(sight.mayEdit, .data("revision-of", path: sight.act(.revision))),
        .data("revision", "\(sight.revision)"), .data("check", path: sight.act(.check))
      ) {
        writeBand(html)
        html.header(.class("incident")) {
          html.p(.class("quiet")) {
            html.a("Procedures", .href("/procedures"))
            html.text(" › ")
            html.a(.href("/procedures/\(place.pack)")) { html.bdi(sight.title) }
            html.text(" › ")
            html.a("Drafts", .href(DraftPlace(place.pack).path))
            html.text(" › ")
            html.a(.href(place.at(.overview).path)) { html.bdi(sight.state.beginning?.purpose ?? "Draft") }
          }
          html.h1 { html.bdi(heading) }
        }
        writeStanding(html)
        content(html)
      }
    }
  }

  /// In words, in a pattern and on paper: never by colour alone.
  private func writeBand(_ html: Markup) {
    let words: String =
      switch sight.state.phase {
      case .open, .unknown: "Nothing goes by it."
      case .concluded: "It became a version and cannot be changed any more."
      case .dropped(let reason): "It was dropped: \(reason)"
      }
    html.p(.class("draft-band"), .role("note")) {
      html.b("Draft")
      html.text(" of ")
      html.bdi(sight.title)
      html.text(", to become version ")
      html.bdi(sight.version)
      html.text(". \(words)")
    }
  }

  /// What the proof said, and the way to undo; on every page of the draft.
  private func writeStanding(_ html: Markup) {
    html.div(.class("draft-standing")) {
      html.p(.id("draft-proof"), .role("status")) {
        let findings = sight.proof.proof.findings.count
        let examples = sight.proof.proof.examples
        let failed = examples.filter { !$0.passed }.count
        html.b(findings == 0 ? "Sound" : "Not sound yet", .class(findings == 0 ? "sound" : "unsound"))
        html.text(findings == 0 ? ": nothing found" : ": \(findings == 1 ? "1 finding" : "\(findings) findings")")
        html.text(
          failed == 0
            ? ", all \(examples.count) examples pass" : ", \(failed) of \(examples.count) examples do not pass")
        html.small(" after \(sight.revision == 1 ? "1 edit" : "\(sight.revision) edits")")
      }
      if sight.mayEdit {
        html.div(.class("actions")) {
          sight.forms.button(html, "undo", to: sight.act(.undoing), "Undo my last edit")
          sight.forms.button(html, "redo", to: sight.act(.redoing), "Do it again")
        }
      }
      html.nav(.class("sections"), .aria("label", "Parts of the draft")) {
        link(html, "Overview", .overview)
        for file in sight.state.files.keys.sorted(by: DraftFrame.isBefore)
        where file.hasPrefix("tables/") || file.hasPrefix("trees/") {
          link(html, DraftFrame.title(file), .file(file))
        }
        if sight.mayPublish { link(html, "Publish", .publication) }
      }
    }
  }

  private func link(_ html: Markup, _ words: String, _ part: DraftPlace.Part) {
    html.a(.href(place.at(part).path), .when(place.part == part, .aria("current", "page"))) { html.bdi(words) }
  }

  /// `tables/priority.yaml` is the table priority.
  static func title(_ file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let bare = name.split(separator: ".").dropLast().joined(separator: ".")
    if file.hasPrefix("tables/") { return "Table \(bare)" }
    return file.hasPrefix("trees/") ? "Tree \(bare)" : file
  }

  /// Trees, then tables, then the rest.
  static func isBefore(_ one: String, _ other: String) -> Bool {
    func rank(_ file: String) -> Int { file.hasPrefix("trees/") ? 0 : file.hasPrefix("tables/") ? 1 : 2 }
    return (rank(one), one) < (rank(other), other)
  }
}
