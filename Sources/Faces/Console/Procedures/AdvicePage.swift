internal import HTML
internal import Procedure
internal import Vocabulary

/// The advice cards of a pack with their limits: when each opens, what may and may not be said, and the door where it does not.
struct AdvicePage: Sendable {
  let book: PackShown
  let outlook: Outlook
  let visitor: Visitor

  func render() -> [UInt8] {
    let cards = AdvicePage.inOrder(book.pack)
    let today = outlook.zone.civil(outlook.now).date
    return PackFrame(book: book, outlook: outlook, visitor: visitor).render("Advice", .advice) { html in
      if cards.isEmpty {
        html.p("The pack has no advice card: nothing may be advised beyond the wording of its trees.")
      }
      html.div(.class("cards")) {
        for card in cards { AdviceCardView(card: card, pack: book.pack, today: today).write(html) }
      }
    }
  }

  /// Those that save lives first, then by title.
  static func inOrder(_ pack: Pack) -> [AdviceCard] {
    pack.advice.values.sorted {
      ($0.isLifeSaving ? 0 : 1, $0.title, $0.id.text) < ($1.isLifeSaving ? 0 : 1, $1.title, $1.id.text)
    }
  }
}

/// One advice card in full.
struct AdviceCardView: Sendable {
  let card: AdviceCard
  let pack: Pack
  /// At the centre.
  let today: CivilDate

  private var hasEnded: Bool { today.daysSince1970 > card.validUntil.daysSince1970 }

  func write(_ html: Markup) {
    html.article(.id("card-\(card.id)"), .class("card", hasEnded ? "ended" : "")) {
      html.h2 {
        html.bdi(card.title)
        if card.isLifeSaving { Badge("life-saving").write(html) }
        if hasEnded { Badge("ended").write(html) }
      }
      html.p(.class("quiet")) {
        html.bdi(card.id.text)
        html.text(", version ")
        html.bdi(card.version)
        html.text(
          hasEnded ? ", ended \(card.validUntil.text); it opens no more" : ", valid until \(card.validUntil.text)")
      }
      html.p {
        html.b("May be given by: ")
        html.bdi(card.who.isEmpty ? "everybody" : card.who.joined(separator: ", "))
      }
      writeConditions(html)
      html.h3("May say")
      Words.writeCard(html, card.maySay, "say")
      html.h3("Must not say")
      Words.writeCard(html, card.mustNotSay, "must-not")
      html.h3("Where it does not open")
      html.p(.class("say")) { html.bdi(card.refusal) }
      html.p {
        html.text("Door: ")
        html.bdi(card.door)
      }
    }
  }

  private func writeConditions(_ html: Markup) {
    let conditions = pack.words(card.conditions)
    html.h3("Opens when")
    guard !conditions.isEmpty else { return html.p("always") }
    html.ul(.class("dashes")) { for each in conditions { html.li { html.bdi(each) } } }
  }
}
