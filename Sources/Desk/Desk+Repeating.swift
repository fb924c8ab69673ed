internal import Incident
internal import Journal
internal import JournalCodec
internal import Vocabulary

/// The same order again is harmless; another order under its id is not, since whoever gave it believes it done.
extension Desk {
  /// Why an append whose command id is known is not the order that was recorded under it; nil where it may well be.
  func misuse(of append: Append, _ scene: Scene?, _ receipt: Receipt) -> DeskError? {
    let stored: Entry
    do {
      guard let first = try journal.entries(after: receipt.first - 1, limit: 1).first else { return nil }
      stored = first
    } catch { return .fault(error) }
    // The centre's stream comes first where the first work of all dedicated it.
    let isElsewhere = !append.expected.isEmpty && append.expected[stored.stream] == nil && stored.stream != .centre
    guard isElsewhere || says(scene, otherwiseThan: stored) else { return nil }
    return .badOrder(
      Malformed(
        expected: "a command id that was not used for something else", found: append.command.text,
        remedy: "give another id, or none"))
  }

  /// Whether somebody's own words differ; what was computed from the time it was given may.
  private func says(_ scene: Scene?, otherwiseThan stored: Entry) -> Bool {
    guard let step = scene?.steps.first, step.stream == stored.stream else { return false }
    let form = FactCodec.encode(step.fact)
    guard form.event == stored.event else { return true }
    guard let words = form.personal, let kept = stored.personal?.kept else { return false }
    return words != kept.content
  }
}
