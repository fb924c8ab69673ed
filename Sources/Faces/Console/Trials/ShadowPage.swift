internal import Account
internal import Desk
internal import HTML
internal import Improvement
internal import Overview
internal import Procedure
internal import Vocabulary

/// A draft that runs silently beside the version in force, and where the two disagree.
struct ShadowPage: Sendable {
  let frame: TrialFrame
  let run: ShadowRun?
  let draft: Pack?

  private var mayChange: Bool { frame.forms.may(.keepProcedures) }

  func render() -> [UInt8] {
    frame.render(run.map { "Draft \($0.draft.version) in the shadow" } ?? "In the shadow") { html in
      if let run { write(html, run) } else { writeBeginning(html) }
    }
  }

  private func writeBeginning(_ html: Markup) {
    html.p("No draft of this pack runs in the shadow.")
    guard let draft else { return html.p("None is laid open either; `tocsin procedure draft FOLDER` does that.") }
    guard mayChange else { return }
    frame.forms.write(html, "shadow", to: "/procedures/\(frame.name)/shadow") { form in
      form.hidden("hash", draft.hash.text)
      html.p(
        "Draft \(draft.version) would be taken through the answers of every incident from now on. Nobody at work sees it."
      )
      form.button("Begin the shadow run")
    }
  }

  private func write(_ html: Markup, _ run: ShadowRun) {
    let zone = frame.outlook.zone
    FactsList(facts: [
      ("Since", "\(zone.day(run.since)) \(zone.clock(run.since)), begun by \(run.by)"),
      ("Incidents", "\(run.trial.count)"), ("Disagreements", "\(run.disagreementCount)"),
    ]).write(html)
    html.section(.aria("labelledby", "disagreements")) {
      html.h2("Disagreements, the newest first", .id("disagreements"))
      let lines = run.disagreements
      if lines.isEmpty { html.p("None so far.", .class("quiet")) }
      if run.disagreementCount > lines.count { html.p("The newest \(lines.count) are listed.", .class("quiet")) }
      html.ul(.class("dashes")) {
        for line in lines { html.li { TrialLineView(line: line, tried: run.trial.outcome(of: line)).write(html) } }
      }
    }
    guard mayChange else { return }
    frame.forms.write(html, "ending", to: "/procedures/\(frame.name)/shadow/ending") { form in
      form.text("reason", "Why it ends")
      form.button("End the shadow run")
    }
  }
}
