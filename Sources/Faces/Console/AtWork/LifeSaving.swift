internal import Account
internal import Assessment
internal import Contact
internal import HTML
internal import Incident
internal import Procedure
internal import Vocabulary

/// Life-saving instructions, one key away at any moment of a contact: before there is an incident, before a tree is chosen, in the
/// midst of a question. Whatever their conditions: whoever hears a life at risk does not wait for the question that opens the card.
struct LifeSaving {
  let cards: [AdviceCard]
  let forms: Forms
  /// nil before there is an incident: the words can be said, and noted later.
  var work: IncidentAtWork?
  /// Who is being spoken with; nil where nobody is.
  var caller: ContactState?

  /// The cards of a pack that are valid on a day, by title.
  init(_ pack: Pack?, on day: CivilDate, _ forms: Forms, _ work: IncidentAtWork? = nil, to caller: ContactState? = nil)
  {
    cards = (pack?.advice.values.filter { $0.isLifeSaving && day.daysSince1970 <= $0.validUntil.daysSince1970 } ?? [])
      .sorted { ($0.title, $0.id) < ($1.title, $1.id) }
    self.forms = forms
    self.work = work
    self.caller = caller
  }

  func write(_ html: Markup) {
    guard !cards.isEmpty else { return }
    html.details(.id("life-saving"), .open(forms.attempt?.form.hasPrefix("jump-") ?? false)) {
      html.summary(.data("key", "!")) {
        html.kbd("!")
        html.text(" ")
        html.text("Life-saving instructions")
      }
      if work == nil {
        html.p("Say them at once; that they were said is noted when the incident is open.", .class("quiet"))
      }
      // What another caller was told this one has not heard.
      let heard = work.map { AdviceForms(work: $0, forms: forms, caller: caller).heard } ?? []
      for card in cards { write(html, card, isGiven: heard.contains(card.id)) }
    }
  }

  private func write(_ html: Markup, _ card: AdviceCard, isGiven: Bool) {
    html.details(.id("life-\(card.id)"), .class("advice-card"), .open(forms.attempt?.form == "jump-\(card.id)")) {
      html.summary {
        html.b(card.title)
        if isGiven { html.text(" \u{2713} given") }
      }
      AdviceForms.writeWords(html, card)
      guard let work, work.life.isOpen, forms.may(.assess) else { return }
      forms.button(
        html, "jump-\(card.id)", to: "/incidents/\(work.reference)/jumps",
        work.life.assessment.asking == nil ? "Said it" : "Said it; the question waits",
        fields: [("card", card.id.text)])
    }
  }
}
