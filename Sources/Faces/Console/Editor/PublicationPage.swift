internal import Desk
internal import HTML
internal import Improvement
internal import Procedure
internal import Vocabulary

/// Puts a draft into force: what stands in the way, what it changes, who has read that, why, and from when on.
struct PublicationPage: Sendable {
  let sight: DraftSight
  let readers: [ChangeReader]
  /// How many recorded incidents it lowers that nobody has read.
  let unread: Int

  func render() -> [UInt8] {
    DraftFrame(sight: sight).render("Publish version \(sight.version)") { html in
      html.div(.class("columns", "reading")) {
        html.div {
          html.section {
            html.h2("What stands in the way")
            writeObstacles(html)
          }
          html.section {
            html.h2("What comes out otherwise")
            DraftDifference(change: sight.change).writeOutcomes(html)
          }
        }
        html.div {
          if sight.mayPublish { writeForm(html) }
          html.section {
            html.h2("Who has read what changes")
            html.p(.class("quiet")) {
              html.text("They tick it on ")
              html.a("What changes", .href("/procedures/\(sight.place.pack)/changes"))
              html.text(", once the draft is laid open.")
            }
            ReadersView(readers: readers).write(html)
          }
        }
      }
    }
  }

  private func writeObstacles(_ html: Markup) {
    let findings = sight.proof.proof.findings.count
    html.ul(.class("dashes")) {
      if findings > 0 {
        html.li {
          html.a("\(findings) findings", .href(sight.place.at(.overview).path))
          html.text(" have to be mended.")
        }
      }
      if unread > 0 {
        html.li {
          html.text(
            "\(unread) recorded incidents would come out lower, and nobody has read that: lay the draft open, and ")
          html.a("read them", .href("/procedures/\(sight.place.pack)/trial"))
          html.text(".")
        }
      }
      let waiting = readers.filter { !$0.hasRead }.count
      if waiting > 0 { html.li("\(waiting) of \(readers.count) have not read what changes; that does not stop it.") }
      if findings == 0, unread == 0, waiting == 0 { html.li("Nothing.") }
    }
  }

  private func writeForm(_ html: Markup) {
    html.section {
      html.h2("Put it into force")
      sight.forms.write(html, "publish", to: sight.act(.publication)) { form in
        form.text("reason", "Why")
        form.text(
          "from", "From when on", hint: "as 2026-12-01 06:00 at the centre; at once where it is left empty",
          required: false)
        form.button("Publish version \(sight.version)", style: "primary")
      }
      html.p("Incidents that are open keep the terms they were opened under. Going back is one act.", .class("quiet"))
    }
  }
}

/// Who has read what a version changes, those who have not first.
struct ReadersView: Sendable {
  let readers: [ChangeReader]

  func write(_ html: Markup) {
    html.ul(.class("dashes")) {
      for reader in readers {
        html.li {
          html.text(reader.hasRead ? "✓ " : "– ")
          html.bdi(reader.name)
          html.small(" \(reader.roles.joined(separator: ", ")), \(reader.hasRead ? "has read it" : "has not read it")")
        }
      }
    }
  }
}
