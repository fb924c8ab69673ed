import PageParts
import Testing

@testable import Console

/// The scripts of the console are one file, so that they share their names.
@Suite struct ScriptTests {
  @Test func `no name is given twice at the top: the second would silently take the place of the first`() throws {
    // What waits of photos stands in a block of its own.
    #expect(PhotoWaiting.script.hasPrefix("{"))
    let declared = try Assets.scriptText.replacing(PhotoWaiting.script, with: "").split(separator: "\n").compactMap {
      try #/^(?:async )?(?:function|const|let) (?<name>[A-Za-z_]+)/#.firstMatch(in: $0)?.name
    }
    #expect(declared.count > 50, "the scripts are not read any more: their lines begin otherwise")
    let twice = Dictionary(grouping: declared) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(twice.isEmpty, "given twice: \(twice.sorted())")
  }
}
