internal import Account
internal import Desk
internal import HTML
internal import Improvement
internal import Procedure
internal import Vocabulary

/// What the next version of a pack changes, for those who work by it; they say here that they have read it.
struct ChangesPage: Sendable {
  let pack: PackName
  let title: String
  let coming: PublishedPack
  let before: PublishedPack?
  let state: PackState
  let readers: [ChangeReader]
  let outlook: Outlook
  let forms: Forms

  private var isDraft: Bool { coming.hash != state.inForce?.hash && state.scheduled?.what.pack.hash != coming.hash }

  func render() -> [UInt8] {
    PageFrame(
      title: "What changes", skipWords: "To what changes", outlook: outlook, forms: forms, section: "/procedures",
      isEdited: true
    ).render { html in
      if isDraft {
        html.p(.class("draft-band"), .role("note")) {
          html.b("Draft")
          html.text(" of ")
          html.bdi(title)
          html.text(". Nothing goes by it yet.")
        }
      }
      html.header(.class("incident")) {
        html.p(.class("quiet")) {
          html.a("Procedures", .href("/procedures"))
          html.text(" › ")
          html.a(.href("/procedures/\(pack)")) { html.bdi(title) }
        }
        html.h1("What version \(coming.version) changes")
        html.p(standing, .class("quiet"))
      }
      let difference = DraftDifference(change: PackChange(from: read(before), to: read(coming), files: coming.files))
      html.div(.class("columns", "reading")) {
        html.div {
          html.section {
            html.h2("What comes out otherwise")
            difference.writeOutcomes(html)
          }
          html.section {
            html.h2("What the files say otherwise")
            difference.writeLines(html)
          }
        }
        html.div {
          writeTick(html)
          html.section {
            html.h2("Who has read it")
            ReadersView(readers: readers).write(html)
          }
        }
      }
    }
  }

  private var standing: String {
    if let scheduled = state.scheduled, scheduled.what.pack.hash == coming.hash {
      return "It holds from \(outlook.zone.day(scheduled.what.from)) \(outlook.zone.clock(scheduled.what.from)) on: "
        + scheduled.what.reason
    }
    return isDraft ? "It is laid open and decides nothing yet." : "It is in force."
  }

  private func read(_ version: PublishedPack?) -> Pack? {
    guard let version else { return nil }
    do { return try Pack(published: version.files) } catch { return nil }
  }

  private func writeTick(_ html: Markup) {
    guard forms.may(.keepShift) else { return }
    let actor = forms.visitor.actor
    html.section {
      html.h2("You")
      if state.trained[coming.hash]?.contains(actor) == true {
        html.p("✓ You have said that you read this.")
      } else {
        forms.button(
          html, "tick", to: "/procedures/\(pack)/changes", "I have read what changes", style: "primary",
          fields: [("hash", coming.hash.text)])
      }
    }
  }
}
