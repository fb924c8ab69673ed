internal import Account
internal import Desk
internal import HTML
internal import Hummingbird
internal import Synchronization
internal import Vocabulary

/// Who looks at an incident and who writes about it at this moment; known while the server runs and never on record.
extension LiveBoard {
  /// How long somebody counts as writing after a keystroke.
  private static let typingSeconds: Int64 = 6
  /// More than this at one incident are not told apart.
  private static let writersMax = 64

  /// Somebody types; told to all who look with the next rendering.
  func types(_ actor: ActorID, at incident: IncidentID) {
    let until = desk.clock.now().adding(seconds: LiveBoard.typingSeconds)
    state.withLock { state in
      guard state.typing[incident, default: [:]].count < LiveBoard.writersMax else { return }
      if state.typing[incident, default: [:]].updateValue(until, forKey: actor) == nil {
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

  func presence(_ incident: IncidentID, _ state: State) -> Region {
    let looking = screens.viewers(of: incident).sorted()
    let writing = (state.typing[incident] ?? [:]).keys.sorted()
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
  /// A keystroke in a note, told at most every few seconds.
  func addPresence(to router: Router<ConsoleContext>) {
    router.post("/incidents/{reference}/typing") { request, context in
      try await RequestLimits.readAway(request)
      let visitor = try visitor(context)
      guard visitor.may(.keepLog), let found = try await incident(context.parameters.get("reference")) else {
        return IncidentPage.notFound()
      }
      live.types(visitor.actor, at: found.incident)
      return Response(status: .noContent)
    }
  }
}
