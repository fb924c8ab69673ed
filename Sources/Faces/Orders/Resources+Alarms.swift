package import Desk
internal import Procedure
package import Vocabulary

extension Resources {
  /// What an alarm says.
  package static let alarm: [Field] = [
    .words("words", "What it says."), .words("place", "Where it is, as people call it.").ifAny,
    .point("point", "Where it is on the map.").ifAny, .words("number", "The number the site is known by.").ifAny,
    .choice("urgency", Vocabulary.Urgency.allCases.map(\.rawValue), "How soon it is to be answered.").ifAny,
    .moment("happened", "When it happened; now, where it is left out.").ifAny,
  ]
}

extension Resources {
  /// Where a unit reports to be.
  package static let position: [Field] = [
    .name("unit", "The call sign."), .point("point", "Where it is."),
    .moment("at", "When it was there; now, where it is left out.").ifAny,
  ]
}

extension Desk {
  /// Within how many seconds a contact of that urgency is to be answered.
  package func answerSeconds(_ urgency: Vocabulary.Urgency) throws -> Int64 {
    let clocks = try packInForce()?.terms.clocks ?? Terms.standard.clocks
    return clocks.answer[urgency] ?? 60
  }
}
