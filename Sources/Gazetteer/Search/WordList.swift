internal import GRDB

/// The words that names are made of, found by a typed one: the same, its other forms, those that begin so, those misspelt.
struct WordList: Sendable {
  /// How many words one typed word may stand for.
  let formsMax: Int

  /// How many words are compared letter by letter.
  private static let comparedMax = 400

  /// A word of names, and how many names have it.
  struct Found: Hashable {
    let id: Int64
    let uses: Int64
  }

  func words(for typed: PlaceQuery.Word, _ database: Database) throws -> [Found] {
    var found: [Found] = []
    for text in [typed.text] + typed.forms {
      found += try read(database, "SELECT id, uses FROM word WHERE text = ?", [text])
    }
    if typed.isNumber { return found }
    if typed.isLast || typed.letters.count >= 3 {
      // Everything that begins so, as far as the last letter there is.
      found += try read(
        database,
        "SELECT id, uses FROM word WHERE text > ? AND text < ? ORDER BY uses DESC, length(text) LIMIT \(formsMax)",
        [typed.text, typed.text + "\u{10FFFF}"])
    }
    found += try misspelt(typed, database)
    var seen: Set<Int64> = []
    return found.filter { seen.insert($0.id).inserted }.prefix(formsMax * 2).map(\.self)
  }

  private func misspelt(_ typed: PlaceQuery.Word, _ database: Database) throws -> [Found] {
    let limit = Misspelling.slipsAllowed(letters: typed.letters.count)
    guard limit > 0 else { return [] }
    let grams = Misspelling.grams(typed.spelled).sorted()
    let letters = typed.letters.count
    // A slip spoils three pairs of letters at most, so that a word with fewer in common cannot be meant.
    let sharedMin = max(1, grams.count - 3 * limit - (typed.isLast ? 1 : 0))
    let range =
      typed.isLast ? "length >= \(letters - limit)" : "length BETWEEN \(letters - limit) AND \(letters + limit)"
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT word.id, word.uses, word.text FROM (
          SELECT word AS id, count(*) AS shared FROM gram
          WHERE gram IN (\(grams.map { _ in "?" }.joined(separator: ","))) AND \(range)
          GROUP BY word HAVING shared >= \(sharedMin)
          ORDER BY shared DESC LIMIT \(WordList.comparedMax)
        ) near JOIN word ON word.id = near.id
        """, arguments: StatementArguments(grams))
    var found: [(slips: Int, word: Found)] = []
    for row in rows {
      let word = Array((row["text"] as String).unicodeScalars.prefix(Misspelling.lettersMax))
      guard
        let slips = Misspelling.slips(typed.letters, word, limit: limit)
          ?? (typed.isLast ? Misspelling.slips(typed.letters, word, limit: limit, isBeginning: true) : nil)
      else { continue }
      found.append((slips, Found(id: row["id"], uses: row["uses"])))
    }
    return found.sorted { ($0.slips, -$0.word.uses, $0.word.id) < ($1.slips, -$1.word.uses, $1.word.id) }
      .prefix(formsMax).map(\.word)
  }

  private func read(_ database: Database, _ sql: String, _ texts: [String]) throws -> [Found] {
    try Row.fetchAll(database.cachedStatement(sql: sql), arguments: StatementArguments(texts))
      .map { Found(id: $0["id"], uses: $0["uses"]) }
  }
}
