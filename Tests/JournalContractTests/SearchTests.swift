import Journal
import Testing
import Vocabulary

/// Finding by words: case and diacritics do not matter, and words may stand in several entries of a stream.
@Suite struct SearchTests {
  private func write(_ journal: any JournalPort, _ texts: [(stream: String, words: String)]) async throws {
    for (number, text) in texts.enumerated() {
      let draft = Sample.draft(Sample.incident(text.stream), "c\(number)", words: text.words)
      _ = try await journal.append(Append(command: draft.command, expected: [:], drafts: [draft])).committed()
    }
  }

  private func streams(_ journal: any JournalPort, _ words: String) throws -> [String] {
    try journal.search(words, limit: 20).map(\.stream.identifier)
  }

  @Test(arguments: StoreKind.allCases)
  func `case and diacritics do not matter`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await write(journal, [("1", "Kärcher RÉSUMÉ Ångström"), ("2", "e\u{301}cole naïve")])
      for words in ["karcher", "KÄRCHER", "resume", "Résumé", "re\u{301}sume\u{301}", "angstrom"] {
        #expect(try streams(journal, words) == ["1"], "\(words)")
      }
      #expect(try streams(journal, "école") == ["2"] && streams(journal, "naive") == ["2"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `several words may stand in several entries of one stream`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await write(
        journal,
        [("1", "smoke in the cellar"), ("2", "smoke on the roof"), ("1", "caller is Schmidt"), ("3", "Schmidt")])
      #expect(try streams(journal, "smoke Schmidt") == ["1"])
      #expect(try streams(journal, "SCHMIDT, cellar; smoke") == ["1"])
      #expect(try streams(journal, "smoke cellar roof").isEmpty)
      #expect(try streams(journal, "schmidt") == ["3", "1"], "the newest first")
      #expect(try streams(journal, "smo") == ["2", "1"], "a word's beginning finds it")
      #expect(try streams(journal, "moke").isEmpty)
      #expect(try journal.search("schmidt", limit: 1).map(\.stream.identifier) == ["3"])
      #expect(try journal.search("schmidt", limit: 0).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a find names its entry`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await write(journal, [("1", "smoke"), ("1", "flames"), ("2", "water")])
      #expect(try journal.search("flames", limit: 5).map(\.position) == [2])
      #expect(try journal.search("WATER", limit: 5).map(\.position) == [3])
    }
  }

  @Test(
    arguments: StoreKind.allCases,
    [
      "", " ", "\"", "\"\"", "*", "smoke*", "-smoke", "NOT", "OR", "AND smoke", "NEAR(smoke cellar, 2)", "words:smoke",
      "{words stream}: smoke", "^smoke", "(smoke", "smoke)", "'; DROP TABLE search; --", "\u{0}", "smoke\u{0}", "🔥",
      "%", "_",
      "\\", "+smoke", "\u{202E}", String(repeating: "smoke ", count: 2_000), String(repeating: "x", count: 100_000),
    ])
  func `no query stops the store`(kind: StoreKind, query: String) async throws {
    try await withStore(kind) { journal in
      try await write(journal, [("1", "smoke in the cellar")])
      let found = try streams(journal, query)
      let words = query.lowercased().split { !$0.isLetter }
      let isSmokeAlone = !words.isEmpty && words.allSatisfy { $0 == "smoke" }
      #expect(found == (isSmokeAlone ? ["1"] : []), "found \(found)")
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `every word of a long text is found`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let words = (0..<2_000).map { "word\($0)x" }
      try await write(journal, [("1", words.joined(separator: " "))])
      #expect(try streams(journal, "word0x") == ["1"])
      #expect(try streams(journal, "word40x") == ["1"])
      #expect(try streams(journal, "word1999x word1000x") == ["1"])
      #expect(try streams(journal, "word2000x").isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a word is found by itself in any script`(kind: StoreKind) async throws {
    let words = [
      "Smørrebrød", "Łódź", "İstanbul", "ΟΔΟΣ", "दिल्ली", "กรุงเทพ", "東京都", "서울", "القاهرة", "Đà", "Ærø", "ſo", "Ⅳ", "m²",
    ]
    try await withStore(kind) { journal in
      try await write(journal, words.enumerated().map { ("\($0.offset)", $0.element) })
      for (number, word) in words.enumerated() {
        #expect(try streams(journal, word) == ["\(number)"], "\(word)")
      }
    }
  }

  @Test(arguments: StoreKind.allCases, ["ΑΘΉΝΑ", "αθήνα", "αθηνα", "Киёв", "район", "Weißstraße", "ﬁre"])
  func `a word that folds to other letters is found by itself`(kind: StoreKind, word: String) async throws {
    try await withStore(kind) { journal in
      try await write(journal, [("1", "ΑΘΉΝΑ Киёв РАЙОН Weißstraße ﬁre")])
      #expect(try streams(journal, word) == ["1"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the find stands between brackets in its excerpt`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await write(journal, [("1", "smoke in the Kärcher cellar"), ("1", "later")])
      #expect(try journal.search("karch", limit: 1).first?.excerpt == "smoke in the \u{27E6}Kärcher\u{27E7} cellar")
    }
  }
}
