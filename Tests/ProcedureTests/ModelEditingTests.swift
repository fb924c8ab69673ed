import Procedure
import Testing
import Vocabulary

/// A model of the DMN standard is edited as the table it is, and stays a model.
@Suite struct ModelEditingTests {
  static let path = "tables/priority.dmn"

  static func model() throws -> String {
    try TableForms.other(PackEditingTests.table, name: PackEditingTests.path).text
  }

  private func edited(_ address: String, _ act: ElementAct, _ model: String) throws -> String {
    let address = try #require(ElementAddress(address))
    let edit = try PackEditing([Self.path: model]).edit(Self.path, address, act).edit
    return try #require(edit.applied(to: [Self.path: model])?[Self.path])
  }

  @Test func `a model is laid out like the table that it was made from`() throws {
    let sheets = try #require(TableSheet.all(in: Self.model(), file: Self.path))
    let own = try #require(TableSheet.all(in: PackEditingTests.table, file: PackEditingTests.path))
    #expect(sheets.map(\.name) == own.map(\.name))
    #expect(sheets[0].rows.map(\.id) == own[0].rows.map(\.id))
    #expect(sheets[0].rows.map { $0.tests.map(\.text) } == own[0].rows.map { $0.tests.map(\.text) })
    #expect(sheets[0].rows.map { $0.outputs.map(\.text) } == own[0].rows.map { $0.outputs.map(\.text) })
  }

  @Test func `a cell and a rule change in the model and nothing else does`() throws {
    let model = try Self.model()
    let changed = try edited("decisions/#0/rules/two/when/#1", .set("< 3"), model)
    #expect(changed == model.replacing("&gt;= 4", with: "&lt; 3"))
    #expect(changed != model)
    #expect(try edited("decisions/#0/rules/two/when/#1", .set(">= 4"), changed) == model)
    let rule = ElementText.rule(id: "new", tests: 2, outputs: 1)
    let more = try edited("decisions/#0/rules/two", .insert(rule, isBefore: false), model)
    let rows = try #require(TableSheet.all(in: more, file: Self.path))[0].rows
    #expect(rows.map(\.id) == ["one", "two", "new", "three"])
    #expect(try edited("decisions/#0/rules/new", .remove, more) == model)
  }

  @Test func `what is no expression yet is kept for the proof to find, and what is no model is not laid out`() throws {
    let model = try Self.model()
    let typed = try edited("decisions/#0/rules/two/when/#1", .set(">= >="), model)
    #expect(TableSheet.all(in: typed, file: Self.path)?[0].rows[1].tests[1].text == ">= >=")
    #expect(throws: EditFault.self) { try edited("decisions/#0/rules/nine", .remove, model) }
    #expect(TableSheet.all(in: "<definitions", file: Self.path) == nil)
  }

  @Test func `what another tool drew stands as text until somebody leaves it out`() throws {
    let drawn = try Self.model().replacing(
      "</definitions>",
      with: "<dmndi:DMNDI xmlns:dmndi=\"https://www.omg.org/spec/DMN/20230324/DMNDI/\"/></definitions>")
    #expect(TableSheet.all(in: drawn, file: Self.path) == nil)
    let fault = #expect(throws: EditFault.self) {
      try edited("decisions/#0/rules/two/when/#1", .set("< 3"), drawn)
    }
    #expect(fault?.description.contains("the drawing") == true)
    let (edit, what) = try PackEditing([Self.path: drawn]).layOut(Self.path)
    #expect(what == "tables/priority.dmn: laid out as tables/priority.yaml, without the drawing")
    let files = try #require(edit.applied(to: [Self.path: drawn]))
    #expect(Array(files.keys) == ["tables/priority.yaml"])
    let text = try #require(files["tables/priority.yaml"])
    #expect(try TableForms.other(text, name: "priority.yaml").text == Self.model())
    #expect(throws: EditFault.self) { try PackEditing(files).layOut("tables/priority.yaml") }
    #expect(throws: EditFault.self) {
      try PackEditing([Self.path: drawn, "tables/priority.yaml": "x"]).layOut(Self.path)
    }
  }
}
