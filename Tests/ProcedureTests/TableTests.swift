import Procedure
import Testing
import Vocabulary

/// What tables and conditions make of answers.
@Suite struct TableTests {
  private func determined(
    _ answers: [String: String], _ files: [String: String] = TablePack.files
  ) throws -> (leaf: String, Determination) {
    let pack = try Pack(files: files)
    let tree = try #require(pack.trees[try TreeID("main")])
    let keys = answers.reduce(into: [QuestionID: AnswerKey]()) {
      $0[QuestionID(trusted: $1.key)] = AnswerKey(trusted: $1.value)
    }
    let walked = tree.walked(answering: keys)
    guard case .leaf(let leaf) = walked.reached else { throw Unfinished() }
    return (leaf.id.text, pack.determination(of: leaf, on: walked.course))
  }

  private struct Unfinished: Error {}

  @Test func `the pack is sound, so that what breaks it below is what a test changed`() {
    #expect(SmallPack.findings(TablePack.files).map(\.description) == [])
  }

  @Test func `a rule raises the leaf's row, and is kept with its cells`() throws {
    let (leaf, made) = try determined(["what": "fire", "inside": "yes", "floors": "5"])
    #expect(leaf == "danger" && made.priority == .p1 && made.level == .dutyManager && made.undecided.isEmpty)
    #expect(made.requirement.words == "3 van" && made.validity == .probable)
    let life = try #require(made.rules.first { $0.table.text == "priority" })
    #expect(life.rule.text == "life" && life.gave == "priority \"P1\"" && !life.isSafeSide)
    #expect(life.cells == [FiredRule.Cell(column: "inside", found: "\"yes\"", test: "\"yes\"")])
    #expect(
      made.rules.map(\.table.text) == ["escalation", "validity", "size", "requirement", "requirement", "priority"])
  }

  @Test func `the leaf's row holds where no rule says otherwise`() throws {
    let (leaf, made) = try determined(["what": "fire", "inside": "no", "floors": "1"])
    #expect(leaf == "damage" && made.priority == .p3 && made.requirement.words == "1 van" && made.level == .desk)
    #expect(!made.rules.contains { $0.table.text == "priority" })
  }

  @Test func `a path turns by what was answered before`() throws {
    #expect(try determined(["what": "smell", "floors": "1"]).leaf == "nuisance")
    #expect(try determined(["what": "fire", "inside": "yes", "floors": "1"]).leaf == "danger")
    #expect(try determined(["what": "fire", "inside": "dont-know", "floors": "1"]).leaf == "damage")
  }

  @Test func `a condition that cannot be decided leads where it is most urgent, and says so`() throws {
    var files = TablePack.files
    files["trees/main.yaml"] = TablePack.tree.replacing("'what = \"smell\"'", with: "'inside + 1 > 2'")
    let pack = try Pack(published: files)
    let tree = try #require(pack.trees[try TreeID("main")])
    let answers = ["what": "smell", "floors": "1"].reduce(into: [QuestionID: AnswerKey]()) {
      $0[QuestionID(trusted: $1.key)] = AnswerKey(trusted: $1.value)
    }
    let walked = tree.walked(answering: answers)
    let turning = try #require(walked.turnings[try QuestionID("floors")])
    #expect(turning.next == .leaf(try LeafID("damage")) && turning.undecided.count == 1)
    #expect(SmallPack.findings(files).contains { $0.what.contains("can only be null") && $0.file == "trees/main.yaml" })
  }

  @Test func `a table that fails takes the most urgent priority that it may give, and says so`() throws {
    var files = TablePack.files
    files["tables/priority.yaml"] = TablePack.priority.replacing(
      "[inside, size, nature]", with: "['floors + inside', size, nature]")
    let pack = try Pack(published: files)
    let tree = try #require(pack.trees[try TreeID("main")])
    let walked = tree.walked(answering: [try QuestionID("what"): try AnswerKey("unknown")])
    guard case .leaf(let leaf) = walked.reached else { throw Unfinished() }
    let made = pack.determination(of: leaf, on: walked.course)
    #expect(made.priority == .p1 && made.rules.last?.isSafeSide == true && made.undecided.count == 2)
  }

  @Test func `what is certain before the last question heeds the tables`() throws {
    let pack = try Pack(files: TablePack.files)
    let tree = try #require(pack.trees[try TreeID("main")])
    let outlook = try #require(tree.outlook(after: .question(try QuestionID("floors"))))
    #expect(outlook.mostUrgent == .p1 && outlook.leastUrgent == .p4)
  }

  @Test func `what is certain heeds what was answered already`() throws {
    let pack = try Pack(files: TablePack.files)
    let tree = try #require(pack.trees[try TreeID("main")])
    let floors = Answer.Next.question(try QuestionID("floors"))
    func outlook(_ what: String, _ inside: String?) throws -> Outlook? {
      var answers = [try QuestionID("what"): try AnswerKey(what)]
      if let inside { answers[try QuestionID("inside")] = try AnswerKey(inside) }
      return pack.outlook(in: tree, after: floors, on: tree.course(answering: answers))
    }
    let people = try #require(try outlook("fire", "yes"))
    #expect(people.leastUrgent == .p1 && people.surely.words == "3 van")
    let nobody = try #require(try outlook("fire", "no"))
    #expect(nobody.mostUrgent == .p2 && nobody.leastUrgent == .p3 && nobody.surely.words == "1 van")
    #expect(try outlook("smell", nil)?.leastUrgent == .p4)
  }

  @Test func `both forms of a table decide the same, and each is made of the other without loss`() throws {
    for (path, text) in TablePack.files where path.hasPrefix("tables/") {
      let name = String(path.dropFirst("tables/".count))
      let dmn = try TableForms.other(text, name: name)
      #expect(dmn.text.contains("https://www.omg.org/spec/DMN/20230324/MODEL/") && dmn.ending == ".dmn")
      #expect(!dmn.text.contains("name=\"list\"") && !dmn.text.contains("name=\"yes\""))
      let yaml = try TableForms.other(dmn.text, name: name.replacing(".yaml", with: ".dmn"))
      #expect(try TableForms.other(yaml.text, name: name).text == dmn.text)
      var files = TablePack.files
      files[path] = nil
      files[path.replacing(".yaml", with: ".dmn")] = dmn.text
      #expect(SmallPack.findings(files).map(\.description) == [])
      let (_, one) = try determined(["what": "fire", "inside": "yes", "floors": "5"])
      let (_, other) = try determined(["what": "fire", "inside": "yes", "floors": "5"], files)
      #expect(one == other)
    }
  }

  @Test func `a gap between numbers that nobody wrote down is found`() {
    var files = TablePack.files
    files["tables/others.yaml"] = TablePack.others.replacing(
      "columns: ['inside = \"yes\" and floors > 3']", with: "columns: [doubled + 1]"
    )
    .replacing("when: ['true']", with: "when: ['< 4.5']").replacing("when: ['false']", with: "when: ['> 4.5, 6']")
    #expect(
      SmallPack.findings(files).contains {
        $0.file == "tables/others.yaml" && $0.what.contains("holds where doubled + 1 is 4.5")
      })
  }

  @Test func `decisions that take each other in a circle are told`() {
    var files = TablePack.files
    files["tables/others.yaml"] = TablePack.others.replacing(
      "if floors = null then 0 else floors * 2", with: "if size = \"low\" then 1 else 2")
    files["tables/priority.yaml"] = TablePack.priority.replacing("columns: [floors]", with: "columns: [doubled]")
    #expect(SmallPack.findings(files).count { $0.what.contains("in a circle") } == 2 + 2)
  }

  @Test func `what the YAML form does not hold is named, and goes only on request`() throws {
    let dmn = try TableForms.other(TablePack.priority, name: "priority.yaml").text
      .replacing("</definitions>", with: "<x:drawing xmlns:x=\"urn:x\"/></definitions>")
    #expect(throws: PackFault.self) { try TableForms.other(dmn, name: "priority.dmn") }
    #expect(try TableForms.other(dmn, name: "priority.dmn", isLeavingOut: true).leftOut == ["the drawing"])
  }
}
