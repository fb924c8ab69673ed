import Journal
import Testing
import Vocabulary

/// Rows, live streams and snapshots are written with the append, and not when it is refused.
@Suite struct MarksTests {
  private let incident = Sample.incident("1")

  private func marks(_ row: IncidentRow, live: [StreamName: Bool] = [:], snapshots: [Snapshot] = []) -> Marks {
    var marks = Marks()
    marks.rows = [row]
    marks.live = live
    marks.snapshots = snapshots
    return marks
  }

  private func snapshot(_ version: Int64, _ text: String, form: Int64 = 1) -> Snapshot {
    Snapshot(stream: incident, version: version, form: form, content: Array(text.utf8))
  }

  @Test(arguments: StoreKind.allCases)
  func `marks are written with the append`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let row = Sample.row("1", place: "Ośno Lubuskie", units: ["D11", "D12"])
      let marks = marks(row, live: [incident: true, Sample.unit("D11"): true], snapshots: [snapshot(1, "state")])
      let receipt = try await journal.append(Sample.append("a", [incident: 0], day: Sample.day, marks: marks))
        .committed()
      var stored = row
      stored.reference = receipt.reference
      #expect(receipt.reference != nil)
      #expect(try journal.rows(after: nil, limit: 9) == [stored])
      #expect(try journal.row(of: try #require(receipt.reference)) == stored)
      #expect(try journal.row(of: Reference(day: Sample.day, number: 2)) == nil)
      #expect(try journal.liveStreams() == [incident, Sample.unit("D11")])
      #expect(try journal.snapshot(of: incident, form: 1) == snapshot(1, "state"))
      #expect(try journal.snapshot(of: incident, form: 2) == nil)
      #expect(try journal.snapshot(of: Sample.unit("D11"), form: 1) == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a refused append leaves no marks`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      _ = try await journal.append(Sample.append("a", [incident: 0])).committed()
      let marks = marks(Sample.row("1"), live: [incident: true], snapshots: [snapshot(2, "never")])
      let stale = Sample.append("b", [incident: 0], words: "never", marks: marks)
      let repeated = Sample.append("a", [incident: 1], words: "never", marks: marks)
      let large = Sample.append(
        "c", [incident: 1], body: String(repeating: "x", count: Append.draftBytesMax + 1), words: "never", marks: marks)
      let outcomes = await journal.appendAll([stale, repeated, large])
      #expect(!outcomes.contains { $0.isCommitted })
      #expect(try journal.rows(after: nil, limit: 9).isEmpty)
      #expect(try journal.liveStreams().isEmpty)
      #expect(try journal.snapshot(of: incident, form: 1) == nil)
      #expect(try journal.search("never", limit: 9).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `later marks replace earlier ones, also within one submission`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let first = Sample.append(
        "a", [incident: 0], day: Sample.day,
        marks: marks(Sample.row("1"), live: [incident: true], snapshots: [snapshot(1, "one")]))
      let second = Sample.append(
        "b", [incident: 1],
        marks: marks(Sample.row("1", place: "here"), live: [incident: false], snapshots: [snapshot(2, "two", form: 2)]))
      let other = Sample.append("c", [Sample.incident("2"): 0], day: Sample.day, marks: marks(Sample.row("2")))
      #expect(await journal.appendAll([first, second, other]).allSatisfy(\.isCommitted))
      let numbered = Reference(day: Sample.day, number: 1)
      #expect(try journal.row(of: numbered) == Sample.row("1", reference: numbered, place: "here"))
      #expect(try journal.liveStreams().isEmpty)
      #expect(try journal.snapshot(of: incident, form: 1) == nil)
      #expect(try journal.snapshot(of: incident, form: 2) == snapshot(2, "two", form: 2))
      _ = try await journal.append(Sample.append("d", [incident: 2], marks: marks(Sample.row("1")))).committed()
      #expect(
        try journal.row(of: numbered) == Sample.row("1", reference: numbered), "the reference stays, the place goes")
      #expect(try journal.rows(after: nil, limit: 9).map(\.incident.text) == ["1", "2"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `rows come in the order of opening, page by page`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let names = ["m", "b", "z", "a", "k"]
      for name in names {
        let append = Sample.append(name, [Sample.incident(name): 0], day: Sample.day, marks: marks(Sample.row(name)))
        _ = try await journal.append(append).committed()
      }
      _ = try await journal.append(Sample.append("again", [Sample.incident("b"): 1], marks: marks(Sample.row("b"))))
        .committed()
      #expect(try journal.rows(after: nil, limit: 2).map(\.incident.text) == ["m", "b"])
      #expect(try journal.rows(after: IncidentID(trusted: "b"), limit: 2).map(\.incident.text) == ["z", "a"])
      #expect(try journal.rows(after: IncidentID(trusted: "a"), limit: 9).map(\.incident.text) == ["k"])
      #expect(try journal.rows(after: IncidentID(trusted: "k"), limit: 9).isEmpty)
      #expect(try journal.rows(after: nil, limit: 0).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a rebuild drops what is derived and marks bring it back`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let marks = marks(
        Sample.row("1", units: ["D11"]), live: [incident: true], snapshots: [snapshot(1, "state")])
      _ = try await journal.append(Sample.append("a", [incident: 0], day: Sample.day, words: "brand", marks: marks))
        .committed()
      let (rows, entries) = (try journal.rows(after: nil, limit: 9), try journal.allEntries())
      try await journal.beginRebuild()
      #expect(try journal.rows(after: nil, limit: 9).isEmpty && journal.liveStreams().isEmpty)
      #expect(try journal.snapshot(of: incident, form: 1) == nil)
      #expect(try journal.search("brand", limit: 9).isEmpty)
      #expect(try journal.allEntries() == entries)
      var again = marks
      again.rows = rows
      let words = SearchWords(position: 1, stream: incident, words: "brand")
      try await journal.mark(again, words: [words])
      #expect(try journal.rows(after: nil, limit: 9) == rows)
      #expect(try journal.liveStreams() == [incident])
      #expect(try journal.snapshot(of: incident, form: 1) == snapshot(1, "state"))
      #expect(try journal.search("brand", limit: 9).map(\.position) == [1])
      #expect(try await journal.append(Sample.append("b", [incident: 1], day: Sample.day)).committed().first == 2)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a row replaces the units it had`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let two = Sample.append("a", [incident: 0], marks: marks(Sample.row("1", units: ["D11", "D12"])))
      let one = Sample.append("b", [incident: 1], marks: marks(Sample.row("1", units: ["D13"])))
      _ = try await journal.append(two).committed()
      #expect(try journal.rows(after: nil, limit: 1).first?.units.map(\.unit.text) == ["D11", "D12"])
      _ = try await journal.append(one).committed()
      #expect(try journal.rows(after: nil, limit: 1).first?.units.map(\.unit.text) == ["D13"])
    }
  }
}
