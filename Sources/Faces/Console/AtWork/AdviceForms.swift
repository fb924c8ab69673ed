internal import Account
internal import Assessment
internal import Contact
internal import HTML
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// Advice within its limits: what may be said, what not, and the agreed refusal with the right door where a card is closed.
struct AdviceForms {
  let work: IncidentAtWork
  let forms: Forms
  /// Who is being spoken with; nil where nobody is.
  var caller: ContactState?

  /// What this caller has heard: from whoever answered them, since. What another one was told they have not.
  var heard: Set<AdviceID> {
    let given = work.life.assessment.given
    guard let caller, work.life.log.contacts.count > 1 else { return Set(given.map(\.advice.card)) }
    let since = caller.answered ?? caller.received
    return Set(given.filter { $0.happened >= since && $0.actor == caller.handler }.map(\.advice.card))
  }

  func write(_ html: Markup) {
    guard let pack = work.pack, !pack.advice.isEmpty else { return }
    let known = work.life.assessment.known(with: work.life.log.facts)
    let atHand = Set(work.life.assessment.determinant?.advice ?? [])
    let given = heard
    let others = Set(work.life.assessment.given.map(\.advice.card)).subtracting(given)
    func rank(_ card: AdviceCard) -> Int {
      // A card for just this goes before one that always opens.
      (given.contains(card.id) ? 8 : 0) + (card.isLifeSaving ? 0 : 4) + (card.conditions == AdviceConditions() ? 2 : 0)
        + (atHand.contains(card.id) ? 0 : 1)
    }
    let cards = pack.advice.values.sorted { (rank($0), $0.id) < (rank($1), $1.id) }
    let open = cards.filter { $0.opens(for: known, on: work.today) }
    let closed = cards.filter { !$0.opens(for: known, on: work.today) }
    html.section(.class("advice"), .aria("labelledby", "advice-title")) {
      html.h2("Advice", .id("advice-title"))
      if open.isEmpty { html.p("No card opens for what is known so far.", .class("quiet")) }
      for (number, card) in open.enumerated() {
        let unfolds = number == 0 && !given.contains(card.id)
        write(html, card, isGiven: given.contains(card.id), isOthers: others.contains(card.id), unfolds: unfolds)
      }
      guard !closed.isEmpty else { return }
      html.details(.id("closed-cards"), .open(forms.attempt?.form.hasPrefix("despite-") ?? false)) {
        html.summary("\(closed.count) closed: what to say instead")
        for card in closed { writeClosed(html, card) }
      }
    }
  }

  private func write(_ html: Markup, _ card: AdviceCard, isGiven: Bool, isOthers: Bool, unfolds: Bool) {
    html.details(.id("card-\(card.id)"), .class("advice-card"), .open(unfolds)) {
      html.summary {
        html.b(card.title)
        if card.isLifeSaving {
          html.text(" ")
          html.span("life-saving", .class("mark"))
        }
        if isGiven { html.text(" \u{2713} given") }
        if isOthers { html.span(" given to another caller", .class("quiet")) }
      }
      AdviceForms.writeWords(html, card)
      guard work.life.isOpen, forms.may(.assess), !isGiven else { return }
      let isAsked = work.life.assessment.asking != nil && card.isLifeSaving
      forms.button(
        html, "advise-\(card.id)",
        to: isAsked ? "/incidents/\(work.reference)/jumps" : "/incidents/\(work.reference)/advice",
        isAsked ? "Said it; the question waits" : "Said it", fields: [("card", card.id.text)])
    }
  }

  /// What may be said of it and what not, by whom, and until when.
  static func writeWords(_ html: Markup, _ card: AdviceCard) {
    html.p("Say", .class("label"))
    Words.writeCard(html, card.maySay, "say")
    html.p("Do not say", .class("label"))
    Words.writeCard(html, card.mustNotSay, "must-not")
    if !card.who.isEmpty { html.p("For: \(card.who.joined(separator: ", "))", .class("quiet")) }
    html.p("Valid until \(card.validUntil.text)", .class("quiet"))
  }

  private func writeClosed(_ html: Markup, _ card: AdviceCard) {
    html.div(.class("closed-card")) {
      html.p {
        html.b(card.title)
        if card.isLifeSaving {
          html.text(" ")
          html.span("life-saving", .class("mark"))
        }
      }
      html.p("Say instead", .class("label"))
      Words.writeCard(html, card.refusal, "say")
      html.p("The right door: \(card.door)", .class("quiet"))
      guard work.life.isOpen, forms.may(.assess), work.life.assessment.tree != nil else { return }
      forms.write(html, "despite-\(card.id)", to: "/incidents/\(work.reference)/advice", style: "inline") { form in
        form.hidden("card", card.id.text)
        form.text("despite", "Give it all the same, because")
        form.button("Give it")
      }
    }
  }
}
