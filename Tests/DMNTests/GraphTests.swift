import DMN
import FEEL
import Testing

/// Requirement graphs, services, imports.
@Suite struct GraphTests {
  @Test(.timeLimit(.minutes(1))) func `each node is worked out once`() throws {
    // Worked out at each use, these would be 2^40 evaluations.
    let steps = (1...40).map { decision("s\($0)", literal("s\($0 - 1) + s\($0 - 1)"), decisions: ["s\($0 - 1)"]) }
    let model = DecisionModel(try made(decision("s0", literal("1")) + steps.joined()))
    #expect(try model.decide("s40").value == feel("2**40"))
    let crossing = (1...60).flatMap { step in
      ["a", "b"].map {
        decision("\($0)\(step)", literal("a\(step - 1) + b\(step - 1)"), decisions: ["a\(step - 1)", "b\(step - 1)"])
      }
    }
    let crossed = DecisionModel(
      try made(decision("a0", literal("1")) + decision("b0", literal("1")) + crossing.joined()))
    #expect(try crossed.decide("a60").value == feel("2**60"))
  }

  @Test(.timeLimit(.minutes(1))) func `a chain of five thousand decisions takes no stack`() throws {
    let steps = (1...5_000).map { decision("s\($0)", literal("s\($0 - 1) + 1"), decisions: ["s\($0 - 1)"]) }
    let model = DecisionModel(try made(decision("s0", literal("0")) + steps.joined()))
    #expect(try model.decide("s5000").value == feel("5000"))
  }

  @Test func `requirements in a circle are named, and the others work`() throws {
    let model = DecisionModel(
      try made(
        decision("a", literal("b"), decisions: ["b"]) + decision("b", literal("c"), decisions: ["c"])
          + decision("c", literal("a"), decisions: ["a"]) + decision("d", literal("1"))
          + decision("e", literal("e"), decisions: ["e"])))
    #expect(model.findings.map(\.what).contains { $0.contains("→") && $0.contains("b → ") })
    #expect(model.findings.map(\.what).contains("it requires itself: e → e"))
    for name in ["a", "b", "c", "e"] {
      let outcome = try model.decide(name)
      #expect(outcome.value.isNull && !outcome.reports.isEmpty)
    }
    #expect(try model.decide("d").value == feel("1"))
  }

  @Test func `a reference that leads nowhere is a finding`() throws {
    let model = DecisionModel(try made(decision("a", literal("1"), inputs: ["none"])))
    #expect(model.findings.map(\.what) == ["it requires \"#_none\", and there is no such element"])
    #expect(try model.decide("a").value == feel("1"))
  }

  @Test func `logic sees what it requires and nothing else`() throws {
    let model = DecisionModel(
      try made(
        input("a") + decision("b", literal("a"), inputs: ["a"]) + decision("c", literal("[a, b]"), decisions: ["b"])))
    #expect(try model.decide("c", ["a": "1"]).value == feel("[null, 1]"))
  }

  private static let service = """
    <businessKnowledgeModel id="_twice" name="twice"><variable name="twice"/><encapsulatedLogic>
      <formalParameter name="n" typeRef="number"/>\(literal("n * 2"))</encapsulatedLogic></businessKnowledgeModel>
    <decisionService id="_s" name="s"><variable name="s"/><outputDecision href="#_sum"/><encapsulatedDecision href="#_inner"/>
      <inputDecision href="#_given"/><inputData href="#_x"/></decisionService>
    <decisionService id="_two" name="two"><variable name="two"/><outputDecision href="#_sum"/><outputDecision href="#_inner"/>
      <inputDecision href="#_given"/><inputData href="#_x"/></decisionService>
    """
    + input("x", "number") + decision("given", literal("1000"))
    + decision("inner", literal("twice(x)"), inputs: ["x"], knowledge: ["twice"])
    + decision("sum", literal("inner + given"), decisions: ["inner", "given"])

  @Test func `a decision service is a function of its input data, then its input decisions`() throws {
    let calls = [
      ("one", "s(3, 4)", "10"), ("named", "s(given: 4, x: 3)", "10"), ("few", "s(3)", "null"),
      ("wrong", "s(\"3\", 4)", "null"),
      ("several", "two(3, 4)", "{sum: 10, inner: 6}"),
    ]
    let elements = calls.map { decision($0.0, literal($0.1), knowledge: ["s", "two"]) }.joined()
    let model = DecisionModel(try made(Self.service + elements))
    #expect(model.findings.isEmpty)
    for (name, text, expected) in calls { #expect(try model.decide(name).value == feel(expected), "\(text)") }
    #expect(try model.decide("sum", ["x": "3"]).value == feel("1006"))
    var arguments = Inputs()
    arguments["x"] = try feel("3")
    arguments["given"] = try feel("4")
    #expect(try model.call("s", arguments).value == feel("10"))
    #expect(try model.call("twice", [:]).value.isNull)
  }

  @Test func `imported elements go by the import's name`() throws {
    let imported = try ModelReading.definitions(
      from: xml(
        "<itemDefinition name=\"tN\"><typeRef>number</typeRef></itemDefinition>" + input("x", "tN")
          + decision("y", literal("x + 1"), type: "tN", inputs: ["x"]), name: "other", namespace: "urn:other"))
    let importing = "<import name=\"the other\" namespace=\"urn:other\" importType=\"\(DMNVersion.v1_5.namespace)\"/>"
    let text =
      importing + input("z", "the other.tN")
      + "<decision id=\"_d\" name=\"d\"><variable name=\"d\"/><informationRequirement><requiredDecision href=\"urn:other#_y\"/>"
      + "</informationRequirement><informationRequirement><requiredInput href=\"#_z\"/></informationRequirement>"
      + literal("the other.y + z") + "</decision>"
    let model = DecisionModel(try made(text), imports: [imported])
    #expect(model.findings.isEmpty)
    guard case .context(let inputs) = try feel("{z: 1, \"the other\": {x: 40}}") else { return #expect(Bool(false)) }
    #expect(try model.decide("d", model.inputs(inputs)).value == feel("42"))
    #expect(try model.decide("y", in: "urn:other", model.inputs(inputs)).value == feel("41"))
    let alone = DecisionModel(try made(text))
    #expect(alone.findings.contains { $0.what.contains("no model of the namespace \"urn:other\"") })
  }

  @Test func `imports in a circle are named and still work`() throws {
    func model(_ name: String, importing other: String, _ rest: String) throws -> Definitions {
      try ModelReading.definitions(
        from: xml(
          "<import name=\"\(other)\" namespace=\"urn:\(other)\" importType=\"\(DMNVersion.v1_5.namespace)\"/>" + rest,
          name: name, namespace: "urn:\(name)"))
    }
    let first = try model("m", importing: "n", decision("a", literal("1")))
    let second = try model("n", importing: "m", "")
    let both = DecisionModel(first, imports: [second, first])
    #expect(both.findings.map(\.what) == ["models import each other in a circle: m → n → m"])
    #expect(try both.decide("a").value == feel("1"))
  }

  @Test func `names that differ only by Unicode form are one name`() throws {
    let model = DecisionModel(
      try made(input("Ma\u{0308}dchen") + decision("d", literal("M\u{00e4}dchen + 1"), inputs: ["Ma\u{0308}dchen"])))
    #expect(model.findings.isEmpty)
    #expect(try model.decide("d", ["M\u{00e4}dchen": "1"]).value == feel("2"))
  }
}

extension DecisionModel {
  fileprivate func call(_ name: String, _ inputs: [String: String]) throws -> Outcome {
    var given = Inputs()
    for (name, text) in inputs { given[name] = try feel(text) }
    return try call(name, given)
  }
}
