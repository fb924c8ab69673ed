internal import Account
internal import Desk
internal import HTML
internal import Improvement
internal import Procedure
internal import Vocabulary

/// The drafts of a pack that people work on, what is to come into force, and the way back.
struct DraftsPage: Sendable {
  let pack: PackName
  let title: String
  let drafts: [DraftAtHand]
  let state: PackState
  let name: @Sendable (ActorID) -> String
  let outlook: Outlook
  let forms: Forms

  private var mayKeep: Bool { forms.may(.keepProcedures) }
  private var mayPublish: Bool { forms.may(.publishProcedures) }

  func render() -> [UInt8] {
    PageFrame(
      title: "Drafts of \(title)", skipWords: "To the drafts", outlook: outlook, forms: forms, section: "/procedures",
      isEdited: true
    ).render { html in
      html.header(.class("incident")) {
        html.p(.class("quiet")) {
          html.a("Procedures", .href("/procedures"))
          html.text(" › ")
          html.a(.href("/procedures/\(pack)")) { html.bdi(title) }
        }
        html.h1("Drafts")
      }
      html.div(.class("columns", "keeping")) {
        html.div {
          writeDrafts(html)
          writeForce(html)
        }
        if mayKeep {
          html.div {
            writeBeginning(html)
            writeArchive(html)
          }
        }
      }
    }
  }

  private func writeDrafts(_ html: Markup) {
    html.section {
      html.h2("Worked on")
      if drafts.isEmpty { html.p("Nobody works on a draft of this pack.") }
      html.ul(.class("dashes")) {
        for draft in drafts {
          html.li {
            html.a(.href(DraftPlace(pack, draft.id).path)) { html.bdi(draft.state.beginning?.purpose ?? draft.id.text) }
            html.small {
              html.text(
                " begun by \(name(draft.state.begunBy)), \(outlook.zone.day(draft.state.begunAt)) "
                  + "\(outlook.zone.clock(draft.state.begunAt)), \(draft.state.revision) edits")
            }
          }
        }
      }
    }
  }

  private func writeForce(_ html: Markup) {
    html.section {
      html.h2("In force")
      if let inForce = state.inForce { html.p("Version \(inForce.version) holds.") }
      if let scheduled = state.scheduled {
        Notice(
          weight: .warning,
          title: "Version \(scheduled.what.pack.version) holds from \(outlook.zone.day(scheduled.what.from)) "
            + "\(outlook.zone.clock(scheduled.what.from)) on.",
          words: "Said by \(name(scheduled.by)): \(scheduled.what.reason)"
        ).write(html)
        if mayPublish {
          forms.write(html, "withdraw", to: "/procedures/\(pack)/schedule/withdrawal") { form in
            form.text("reason", "Why it is not to come")
            form.button("Withdraw it")
          }
        }
      }
      if mayPublish, let before = state.before {
        html.h3("Going back")
        html.p("Version \(before.version) was in force before. One act puts it back, for incidents from then on.")
        forms.write(html, "rollback", to: "/procedures/\(pack)/rollback") { form in
          form.hidden("hash", before.hash.text)
          form.text("reason", "Why")
          form.button("Go back to version \(before.version)")
        }
      }
    }
  }

  private func writeBeginning(_ html: Markup) {
    html.section {
      html.h2("Begin a draft")
      forms.write(html, "begin", to: "/procedures/\(pack)/drafts") { form in
        form.text("purpose", "What it is for")
        form.text(
          "version", "Version", value: state.inForce.map { PackEditing($0.files).nextVersion } ?? "", required: false)
        form.button("Begin it", style: "primary")
      }
    }
  }

  /// Files are sent as browsers send them, so the script leaves this form alone.
  private func writeArchive(_ html: Markup) {
    html.section {
      html.h2("Take one from a folder")
      html.form(
        .id("archive"), .method(.post), .action("/procedures/\(pack)/drafts/archive"), .class("fields"),
        .named("enctype", "multipart/form-data"), .data("plain", "yes")
      ) {
        html.input(.type(.hidden), .name("command"), .value(Forms.command()))
        html.div(.class("field")) {
          html.label("What it is for", .for("archive-purpose"))
          html.input(.id("archive-purpose"), .name("purpose"), .required())
        }
        html.div(.class("field")) {
          html.label(.for("archive-file")) {
            html.text("The folder as a .tar file")
            html.small(" without compression")
          }
          html.input(.id("archive-file"), .type(.file), .name("file"), .required())
        }
        html.button("Make a draft of it")
      }
    }
  }
}
