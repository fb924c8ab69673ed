internal import HTML
internal import Procedure
internal import Vocabulary

/// Where the limits of advice are, card by card: when it opens, what is never said, and what is said where it does not open.
struct HandbookAdvice: Sendable {
  let book: PackShown
  let outlook: Outlook

  func write(_ html: Markup) {
    html.p(
      "A card opens only when all its conditions hold. Where none opens, say the words of refusal and name the door.")
    let today = outlook.zone.civil(outlook.now).date
    for card in AdvicePage.inOrder(book.pack) {
      AdviceCardView(card: card, pack: book.pack, today: today).write(html)
    }
  }
}
