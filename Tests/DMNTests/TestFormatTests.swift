import DMN
import Foundation
import Testing

/// The public format of test cases, and what counts as passed.
@Suite struct TestFormatTests {
  private func results(_ cases: String, _ model: String) throws -> [TestResult] {
    let file = try TestFile(
      ("<testCases xmlns=\"http://www.omg.org/spec/DMN/20160719/testcase\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + cases + "</testCases>").utf8)
    let run = TestRun(try made(model), beside: [])
    return file.cases.map { run.run($0, of: "file.xml") }
  }

  private func passes(_ expected: String, _ text: String, error: Bool = false) throws -> Bool {
    let node = "<resultNode name=\"d\" errorResult=\"\(error)\"><expected>\(expected)</expected></resultNode>"
    let found = try results("<testCase id=\"1\">\(node)</testCase>", decision("d", literal(text)))
    if case .passed = found[0].status { return true }
    return false
  }

  private func value(_ text: String, _ type: String) -> String { "<value xsi:type=\"xsd:\(type)\">\(text)</value>" }

  @Test func `values are compared by type, numbers to one part in a hundred million`() throws {
    #expect(try passes(value("1.5", "decimal"), "3 / 2"))
    #expect(try passes(value("0.333333333", "double"), "1 / 3"))
    #expect(try !passes(value("0.3333333", "double"), "1 / 3"))
    #expect(try !passes(value("1", "string"), "1"))
    #expect(try passes("<value>1</value>", "1"))
    #expect(try passes(value("a ", "string"), "\"a \""))
    #expect(try passes(value("2026-11-21", "date"), "date(2026, 11, 21)"))
    #expect(try passes(value("P1DT2H", "duration"), "duration(\"PT26H\")"))
    #expect(try !passes(value("false", "boolean"), "null"))
    #expect(try passes("<value xsi:nil=\"true\"/>", "null"))
    let list = "<list><item>\(value("1", "decimal"))</item><item><value xsi:nil=\"true\"/></item></list>"
    #expect(try passes(list, "[1, null]"))
    #expect(try !passes(list, "[null, 1]"))
    let parts = "<component name=\"a\">\(value("1", "decimal"))</component><component name=\"b\"><list/></component>"
    #expect(try passes(parts, "{b: [], a: 1}"))
    #expect(try !passes(parts, "{b: [], a: 1, c: 2}"))
  }

  @Test func `an error must be null and reported`() throws {
    #expect(try passes("<value xsi:nil=\"true\"/>", "1 + \"a\"", error: true))
    #expect(try !passes("<value xsi:nil=\"true\"/>", "null", error: true))
    #expect(try !passes("<value xsi:nil=\"true\"/>", "1", error: true))
  }

  @Test func `functions and services are called, what runs outside is skipped by name`() throws {
    let model = """
      <businessKnowledgeModel id="_f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n"/>
      \(literal("n + 1"))</encapsulatedLogic></businessKnowledgeModel>
      """ + decision("j", literal("(function(a) external {java: {class: \"x\", method signature: \"y()\"}})(1)"))
    let cases = """
      <testCase id="1" type="bkm" invocableName="f"><inputNode name="n">\(value("1", "decimal"))</inputNode>
      <resultNode name="f"><expected>\(value("2", "decimal"))</expected></resultNode></testCase>
      <testCase id="2"><resultNode name="j"><expected>\(value("2", "decimal"))</expected></resultNode></testCase>
      <testCase><resultNode name="none"><expected>\(value("2", "decimal"))</expected></resultNode></testCase>
      """
    let found = try results(cases, model)
    #expect(found.map(\.name) == ["file.xml/1", "file.xml/2", "file.xml/3"])
    if case .passed = found[0].status {} else { Issue.record("the function was not called: \(found[0].status)") }
    if case .skipped(let why) = found[1].status { #expect(why.contains("Java")) } else { Issue.record("not skipped") }
    if case .failed(let failures) = found[2].status {
      #expect(failures[0].reason.contains("no decision \"none\""))
    } else {
      Issue.record("not failed")
    }
  }

  @Test func `a folder that is none is told so`() {
    let fault = #expect(throws: TestFolder.Unreadable.self) { try TestFolder("/nowhere") }
    #expect(fault?.description.contains("/nowhere") == true)
  }

  @Test func `a folder's cases run on the models beside them, in folders of any name`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dmn-\(UInt64.random(in: .min ... .max))")
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record("\(error)") }
    }
    for name in ["a", "b/c"] {
      let inner = folder.appending(path: name)
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      try xml(decision("d", literal("1"))).write(to: inner.appending(path: "m.dmn"), atomically: true, encoding: .utf8)
      let cases = """
        <testCases xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><modelName>m.dmn</modelName>
        <testCase id="1"><resultNode name="d"><expected>\(value(name == "a" ? "1" : "2", "decimal"))</expected></resultNode>
        </testCase></testCases>
        """
      try cases.write(to: inner.appending(path: "t.xml"), atomically: true, encoding: .utf8)
    }
    try "not XML".write(to: folder.appending(path: "x.xml"), atomically: true, encoding: .utf8)
    var outcomes: [String: Bool] = [:]
    try TestFolder(folder.path(percentEncoded: false)).run { result in
      if case .passed = result.status { outcomes[result.name] = true } else { outcomes[result.name] = false }
    }
    #expect(outcomes == ["a/t.xml/1": true, "b/c/t.xml/1": false, "x.xml/file": false])
  }
}
