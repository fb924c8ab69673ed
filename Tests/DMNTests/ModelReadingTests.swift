import DMN
import FEEL
import Testing

/// Models of all editions, and what is said of files that are none.
@Suite struct ModelReadingTests {
  @Test(arguments: DMNVersion.allCases)
  func `every edition is read and decides`(version: DMNVersion) throws {
    let text = xml(input("a", "number") + decision("b", literal("a + 1"), type: "number", inputs: ["a"]))
      .replacing(DMNVersion.v1_5.namespace, with: version.namespace)
    let model = try ModelReading.definitions(from: text)
    #expect(model.version == version)
    #expect(try DecisionModel(model).decide("b", ["a": "41"]).value == feel("42"))
    #expect(ModelWriting.text(of: model).contains(version.namespace))
  }

  @Test func `types with the prefix of the first editions are known`() throws {
    let text = xml(input("a", "feel:number") + decision("b", literal("a"), type: "feel:string", inputs: ["a"]))
      .replacing("<definitions ", with: "<definitions xmlns:feel=\"http://www.omg.org/spec/FEEL/20140401\" ")
    let model = DecisionModel(try ModelReading.definitions(from: text))
    #expect(model.findings.isEmpty)
    #expect(try model.decide("b", ["a": "1"]).value.isNull)
    #expect(try model.decide("b", ["a": "\"x\""]).reports.first?.expected.contains("number") == true)
  }

  @Test(arguments: [
    ("<decision id=\"_1\"/>", "line 3: decision (id _1): the attribute name was expected, found none"),
    (
      "<decision id=\"_1\" name=\"a\"><decisionTable id=\"_2\" hitPolicy=\"LAST\"/></decision>",
      "decisionTable (id _2): hitPolicy was expected to be one of UNIQUE, ANY"
    ),
    (
      "<decision name=\"a\"><decisionTable><input/><output/><rule id=\"_3\"><outputEntry/></rule></decisionTable></decision>",
      "rule (id _3): 1 inputEntry and 1 outputEntry were expected, found 0 and 1"
    ),
    ("<decision name=\"a\"><conditional id=\"_4\"/></decision>", "conditional (id _4): a part <if> was expected"),
    (
      "<itemDefinition name=\"t\" isCollection=\"yes\"/>",
      "isCollection was expected to be true or false, found \"yes\""
    ),
    ("<decision name=\"a\"><informationRequirement id=\"_5\"/></decision>", "a requiredDecision or requiredInput"),
    ("<import namespace=\"x\" name=\"y\"/>", "import \"y\": the attribute importType was expected"),
  ])
  func `a fault names its element`(elements: String, message: String) {
    let fault = #expect(throws: ModelFault.self) { try made(elements) }
    #expect(fault.map { "\($0)".contains(message) } == true, "found: \(fault.map { "\($0)" } ?? "")")
  }

  @Test func `another document is told what was expected`() throws {
    let fault = #expect(throws: ModelFault.self) { try ModelReading.definitions(from: "<process xmlns='urn:bpmn'/>") }
    #expect(
      fault.map { "\($0)" }?.hasPrefix(
        "line 1: process: a DMN model was expected, found <process> of the namespace \"urn:bpmn\"")
        == true)
  }

  @Test func `what cannot be read of the logic is a finding, and the rest works`() throws {
    let model = DecisionModel(
      try made(decision("bad", literal("1 +")) + decision("good", literal("1 + 1")) + decision("odd", literal("bad"))))
    #expect(model.findings.map(\.id) == ["_bad"])
    #expect(try model.decide("good").value == feel("2"))
    let outcome = try model.decide("bad")
    #expect(outcome.value.isNull)
    #expect(outcome.reports.contains { $0.found.contains("_bad") })
    let unknown = #expect(throws: UnknownElement.self) { try model.decide("none") }
    #expect(unknown?.name == "none")
  }
}
