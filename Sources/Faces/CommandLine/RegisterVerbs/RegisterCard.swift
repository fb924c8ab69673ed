internal import Desk
internal import Incident
internal import Register
internal import Vocabulary

/// A place or a caller, as programs read it and in lines for people.
struct RegisterCard: Encodable, Sendable {
  let id, kind, name: String
  let address, number, position: String?
  let facts: [Fact]

  /// A fact, and whether it is shown today.
  struct Fact: Encodable, Sendable {
    let card: FactCard
    let holds: Bool

    private enum Keys: String, CodingKey { case holds }

    func encode(to encoder: any Encoder) throws {
      try card.encode(to: encoder)
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(holds, forKey: .holds)
    }
  }

  /// nil before it is described.
  init?(_ stream: StreamName, _ state: RegisterState, on day: CivilDate) {
    guard let title = state.title else { return nil }
    id = stream.identifier
    kind = stream.kind.rawValue
    name = title.name.description
    address = title.address?.description
    number = title.number?.description
    position = title.coordinates.map { "\($0.latitude),\($0.longitude)" }
    let holding = Set(state.holding(on: day).map(\.entry))
    facts = state.facts.map { Fact(card: FactCard($0), holds: holding.contains($0.entry)) }
  }

  var headline: String {
    let rest = [address, number, position].compactMap(\.self).map { shown($0) }
    return ([id, shown(name)] + rest).joined(separator: ", ") + "; \(facts.count { $0.holds }) facts hold"
  }

  var lines: [String] {
    [headline]
      + facts.map { fact in
        let isPast = !fact.holds && fact.card.withdrawn == nil
        return "  \(fact.card.line)\(isPast ? "; expired, not shown any more" : "")"
      }
  }
}

extension Desk {
  /// What a register holds under a stream; nil before it is described.
  func card(_ stream: StreamName) throws -> RegisterCard? {
    switch try stand(stream).state {
    case .place(let state), .caller(let state): RegisterCard(stream, state, on: today)
    default: nil
    }
  }

  /// Everything one register holds, by id.
  func cards(_ kind: StreamName.Kind) -> [RegisterCard] {
    live().stands.sorted { $0.key < $1.key }.compactMap { stream, stand in
      guard stream.kind == kind else { return nil }
      switch stand.state {
      case .place(let state), .caller(let state): return RegisterCard(stream, state, on: today)
      default: return nil
      }
    }
  }

  /// The day on the centre's wall clock.
  var today: CivilDate { localTime.civil(clock.now()).date }
}
