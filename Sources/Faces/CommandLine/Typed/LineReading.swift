internal import Contact
internal import Deployment
internal import Desk
internal import Orders
internal import Vocabulary

/// A typed line as the words of the terminal: short forms written out, what is open on the page put in, loose words named.
struct LineReading {
  let subject: CommandSubject
  let units: Set<CallSign>
  let isContact: @Sendable (ContactID) async -> Bool

  /// Every verb it could be, the likeliest first.
  func candidates(_ words: [String]) -> [(verb: OfferedVerb, rest: [String])] {
    guard let first = words.first?.lowercased() else { return [] }
    let rest = Array(words.dropFirst())
    let verbs = OfferedVerb.all
    let lowered = words.map { $0.lowercased() }
    if let whole = verbs.first(where: { $0.group != nil && lowered.starts(with: $0.path) }) {
      return [(whole, Array(words.dropFirst(whole.path.count)))]
    }
    let short = verbs.filter { $0.name == first && $0.hasShortForm }
    return short.sorted { rank($0, rest) < rank($1, rest) }.map { ($0, rest) }
  }

  private func rank(_ verb: OfferedVerb, _ rest: [String]) -> Int {
    let order = ["incident", "assess", "unit", "contact", "shift"]
    let usual = order.firstIndex { $0 == verb.group } ?? order.count
    switch verb.group {
    case "unit" where rest.first.flatMap(sign).map(units.contains) ?? false: return -2
    case "contact" where rest.first.flatMap({ CallerDetail(rawValue: $0) }) != nil && subject.contact != nil: return -1
    case "contact" where subject.incident == nil: return 0
    default: return usual + 1
    }
  }

  private func sign(_ text: String) -> CallSign? {
    do { return try CallSign(text) } catch { return nil }
  }

  /// The words behind the program's name, without store and actor.
  func written(_ verb: OfferedVerb, _ rest: [String]) async -> [String] {
    var rest = rest
    if verb.path == ["assess", "look"], let view = rest.firstIndex(where: { ["agree", "disagree"].contains($0) }) {
      rest[view] = "--" + rest[view]
      rest.append(rest.remove(at: view))
    }
    switch verb.subject {
    case .incident: insertIncident(&rest, at: 0)
    case .incidentSecond: insertIncident(&rest, at: 1)
    case .contact: await insertContact(&rest)
    case .none: break
    }
    return verb.path + named(rest, verb)
  }

  private func insertIncident(_ rest: inout [String], at place: Int) {
    guard let incident = subject.incident, rest.count >= place else { return }
    if rest.count > place, isReference(rest[place]) { return }
    rest.insert(incident, at: place)
  }

  private func isReference(_ word: String) -> Bool {
    if word.hasPrefix("incident-") { return true }
    do {
      _ = try Reference(word)
      return true
    } catch { return false }
  }

  private func insertContact(_ rest: inout [String]) async {
    guard let contact = subject.contact else { return }
    if let first = rest.first {
      do { if await isContact(try ContactID(first)) { return } } catch {
        // No contact's name: the one that is open is meant.
        rest.insert(contact.text, at: 0)
        return
      }
    }
    rest.insert(contact.text, at: 0)
  }

  /// Words that are left over become the options that take them.
  private func named(_ rest: [String], _ verb: OfferedVerb) -> [String] {
    guard let loose = verb.looseWords else { return rest }
    let bare = rest.prefix { !$0.hasPrefix("--") }
    guard bare.count > loose.behind else { return rest }
    var left = Array(bare.dropFirst(loose.behind))
    let options = loose.options.filter { !rest.contains("--" + $0) }
    var given: [String] = []
    for (number, option) in options.enumerated() where !left.isEmpty {
      let words = number == options.count - 1 ? left.joined(separator: " ") : left.removeFirst()
      given += ["--" + option, words]
      if number == options.count - 1 { left = [] }
    }
    return Array(bare.prefix(loose.behind)) + left + given + rest.dropFirst(bare.count)
  }
}
