import Decider
import Improvement
import Testing
import Vocabulary

@Suite struct DraftingTests {
  typealias Row = Case<Drafting>
  static let beginning = DraftBeginning(
    pack: PackName(trusted: "fire"), from: PackHash(trusted: "aaaa"), purpose: "floors count",
    files: ["a.yaml": "one two three\n", "b.yaml": "other\n"])

  static func replacing(_ was: String, _ becomes: String, at: Int, in path: String = "a.yaml") -> FileEdit {
    FileEdit([.replaced(path: path, at: at, was: was, becomes: becomes)])
  }

  static func edited(_ edit: FileEdit, undoes: Int? = nil) -> DraftEvent {
    .edited(edit, what: "a word", undoes: undoes)
  }

  static let two = replacing("two", "twenty", at: 4)
  static let table: [Row] = [
    .gives("a draft begins", after: [], .begin(beginning), [.begun(beginning)]),
    .gives("once", after: [.begun(beginning)], .begin(beginning), []),
    .refuses("nothing is edited before", after: [], .edit(two, what: "a word", seen: 0), .noSuchDraft),
    .refuses(
      "it needs a purpose", after: [],
      .begin(DraftBeginning(pack: beginning.pack, from: beginning.from, purpose: " ", files: [:])), .purposeMissing),
    .gives("a word is another", after: [.begun(beginning)], .edit(two, what: "a word", seen: 0), [edited(two)]),
    .gives(
      "what others changed before it moves it along",
      after: [.begun(beginning), edited(replacing("one", "eleven", at: 0))],
      .edit(two, what: "a word", seen: 0), [edited(replacing("two", "twenty", at: 7))]),
    .gives(
      "what others changed behind it leaves it", after: [.begun(beginning), edited(replacing("three", "3", at: 8))],
      .edit(two, what: "a word", seen: 0), [edited(two)]),
    .gives(
      "another file is another matter",
      after: [.begun(beginning), edited(replacing("other", "x", at: 0, in: "b.yaml"))],
      .edit(two, what: "a word", seen: 0), [edited(two)]),
    .refuses(
      "of two who change the same the second is told",
      after: [.begun(beginning), edited(replacing("two", "2", at: 4))],
      .edit(two, what: "a word", seen: 0),
      .changedMeanwhile(by: amy, at: at(2), what: "a word", standing: "2")),
    .gives(
      "who has seen the first may put theirs", after: [.begun(beginning), edited(replacing("two", "2", at: 4))],
      .edit(replacing("2", "twenty", at: 4), what: "a word", seen: 1), [edited(replacing("2", "twenty", at: 4))]),
    .refuses(
      "what does not stand there is not changed", after: [.begun(beginning)],
      .edit(replacing("four", "4", at: 4), what: "a word", seen: 0), .doesNotFit(path: "a.yaml")),
    .refuses(
      "nobody has seen what is to come", after: [.begun(beginning)], .edit(two, what: "a word", seen: 1),
      .doesNotFit(path: "a.yaml")),
    .refuses(
      "the same again changes nothing", after: [.begun(beginning)],
      .edit(replacing("two", "two", at: 4), what: "a word", seen: 0), .nothingChanges),
    .refuses("nobody undoes what others did", after: [.begun(beginning), edited(two)], .undo, .nothingToUndo),
    .refuses(
      "what is over stays as it is", after: [.begun(beginning), .concluded(beginning.from)],
      .edit(two, what: "a word", seen: 0), .over),
    .refuses("dropping takes a reason", after: [.begun(beginning)], .drop(reason: " "), .reasonMissing),
    .gives("a draft is dropped", after: [.begun(beginning)], .drop(reason: "no"), [.dropped(reason: "no")]),
  ]

  @Test(arguments: table) func `an order about a draft gives what its row says`(_ row: Row) { row.check() }

  /// Gives an order and takes what follows.
  private func give(_ command: DraftCommand, _ actor: ActorID, _ state: inout DraftState) throws(DraftRefusal) {
    for event in try Drafting.decide(command, state, by(actor, at: 50)) {
      Drafting.evolve(&state, event, by(actor, at: 50))
    }
  }

  @Test func `each undoes their own last edit, also from under later ones of others`() throws {
    var state = Drafting.after([.begun(Self.beginning)])
    try give(.edit(Self.two, what: "two", seen: 0), bob, &state)
    try give(.edit(Self.replacing("one", "eleven", at: 0), what: "one", seen: 1), amy, &state)
    #expect(state.files["a.yaml"] == "eleven twenty three\n")
    try give(.undo, bob, &state)
    #expect(state.files["a.yaml"] == "eleven two three\n")
    #expect(throws: DraftRefusal.nothingToUndo) { try give(.undo, bob, &state) }
    try give(.redo, bob, &state)
    #expect(state.files["a.yaml"] == "eleven twenty three\n")
    try give(.undo, amy, &state)
    try give(.undo, bob, &state)
    #expect(state.files == Self.beginning.files)
    #expect(state.edits.count == 6)
    #expect((1...6).filter { !state.holds($0) } == [1, 2, 4])
  }

  @Test func `an edit that others wrote over is not undone`() throws {
    var state = Drafting.after([.begun(Self.beginning)])
    try give(.edit(Self.two, what: "two", seen: 0), bob, &state)
    try give(.edit(Self.replacing("twenty", "2", at: 4), what: "two", seen: 1), amy, &state)
    #expect(throws: DraftRefusal.changedMeanwhile(by: amy, at: at(50), what: "two", standing: "2")) {
      try give(.undo, bob, &state)
    }
    #expect(state.files["a.yaml"] == "one 2 three\n")
  }

  /// Two people edit words of one text at random, seeing it late: nothing acknowledged is lost, and all of it can be undone.
  @Test(arguments: UInt64(1)...40) func `whoever edits what, every edit that was taken is there`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = (0..<30).map { "w\($0)" }
    var beginning = Self.beginning
    beginning = DraftBeginning(
      pack: beginning.pack, from: beginning.from, purpose: "law", files: ["a.yaml": words.joined(separator: " ") + "\n"]
    )
    var state = Drafting.after([.begun(beginning)])
    var model = words
    var seen: [ActorID: Int] = [bob: 0, amy: 0]
    var taken = 0
    var refused = 0
    for step in 0..<60 {
      let actor = step % 2 == 0 ? bob : amy
      let old = try #require(state.files(at: seen[actor] ?? 0)?["a.yaml"])
      var shown = old.dropLast().split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let place = random.below(shown.count)
      let at = shown[..<place].reduce(0) { $0 + $1.utf8.count + 1 }
      let text = "x\(step)" + String(repeating: "y", count: random.below(6))
      let edit = Self.replacing(shown[place], text, at: at)
      let isSame = shown[place] == model[place]
      do {
        try give(.edit(edit, what: "word \(place)", seen: seen[actor] ?? 0), actor, &state)
        #expect(isSame, "seed \(seed): a word that somebody else changed was written over")
        model[place] = text
        taken += 1
      } catch {
        #expect(!isSame, "seed \(seed): \(error)")
        refused += 1
      }
      shown = []
      if random.below(3) == 0 { seen[actor] = state.revision }
      #expect(state.files["a.yaml"] == model.joined(separator: " ") + "\n", "seed \(seed), step \(step)")
    }
    #expect(taken > 20 && refused > 0)
    #expect(state.files(at: 0) == beginning.files)
  }
}
