internal import Desk
internal import HTML
internal import Hummingbird
internal import Incident
internal import Register
internal import Vocabulary

extension ConsoleRoutes {
  /// How many entries a page shows.
  private static let entriesMax = 200

  func registerPage(_ kind: RegisterPage.Kind, _ words: String, _ forms: Forms) async -> RegisterPage {
    let wanted = words.prefix(bytes: 256).foldedWords
    var entries: [RegisterPage.Entry] = []
    for (stream, stand) in await desk.live().stands {
      guard let entry = RegisterPage.Entry(kind, stream, stand) else { continue }
      let said = entry.state.words.flatMap(\.foldedWords)
      if wanted.allSatisfy({ word in said.contains { $0.hasPrefix(word) } }) { entries.append(entry) }
    }
    entries.sort { ($0.state.title?.name.description ?? "", $0.id) < ($1.state.title?.name.description ?? "", $1.id) }
    return RegisterPage(
      kind: kind, entries: Array(entries.prefix(Self.entriesMax)),
      hiddenCount: max(0, entries.count - Self.entriesMax), words: words, today: await today(), forms: forms)
  }

  /// nil where the register has no such entry.
  func registerEntry(_ stream: StreamName, _ kind: RegisterPage.Kind, _ forms: Forms) async throws -> RegisterEntryPage?
  {
    let stand = try await desk.stand(stream)
    guard let entry = RegisterPage.Entry(kind, stream, stand), entry.state.title != nil else { return nil }
    return RegisterEntryPage(
      kind: kind, entry: entry, today: await today(), outlook: await live.outlook(), forms: forms)
  }

  private func today() async -> CivilDate { await desk.localTime.civil(desk.clock.now()).date }
}

extension RegisterPage.Entry {
  init?(_ kind: RegisterPage.Kind, _ stream: StreamName, _ stand: Stand) {
    switch (kind, stand.state) {
    case (.places, .place(let state)):
      guard let id = PlaceID(of: stream) else { return nil }
      self.init(id: id.text, path: "/places/\(id)", version: stand.version, state: state)
    case (.callers, .caller(let state)):
      guard let id = CallerID(of: stream) else { return nil }
      self.init(id: id.text, path: "/callers/\(id)", version: stand.version, state: state)
    default: return nil
    }
  }
}

extension RegisterState {
  /// All that can be searched.
  fileprivate var words: [String] {
    let named = [title?.name, title?.address, title?.number].compactMap { $0?.words }
    return named + facts.filter { $0.withdrawn == nil }.compactMap(\.fact.words.words)
  }
}
