internal import Account
internal import HTML
internal import PageParts
internal import Vocabulary

/// What stands around every page behind the door: the strip with clock, age of the data and counts.
struct PageFrame {
  let title: String
  /// Where the content begins, in the words of the link that skips the strip.
  let skipWords: String
  /// Where the page's changes come from; nil for a page of which only the strip changes by itself.
  var livePath: Path?
  let outlook: Outlook
  /// Who looks, where no forms say so: the navigation shows only what they may open.
  var visitor: Visitor?
  /// The forms of a page people work on.
  var forms: Forms?
  /// Whether lines can be typed on it.
  var hasCommandLine = true
  /// The incident that is open on the page.
  var subject: Reference?
  /// What draws the map of a page that has one.
  var leaflet: Leaflet?

  /// The page of the navigation under which it stands, where neither its title nor its forms say so.
  var section: Path?
  /// Whether its forms are sent without leaving it although nothing on it is live.
  var isEdited = false

  var person: Visitor? { forms?.visitor ?? visitor }

  private var isOnTheWall: Bool { section == CentrePage.wallboard.path }

  /// Nobody works on the wall, which is given while the session is locked: it says nothing of whoever signed in, carries no key to what this
  /// browser keeps sealed, and whoever goes on from it to another page is asked for the password there.
  private var worker: Visitor? { isOnTheWall ? nil : person }

  private var stream: Path? { livePath ?? (person?.may(.look) == true ? CentrePage.search.livePath : nil) }

  /// On a page nobody works on, what was typed is told of beside the line, and the page stays.
  private var strip: CommandStrip? {
    if let forms { return CommandStrip(forms: forms, subject: subject) }
    // Whoever only reads is given no line to type on.
    guard hasCommandLine, let person, person.may(.keepShift) else { return nil }
    return CommandStrip(forms: Forms(place: .board, visitor: person), subject: subject)
  }

  /// The whole page around its content.
  func render(_ content: (Markup) -> Void) -> [UInt8] {
    let document = Document(
      title: "\(title) – Tocsin",
      stylesheets: [leaflet.map { Assets.path(of: $0.stylesheet) }, Assets.stylesheetPath].compactMap(\.self),
      scripts: [Assets.path(of: Assets.script), Assets.path(of: Assets.lockScript)]
        + (leaflet.map { [Assets.path(of: $0.script), Assets.path(of: Assets.mapScript)] } ?? []))
    let strip = strip
    return document.render(byteCountExpected: 262_144) { html in
      html.a(skipWords, .class("unseen"), .href("#main"))
      html.header(.class("top")) {
        writeStrip(html)
        html.div(.class("desk")) {
          let counts = PageFrame.counts(outlook)
          html.ul(.class("count-strip"), .id(counts.id), .aria("label", "Counts")) { html.insert(counts.inner) }
          strip?.writeLine(html)
        }
        strip?.writeAnswer(html)
        if person != nil, !isOnTheWall { WaitingList.write(html) }
        html.p(
          "This page is not live. What you see may be old; use the radio log and telephone.",
          .id("data-stale"), .class("stale"), .role("alert"), .hidden())
      }
      let inside = Fragment(byteCountExpected: 262_144, content)
      html.main(
        .id("main"), .tabIndex(-1), .when(isEdited, .data("editor", "yes")),
        stream.map { .data("live", path: $0) } ?? .hidden(false),
        // Beside a strip that lives, what is only read says of when it is.
        .when(stream != nil && livePath == nil, .data("made", outlook.zone.clock(outlook.now))),
        forms.map { .data("page", path: $0.place.path) } ?? .hidden(false),
        worker.map { .data("account", $0.actor.text) } ?? .hidden(false),
        worker.map { .data("rings", PageFrame.rings(for: $0)) } ?? .hidden(false),
        worker.map { .data("seal", $0.seal) } ?? .hidden(false)
      ) {
        writeHomeless(html, beside: inside)
        html.insert(inside)
      }
      if let worker {
        LockDialog.write(html, worker)
        WaitingList.writeLeaving(html, worker)
      }
    }
  }

  /// A refusal whose form is not on the page any more, because things have moved on, stands above all.
  private func writeHomeless(_ html: Markup, beside inside: Fragment) {
    guard let attempt = forms?.attempt else { return }
    let mark = Fragment { $0.p(.id("\(attempt.form)-refusal")) }.bytes
    // Behind the element's name, before its end: the id as it stands in the form's own refusal.
    guard inside.bytes.firstRange(of: mark.dropFirst(3).dropLast(5)) == nil else { return }
    html.p(.class("refusal"), .role("alert")) {
      html.text("Not done: \(attempt.words)")
      let typed = attempt.fields.typed
      if !typed.isEmpty { html.text(" What was typed: \(typed.joined(separator: "; "))") }
    }
  }

  private func writeStrip(_ html: Markup) {
    html.div(.class("strip")) {
      html.a("Tocsin", .class("product"), .href("/"))
      let purpose = PageFrame.purpose(outlook)
      html.span(.id(purpose.id)) { html.insert(purpose.inner) }
      writeNavigation(html)
      let pausing = PageFrame.pausing(outlook)
      html.span(.id(pausing.id), .class("pausing")) { html.insert(pausing.inner) }
      let clock = PageFrame.clock(outlook)
      html.span(.id(clock.id), .class("clock")) { html.insert(clock.inner) }
      html.span("as of \(outlook.zone.clock(outlook.now))", .id("data-age"))
      if let visitor = worker {
        html.a(.class("person"), .href("/account"), .title("Your account, \(visitor.actor)")) {
          html.bdi(Words.shortened(visitor.name, to: 40))
        }
      }
      html.form(.method(.post), .action("/sign-out")) { html.button("Sign out") }
    }
  }
}
