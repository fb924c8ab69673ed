internal import Desk
internal import HTML
internal import Improvement
internal import Procedure
internal import Vocabulary

/// One file of a draft: a table as a table, a tree as a tree, anything else as its text.
struct DraftFilePage: Sendable {
  let sight: DraftSight
  let file: String
  let isText: Bool

  private var text: String { sight.state.files[file] ?? "" }

  func render() -> [UInt8] {
    DraftFrame(sight: sight).render(DraftFrame.title(file)) { html in
      let tables = isText ? nil : file.hasPrefix("tables/") ? TableSheet.all(in: text, file: file) : nil
      let tree = isText || !file.hasPrefix("trees/") ? nil : TreeSheet(text, file: file)
      if let tables {
        writeHelp(html)
        for sheet in tables { DraftGrid(sight: sight, file: file, sheet: sheet).write(html) }
        DraftElement(sight: sight, file: file).writeTemplates(html)
      } else if let tree {
        writeHelp(html)
        DraftTree(sight: sight, file: file, sheet: tree).write(html)
        DraftElement(sight: sight, file: file).writeTemplates(html)
      } else {
        if !isText { writeLayingOut(html) }
        writeText(html)
      }
      writeWays(html, hasForm: tables != nil || tree != nil)
      let findings = sight.proof.proof.findings.filter { $0.file == file }
      if !findings.isEmpty {
        html.section {
          html.h2("Found in this file")
          DraftFindings(findings: findings).writeWithPlaces(html, sight)
        }
      }
    }
  }

  private func writeHelp(_ html: Markup) {
    guard sight.mayEdit else { return }
    html.p(.class("quiet", "draft-keys")) {
      for (key, words) in [
        ("arrows", "move"), ("Enter", "edits"), ("Esc", "takes back"), ("Ctrl Z", "undoes"), ("Ctrl Y", "does again"),
        ("Insert", "one more below"), ("Alt ↑ ↓", "moves a row"), ("Ctrl Delete", "removes it"),
      ] {
        html.kbd(key)
        html.text(" \(words)  ")
      }
    }
  }

  private func writeWays(_ html: Markup, hasForm: Bool) {
    html.p(.class("actions")) {
      if hasForm { html.a("As text", .href(sight.place.at(.text(file)).path)) }
      if isText, sight.state.files[file] != nil { html.a("As a page", .href(sight.place.at(.file(file)).path)) }
      if file.hasPrefix("tables/"), sight.state.files[file] != nil {
        let (pack, draft) = (sight.place.pack, sight.place.draft?.text ?? "")
        html.a("As DMN", .href("/procedures/\(pack)/drafts/\(draft)/model?path=\(file)"))
      }
    }
  }

  /// Why a model stands here as text, and the way to have it as a table.
  private func writeLayingOut(_ html: Markup) {
    guard PackEditing.isModel(file), let model = sight.state.files[file] else { return }
    do {
      _ = try PackEditing.form(ofModel: model, file)
    } catch {
      html.p(.class("quiet")) {
        html.text("It stands here as text: ")
        html.bdi(error.description)
      }
      let form: String
      do { form = try PackEditing.form(ofModel: model, file, isLeavingOut: true).path } catch { return }
      guard sight.mayEdit, sight.state.files[form] == nil else { return }
      // This page is gone when it is done.
      let forms = Forms(place: .draft(sight.place.at(.overview)), visitor: sight.forms.visitor)
      forms.write(html, "layout", to: sight.act(.layouts), style: "inline", seen: sight.revision) { fields in
        fields.hidden("file", file)
        fields.button("Lay it out as a table, without that")
      }
    }
  }

  private func writeText(_ html: Markup) {
    guard sight.mayEdit else { return html.pre { html.code(text) } }
    sight.forms.write(html, "text", to: sight.act(.texts), seen: sight.revision) { form in
      if sight.state.files[file] == nil {
        form.text("file", "Path", value: file)
      } else {
        form.hidden("file", file)
      }
      form.labelled("text", "The whole of it", "no text removes the file; a .dmn file takes a model of the standard") {
        html.textarea(
          form.kept("text", text), .id(form.id("text")), .name("text"), .rows(30), .spellcheck(false),
          .class("draft-text"))
      }
      form.button("Save", style: "primary")
    }
  }
}
