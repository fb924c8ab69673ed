import Procedure
import Testing
import Vocabulary

/// Parts of files are edited where they stand, and everything else stays byte for byte.
@Suite struct PackEditingTests {
  static let table = """
    # A remark that stays.
    decisions:
      - decision: priority
        hit: first
        columns: [nature, 'floors']
        gives: [priority]
        remarks: [why]
        rules:
          # of the first
          - {id: one, when: ['"a", "b"', -], then: ['"P1"'], remarks: [Because.]}
          - id: two
            when: [-, '>= 4']
            then: ['null']
          - {id: three, when: [-, -], then: ['null']}   # the last

    """
  static let path = "tables/priority.yaml"

  private func edited(_ address: String, _ act: ElementAct, _ text: String = table) throws -> String {
    let address = try #require(ElementAddress(address))
    let edit = try PackEditing([Self.path: text]).edit(Self.path, address, act).edit
    return try #require(edit.applied(to: [Self.path: text])?[Self.path])
  }

  @Test func `a cell becomes another and nothing else changes`() throws {
    let text = try edited("decisions/priority/rules/one/when/#0", .set("\"c\""))
    #expect(text == Self.table.replacing("'\"a\", \"b\"'", with: "'\"c\"'"))
    #expect(try edited("decisions/#0/rules/#1/when/#1", .set("< 3")) == Self.table.replacing("'>= 4'", with: "'< 3'"))
    #expect(
      try edited("decisions/#0/rules/#2/when/#0", .set("it's: [odd, #1]"))
        == Self.table.replacing("{id: three, when: [-, -]", with: "{id: three, when: ['it''s: [odd, #1]', -]"))
  }

  @Test func `a key is added where it was not and taken out where it was`() throws {
    let added = try edited("decisions/#0/rules/#2/remarks", .set("Else."))
    #expect(added == Self.table.replacing("then: ['null']}   #", with: "then: ['null'], remarks: ['Else.']}   #"))
    #expect(try edited("decisions/#0/rules/#2/remarks", .set(""), added) == Self.table)
    let about = try edited("decisions/#0/about", .set("Plain"))
    #expect(about.contains("\n    about: Plain\n    hit: first\n"))
    #expect(try edited("decisions/#0/about", .set(""), about) == Self.table)
  }

  @Test func `rules move with their remarks, are added and removed`() throws {
    let down = try edited("decisions/#0/rules/one", .move(isUp: false))
    let names = down.split(separator: "\n").filter { $0.contains("id: ") || $0.contains("# of") }.map { $0.prefix(22) }
    #expect(names == ["      - id: two", "      # of the first", "      - {id: one, when", "      - {id: three, wh"])
    #expect(try edited("decisions/#0/rules/one", .move(isUp: true), down) == Self.table)
    let more = try edited(
      "decisions/#0/rules/two", .insert(ElementText.rule(id: "new", tests: 2, outputs: 1), isBefore: false))
    #expect(try edited("decisions/#0/rules/new", .remove, more) == Self.table)
    let sheets = try #require(TableSheet.all(in: more, file: Self.path))
    #expect(sheets[0].rows.map(\.id) == ["one", "two", "new", "three"])
    #expect(sheets[0].rows[2].tests.map(\.text) == ["-", "-"])
  }

  @Test func `a column comes and goes with a cell of every rule`() throws {
    let more = try edited("decisions/priority/columns/#0", .insert("leaf", isBefore: false))
    #expect(more.contains("columns: [nature, leaf, 'floors']"))
    #expect(more.contains("when: ['\"a\", \"b\"', -, -]") && more.contains("when: [-, -, '>= 4']"))
    #expect(try edited("decisions/priority/columns/#1", .remove, more) == Self.table)
    let first = try edited("decisions/#0/columns/#0", .insert("leaf", isBefore: true))
    #expect(first.contains("columns: [leaf, nature, 'floors']") && first.contains("when: [-, '\"a\", \"b\"', -]"))
    #expect(try edited("decisions/#0/columns/#0", .remove, first) == Self.table)
    let output = try edited("decisions/#0/gives/#0", .insert("number", isBefore: false))
    #expect(output.contains("gives: [priority, number]") && output.contains("then: ['\"P1\"', 'null']"))
    #expect(try edited("decisions/#0/gives/#1", .remove, output) == Self.table)
    #expect(throws: EditFault.self) { try edited("decisions/#0/gives/#0", .remove) }
    #expect(try edited("decisions/#0/columns/#1", .set("leaf")) == Self.table.replacing("'floors'", with: "leaf"))
  }

  @Test func `a whole table is added behind another, and is one that can be edited`() throws {
    let more = try edited(
      "decisions/#0", .insert(ElementText.table(name: "size", column: "floors"), isBefore: false))
    #expect(more.hasPrefix(Self.table))
    let sheets = try #require(TableSheet.all(in: more, file: Self.path))
    #expect(sheets.map(\.name) == ["priority", "size"] && sheets[1].rows.map(\.id) == ["otherwise"])
    let row = try edited(
      "decisions/size/rules/#0", .insert(ElementText.rule(id: "new", tests: 1, outputs: 1), isBefore: true), more)
    #expect(TableSheet.all(in: row, file: Self.path)?[1].rows.map(\.id) == ["new", "otherwise"])
    #expect(try edited("decisions/#1", .remove, more) == Self.table)
    let alone = ElementText.tableFile(name: "size", column: "floors")
    #expect(TableSheet.all(in: alone, file: Self.path)?.map(\.name) == ["size"])
  }

  @Test func `what cannot be done says why`() {
    for (address, act): (String, ElementAct) in [
      ("decisions/#0/rules/#9", .remove), ("decisions/#0/rules/#0", .move(isUp: true)),
      ("decisions/#0/decision", .set("")),
      ("decisions/#0/columns/#0", .move(isUp: false)), ("nothing", .set("")),
    ] {
      #expect(throws: EditFault.self, "\(address)") { try edited(address, act) }
    }
    #expect(throws: EditFault.self) {
      try PackEditing(["a.yaml": "a: [\n"]).edit("a.yaml", #require(ElementAddress("a")), .set("1"))
    }
  }

  /// Every cell of every table and every text of every tree that ships becomes another and back, and the file is what it was.
  @Test func `everything that is shown to be edited can be edited and put back`() throws {
    var count = 0
    var refused: [String] = []
    for name in try StarterPack.names() {
      let files = try Pack.read(folder: StarterPack.all + "/" + name).files
      for (path, text) in files {
        for (address, was) in cells(path, text) where !was.isEmpty {
          count += 1
          guard count.isMultiple(of: 3) || path.hasPrefix("tables/") else { continue }
          do {
            let given = try #require(ElementAddress(address))
            let there = try PackEditing(files).edit(path, given, .set("changed-x")).edit
            let after = try #require(there.applied(to: files))
            #expect(after[path]?.contains("changed-x") == true)
            let back = try PackEditing(after).edit(path, given, .set(was)).edit
            let again = try #require(back.applied(to: after))
            #expect(cells(path, again[path] ?? "").map(\.was) == cells(path, text).map(\.was), "\(path) \(address)")
            #expect(there.inverse.applied(to: after) == files)
          } catch let fault as EditFault { refused.append("\(name)/\(path) \(address): \(fault)") }
        }
      }
    }
    #expect(count > 300)
    #expect(refused == [])
  }

  private func cells(_ path: String, _ text: String) -> [(address: String, was: String)] {
    if path.hasPrefix("tables/") {
      return (TableSheet.all(in: text, file: path) ?? []).flatMap { sheet in
        sheet.rows.flatMap { $0.tests + $0.outputs + $0.remarks }.map { ($0.address, $0.text) }
      }
    }
    guard path.hasPrefix("trees/"), let sheet = TreeSheet(text, file: path) else { return [] }
    let questions = sheet.questions.prefix(3).flatMap { question in
      [question.wording, question.why] + question.answers.prefix(4).flatMap { [$0.words, $0.heard, $0.facts] }
    }
    let leaves = sheet.leaves.prefix(4).flatMap { [$0.nature, $0.priority, $0.advice] }
    return (questions + leaves).map { ($0.address, $0.text) }
  }

  @Test func `a file written anew changes only the lines that differ`() throws {
    let text = Self.table.replacing("hit: first", with: "hit: unique")
    let edit = try PackEditing([Self.path: Self.table]).rewrite(Self.path, text).edit
    #expect(edit.applied(to: [Self.path: Self.table])?[Self.path] == text)
    guard case .replaced(_, _, let was, let becomes)? = edit.changes.first else {
      Issue.record("\(edit)")
      return
    }
    #expect(was == "    hit: first\n" && becomes == "    hit: unique\n")
    #expect(throws: EditFault.self) { try PackEditing([:]).rewrite("../x.yaml", "a") }
  }

  @Test func `versions go up by one`() {
    func next(_ version: String) -> String { PackEditing(["pack.yaml": "version: \"\(version)\"\n"]).nextVersion }
    #expect(["3", "2026.9", "1.0-beta", "9"].map(next) == ["4", "2026.10", "1.0-beta.1", "10"])
  }
}
