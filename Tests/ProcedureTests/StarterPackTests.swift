import Foundation
import Procedure
import Testing
import Vocabulary

/// The packs that ship with the project, found beside this file; where one is meant, the fire brigade's.
enum StarterPack {
  static var folder: String { all + "/fire-brigade" }

  static var all: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("procedures").path
  }

  /// The folders there are, so that none is left untested.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: all).filter { !$0.hasPrefix(".") }.sorted()
  }

  static func files() throws -> [String: String] { try Pack.read(folder: folder).files }
}

@Suite struct StarterPackTests {
  @Test func `the fire brigade pack loads without findings`() throws {
    let pack = try Pack.read(folder: StarterPack.folder)
    #expect(pack.name.text == "fire-brigade")
    #expect(pack.timeZone == "Europe/Dublin")
    #expect(pack.natures.count >= 25)
    #expect(Set(pack.priorities.keys) == Set(Priority.allCases))
    #expect(pack.notice.contains("example") && pack.notice.contains("no clinical advice"))
    #expect(!pack.sources.isEmpty)
    #expect(!pack.advice.isEmpty && !pack.facts.isEmpty && !pack.terms.triggers.isEmpty)
    #expect(pack.openingWords[.call]?.isEmpty == false)
    #expect(Set(pack.situationWords.keys) == Set(Situation.allCases))
  }

  @Test func `every pack that ships is sound, and all its examples pass`() throws {
    for name in try StarterPack.names() {
      let proof = PackProof(folder: StarterPack.all + "/" + name)
      #expect(proof.findings.map(\.description) == [], "\(name)")
      #expect(!proof.examples.isEmpty && proof.examples.allSatisfy { $0.passed }, "\(name)")
    }
  }

  @Test func `the pack read from disk and the pack from its texts are the same`() throws {
    let read = try Pack.read(folder: StarterPack.folder)
    #expect(try Pack(files: read.files) == read)
  }

  @Test(arguments: [
    ("F/DOM PER", "home-persons-reported", Priority.p1), ("F/SMALL", "small-fire", .p4),
    ("S/S RIVRES", "river-rescue", .p1),
    ("S/S SEA", "sea-rescue", .p1), ("S/S ENTRAP", "trapped", .p1), ("F/ALARM", "automatic-alarm", .p3),
    ("Structure Fire", "building-fire", .p1), ("Outside Fire", "outside-fire", .p3),
    ("Animal rescue from height - Bird", "animal-at-height", .p4),
    ("Assist  trapped livestock animal", "animal-trapped", .p4),
  ])
  func `a foreign code leads to its leaf`(_ code: String, _ leaf: String, _ priority: Priority) throws {
    let pack = try Pack.read(folder: StarterPack.folder)
    let tree = try #require(pack.trees[try TreeID("fire")])
    let question = try #require(tree.questions[tree.first])
    let answer = try #require(question.answer(recognising: code))
    #expect(question.answer(for: answer.key) == answer)
    guard case .leaf(let reached) = tree.reached(answering: [tree.first: answer.key]) else {
      Issue.record("\(code) reaches no leaf")
      return
    }
    #expect(reached.id.text == leaf)
    #expect(reached.priority == priority)
  }

  @Test func `codes are matched exactly and what is not known takes the unknown answer`() throws {
    let pack = try Pack.read(folder: StarterPack.folder)
    let tree = try #require(pack.trees[try TreeID("fire")])
    let question = try #require(tree.questions[tree.first])
    for code in ["f/small", "F/SMALL ", "", "Assist trapped livestock animal", "S/S MER", "F/UNDER"] {
      #expect(question.answer(recognising: code) == nil)
    }
    let unknown = try #require(tree.unknownAnswer)
    #expect(unknown.otherwise == .leaf(try LeafID("unknown")))
    #expect(tree.leaves[try LeafID("unknown")]?.nature == pack.unknownNature)
  }

  @Test func `units and dispositions of foreign records are recognised by code`() throws {
    let pack = try Pack.read(folder: StarterPack.folder)
    #expect(pack.unitType(recognising: "RESCUE SQUAD")?.text == "rescue-squad")
    #expect(pack.unitType(recognising: "Rescue Squad") == nil)
    #expect(pack.disposition(recognising: "Unable to Locate")?.text == "not-found")
    #expect(pack.disposition(recognising: "Code 2 Transport")?.text == "transported")
    #expect(pack.disposition(recognising: "Unheard of") == nil)
    for code in ["dealt-with", "false-alarm", "no-merit", "cancelled", "not-found", "transported", "record-ends"] {
      #expect(pack.dispositions[try DispositionCode(code)] != nil)
    }
  }
}

@Suite struct DecisionTreeTests {
  @Test func `answers lead as far as they reach`() throws {
    let tree = try #require(try Pack(files: SmallPack.files).trees[try TreeID("main")])
    let (what, inside) = (try QuestionID("what"), try QuestionID("inside"))
    let fire = try AnswerKey("fire")
    guard case .question(let first) = tree.reached(answering: [:]),
      case .question(let second) = tree.reached(answering: [what: fire])
    else {
      Issue.record("expected two questions")
      return
    }
    #expect(first.id == what)
    #expect(second.id == inside)
    #expect(tree.reached(answering: [what: fire, inside: fire]) == .noSuchAnswer(second, fire))
    let danger = try #require(tree.leaves[try LeafID("danger")])
    #expect(tree.reached(answering: [what: fire, inside: try AnswerKey("no-one")]) == .leaf(danger))
    #expect(danger.requirement == Requirement(types: [try UnitType("van"): 2]))
  }

  @Test func `a pack may lead threats to life to P2 where it says so`() {
    var files = SmallPack.files
    files["trees/main.yaml"] = SmallPack.tree.replacing(
      "nature: danger, priority: P1", with: "nature: danger, priority: P2")
    files["examples/all.yaml"] = SmallPack.examples.replacing("priority: P1", with: "priority: P2")
    #expect(SmallPack.findings(files).map(\.line) == [9])
    files["pack.yaml"] = SmallPack.pack + "\nlife_threat_at_most: P2\n"
    #expect(SmallPack.findings(files).isEmpty)
  }
}
