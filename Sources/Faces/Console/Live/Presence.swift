internal import Account
internal import Desk
internal import HTML
internal import Hummingbird
internal import Incident
internal import Synchronization
internal import Vocabulary

/// Who looks at a contact or an incident and who writes about it at this moment; known while the server runs and never on record.
extension LiveBoard {
  /// How long somebody counts as writing after a keystroke.
  private static let typingSeconds: Int64 = 6
  /// More than this at one of them are not told apart.
  private static let writersMax = 64

  /// Somebody types; told to all who look with the next rendering.
  func types(_ actor: ActorID, at stream: StreamName) {
    let until = desk.clock.now().adding(seconds: LiveBoard.typingSeconds)
    state.withLock { state in
      guard state.typing[stream, default: [:]].count < LiveBoard.writersMax else { return }
      if state.typing[stream, default: [:]].updateValue(until, forKey: actor) == nil {
        state.isMoved = true
        movement.continuation.yield()
      }
    }
  }

  /// Forgets those who stopped.
  func forgetWriters(_ state: inout State) {
    let now = desk.clock.now()
    state.typing = state.typing.compactMapValues { writers in
      let left = writers.filter { $0.value > now }
      return left.isEmpty ? nil : left
    }
  }

  func presence(_ streams: Set<StreamName>, _ state: State) -> Region {
    let looking = screens.viewers(of: streams).sorted()
    let writing = Set(streams.flatMap { (state.typing[$0] ?? [:]).keys }).sorted()
    return Region("presence") { html in
      guard !looking.isEmpty else { return }
      html.text("Looking: \(looking.map(\.text).joined(separator: ", "))")
      if !writing.isEmpty {
        html.text("; ")
        html.b("\(writing.map(\.text).joined(separator: ", ")) writes")
      }
    }
  }
}

extension ConsoleRoutes {
  /// A keystroke in a form of a contact or an incident, told at most every few seconds.
  func addPresence(to router: Router<ConsoleContext>) {
    router.post("/incidents/{reference}/typing") { request, context in
      try await RequestLimits.readAway(request)
      let visitor = try visitor(context)
      guard visitor.may(.keepLog), let found = try await incident(context.parameters.get("reference")) else {
        return IncidentPage.notFound()
      }
      live.types(visitor.actor, at: .incident(found.incident))
      return Response(status: .noContent)
    }
    router.post("/contacts/{contact}/typing") { request, context in
      try await RequestLimits.readAway(request)
      let visitor = try visitor(context)
      guard visitor.may(.takeContacts), let contact = contact(context),
        try await desk.stand(.contact(contact)).version > 0
      else { return CallsPage.notFound() }
      live.types(visitor.actor, at: .contact(contact))
      return Response(status: .noContent)
    }
  }
}
