internal import Desk
internal import Procedure

extension OrderSheet {
  /// Words that go out of the house, with its codes in plain words by the pack in force. Throws `Unfit` where nothing was typed.
  func plainWords(_ name: String, _ what: String) async throws -> String {
    let typed = try words(name, what)
    return try await desk.packInForce()?.wording.plain(typed) ?? typed
  }
}
