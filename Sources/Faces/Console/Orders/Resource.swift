internal import Hummingbird
internal import Incident

/// A state change that has an address of its own: what is sent there by POST becomes orders.
struct Resource: Sendable {
  let path: RouterPath
  /// The orders, in turn; the first decides whether the visitor may.
  let intents: @Sendable (OrderSheet) async throws -> [Intent]
  /// Where it leads; nil for the page on which the form stands.
  let leadsTo: @Sendable (OrderSheet) async throws -> Place?

  init(_ path: RouterPath, _ intent: @escaping @Sendable (OrderSheet) async throws -> Intent) {
    self.init(path, intents: { [try await intent($0)] })
  }

  init(
    _ path: RouterPath, intents: @escaping @Sendable (OrderSheet) async throws -> [Intent],
    leadsTo: @escaping @Sendable (OrderSheet) async throws -> Place? = { _ in nil }
  ) {
    self.path = path
    self.intents = intents
    self.leadsTo = leadsTo
  }
}

/// Every state change of the console, each by the same verb as at the terminal.
///
/// GET `/calls`, `/calls/{contact}` is the call-taker's workplace, `/control`, `/control/{reference}` the controller's; what changes
/// on them comes by `/live/calls...` and `/live/control...`. A form names the page it stands on (`at`), itself (`form`) and
/// a number of its own (`command`); it is answered with 303 to that page, or with that page and the refusal beside the form.
enum Resources {
  static let all = contacts + incidents + log + assessment + deployment + levels + units + shift + registers
}
