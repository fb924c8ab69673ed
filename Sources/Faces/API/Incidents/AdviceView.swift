internal import Procedure
internal import Vocabulary

/// An advice card as it stands for an incident.
struct CardShown: Sendable {
  let card: AdviceCard
  /// Whether its conditions hold for what is known.
  let isOpen: Bool
  let isGiven: Bool
}

extension View where Subject == CardShown {
  static let card = View(
    "AdviceCard",
    [
      .always("card") { .id($0.card.id) }, .always("version") { .text($0.card.version) },
      .always("title") { .text($0.card.title) }, .always("lifeSaving", .flag) { .flag($0.card.isLifeSaving) },
      .always("open", .flag, "Whether its conditions hold for what is known.") { .flag($0.isOpen) },
      .always("given", .flag, "Whether somebody was given it.") { .flag($0.isGiven) },
      .always("who", .list(.text), "Who may give it; empty for everybody.") { .texts($0.card.who) },
      .always("say", .text, "What may be said; while it is closed, what is said instead.") {
        .text($0.isOpen ? $0.card.maySay : $0.card.refusal)
      },
      .ifAny("mustNotSay", .text, "Left out while it is closed.") { $0.isOpen ? .text($0.card.mustNotSay) : nil },
      .always("door", .text, "Who has the answer where it is closed.") { .text($0.card.door) },
    ])
}
