internal import Desk
internal import HTML
internal import Incident
internal import Journal
internal import Vocabulary

/// The journal itself: how much there is, whether its chain holds, and its entries without anybody's words.
struct JournalPage: Sendable {
  let head: Head
  let verified: AtHand<Verified>
  let window: JournalWindow
  /// What people call the incidents on it.
  let references: [StreamName: Reference]
  let outlook: Outlook
  let visitor: Visitor

  func render() -> [UInt8] {
    HindsightFrame(
      title: "Journal", path: "/journal",
      purpose: "All entries there are, in one order, only ever added to. What belongs to people is not shown here.",
      outlook: outlook, visitor: visitor
    ).render { html in
      html.section(.aria("labelledby", "proof-title")) {
        html.h2("Proof", .id("proof-title"))
        writeProof(html)
      }
      html.section(.id("entries"), .tabIndex(-1), .aria("labelledby", "entries-title")) {
        html.h2("Entries, the newest first", .id("entries-title"))
        writeSearch(html)
        writeEntries(html)
      }
    }
  }

  // MARK: Proof

  private func writeProof(_ html: Markup) {
    switch verified {
    case .outcome(let verified): write(html, verified)
    case .reading(let position, of: let last):
      Notice(title: "The chain is being proven.", words: "\(position) of \(last) entries so far.").write(html)
      html.p { html.a("Look again", .href("/journal")) }
    case .failed(let words):
      Notice(weight: .warning, title: "The journal could not be read.", words: words).write(html)
    }
    FactsList(facts: facts).write(html)
  }

  private func write(_ html: Markup, _ verified: Verified) {
    let outcome = verified.outcome
    if let flaw = outcome.flaw {
      Notice(
        weight: .warning, title: "BROKEN at entry \(flaw.position).",
        words:
          "\(flaw.words). The \(outcome.sound) entries before it are sound. Keep the store as it is, and ring whoever "
          + "keeps it."
      ).write(html)
    } else {
      let since = head.position - outcome.sound
      let words =
        "Every one of the \(outcome.sound) entries follows from the one before it"
        + (since > 0 ? "; \(since) were added since." : ".")
      Notice(title: "The chain holds.", words: words).write(html)
    }
    html.p(.class("quiet")) { html.prose("`tocsin journal verify` does the same at a terminal.") }
  }

  private var facts: [(name: String, words: String)] {
    let newest = [(name: "Entries", words: "\(head.position)"), (name: "Hash of the newest", words: "\(head.hash)")]
    guard case .outcome(let verified) = verified else { return newest }
    let proof = verified.outcome
    var facts = [
      (name: "Verified", words: outlook.zone.text(verified.asOf)),
      (name: "Entries found sound", words: "\(proof.sound)"),
      (name: "Personal parts erased with a notice", words: "\(proof.erased)"),
    ]
    if proof.head != head { facts.append((name: "Hash of the last found sound", words: "\(proof.head.hash)")) }
    return newest + facts
  }

  // MARK: Entries

  private func writeSearch(_ html: Markup) {
    html.form(.method(.get), .action("/journal"), .class("inline"), .role("search"), .id("streams")) {
      let fields = Fields(html: html, form: "streams", attempt: nil)
      fields.text(
        "stream", "Of one stream", value: window.asked, hint: "a reference, or a stream such as unit/G1",
        required: false, focused: !window.asked.isEmpty)
      fields.button("Show", style: "primary")
    }
  }

  private func writeEntries(_ html: Markup) {
    guard !window.isUnknown else {
      return html.p(
        "Nothing of that name is on record. A stream is named by its kind and its id, with a slash between them.",
        .class("quiet"))
    }
    guard !window.entries.isEmpty else {
      return html.p(window.hasNewer ? "There are no older ones." : "Nothing is on record yet.", .class("quiet"))
    }
    // Before the lines too: from the keyboard each of them is a step on the way to those behind.
    writeWays(html)
    html.table(.class("list")) {
      html.caption("Entries, the newest first", .class("unseen"))
      html.headings("Position", "Recorded", "Stream", "Event", "Actor")
      html.tbody { for entry in window.entries { write(html, entry) } }
    }
    writeWays(html)
  }

  private func writeWays(_ html: Markup) {
    guard window.hasNewer || window.older != nil else { return }
    html.p(.class("links")) {
      if window.hasNewer { html.a("The newest", .href(window.path)) }
      if let older = window.older { html.a("Older ones", .href(window.path(before: older))) }
    }
  }

  private func write(_ html: Markup, _ entry: Entry) {
    html.tr {
      html.th("\(entry.position)", .scope(.row))
      html.cell("Recorded") {
        html.time(outlook.zone.text(entry.recorded), .dateTime(Words.machine(entry.recorded)))
      }
      html.cell("Stream") { writeStream(html, entry) }
      html.cell("Event", "\(entry.event) v\(entry.eventVersion)")
      html.cell("Actor", entry.actor.text)
    }
  }

  private func writeStream(_ html: Markup, _ entry: Entry) {
    html.a(.href("/journal?stream=\(entry.stream.text)")) { html.bdi(entry.stream.text) }
    html.text(", \(entry.version)")
    if let reference = references[entry.stream] {
      html.text(" ")
      html.a("\(reference)", .href("/incidents/\(reference)"))
    } else if CallsPage.need.isMet(by: visitor), let contact = ContactID(of: entry.stream) {
      html.text(" ")
      html.a("open", .href("/calls/\(contact)"), .aria("label", "Open contact \(contact)"))
    }
  }
}
