internal import Desk
internal import HTML
internal import Improvement
internal import Procedure
internal import Vocabulary

/// A draft as a whole: what was found, what changes against what holds, its files, who did what.
struct DraftPage: Sendable {
  /// How many edits are listed.
  private static let editsMax = 50
  private static let linesMax = 200

  let sight: DraftSight

  func render() -> [UInt8] {
    DraftFrame(sight: sight).render(sight.state.beginning?.purpose ?? "Draft") { html in
      html.div(.class("columns", "reading")) {
        html.div {
          section(html, "What was found") {
            DraftFindings(findings: sight.proof.proof.otherFindings).writeWithPlaces($0, sight)
          }
          section(html, "Examples", writeExamples)
          section(html, "What comes out otherwise") { DraftDifference(change: sight.change).writeOutcomes($0) }
          section(html, "What the files say otherwise") { DraftDifference(change: sight.change).writeLines($0) }
        }
        html.div {
          section(html, "Files", writeFiles)
          section(html, "Who did what", writeEdits)
          if sight.mayEdit { writeEnding(html) }
        }
      }
    }
  }

  private func section(_ html: Markup, _ title: String, _ content: (Markup) -> Void) {
    html.section {
      html.h2(title)
      content(html)
    }
  }

  private func writeExamples(_ html: Markup) {
    let failed = sight.proof.proof.examples.filter { !$0.passed }
    html.p("\(sight.proof.proof.examples.count - failed.count) of \(sight.proof.proof.examples.count) pass.")
    html.ul(.class("findings")) {
      for run in failed.prefix(DraftPage.editsMax) {
        html.li {
          html.b { html.bdi(run.title) }
          html.small(" \(run.file), line \(run.line)")
          DraftFindings(findings: run.failures).write(html)
          if run.failures.isEmpty { html.small("could not be run: what it tests cannot be read yet") }
        }
      }
    }
  }

  private func writeFiles(_ html: Markup) {
    let changed = Set(
      Set(sight.state.files.keys).union(sight.inForce?.files.keys.map { $0 } ?? [])
        .filter { sight.state.files[$0] != sight.inForce?.files[$0] })
    html.ul(.class("dashes")) {
      for file in sight.state.files.keys.sorted(by: DraftFrame.isBefore) {
        html.li {
          html.a(.href(sight.place.at(.file(file)).path)) { html.bdi(file) }
          if changed.contains(file) { Badge("changed").write(html) }
        }
      }
    }
    html.p {
      let (pack, draft) = (sight.place.pack, sight.place.draft?.text ?? "")
      html.a("The folder as a .tar file", .href("/procedures/\(pack)/drafts/\(draft)/archive"))
    }
    if sight.mayEdit {
      html.p { html.a("Add a file", .href(sight.place.at(.text("tables/new.yaml")).path)) }
      html.details(.id("add-table")) {
        html.summary("Add a table")
        sight.forms.write(html, "table", to: sight.act(.tables), seen: sight.revision) { form in
          form.text("decision", "What it decides", hint: "such as priority, escalation, or a name of its own")
          form.button("Add it")
        }
      }
    }
  }

  private func writeEdits(_ html: Markup) {
    html.p(
      "Begun by \(sight.name(sight.state.begunBy)), \(sight.outlook.zone.day(sight.state.begunAt)) "
        + "\(sight.outlook.zone.clock(sight.state.begunAt)).")
    html.ol(.class("draft-edits")) {
      for edit in sight.state.edits.suffix(DraftPage.editsMax).reversed() {
        html.li(.class(sight.state.holds(edit.number) ? "" : "struck")) {
          html.small("\(sight.outlook.zone.clock(edit.at)) ")
          html.bdi(sight.name(edit.by))
          html.text(DraftPage.words(edit, sight.state))
          html.bdi(edit.what)
          if !sight.state.holds(edit.number) { html.small(" (undone)") }
        }
      }
    }
  }

  /// What became of an edit: made, undone, or done again.
  private static func words(_ edit: DraftState.Edit, _ state: DraftState) -> String {
    guard edit.undoes != nil else { return ": " }
    return state.isUndoing(edit) ? " undid: " : " redid: "
  }

  private func writeEnding(_ html: Markup) {
    section(html, "Going on") { html in
      if sight.laidOpen == sight.proof.hash {
        html.p("It is laid open as it stands: it can be tried on the record, and read by those it concerns.")
      } else {
        sight.forms.write(html, "lay-open", to: sight.act(.opening), style: "one") { form in
          form.button("Lay it open, to be tried and read")
        }
      }
      html.p { html.a("Try it on the record", .href("/procedures/\(sight.place.pack)/trial")) }
      html.details(.id("drop")) {
        html.summary("Drop it")
        sight.forms.write(html, "dropping", to: sight.act(.dropping)) { form in
          form.text("reason", "Why")
          form.button("Drop this draft")
        }
      }
    }
  }
}
