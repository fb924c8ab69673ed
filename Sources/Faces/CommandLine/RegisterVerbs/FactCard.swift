internal import Register
internal import Vocabulary

/// One fact of a register, as programs read it and in a line for people.
struct FactCard: Encodable, Sendable {
  let entry: Int64
  let kind, words, source, until, by, recorded: String
  let withdrawn: String?

  init(_ known: RegisterState.Known) {
    entry = known.entry
    kind = known.fact.kind.rawValue
    words = known.fact.words.description
    source = known.fact.source
    until = known.fact.until.text
    by = known.actor.text
    recorded = known.recorded.rfc3339
    withdrawn = known.withdrawn
  }

  /// `3  hazard: oxygen stored in the kitchen (source: tenant, until 2027-01-01)`.
  var line: String {
    let gone = withdrawn.map { "; withdrawn: \(shown($0))" } ?? ""
    return "\(entry)  \(kind): \(shown(words)) (source: \(shown(source)), until \(until))\(gone)"
  }
}
