import DMN
import FEEL
import Testing

/// Boxes of every kind, and what they hold inside each other.
@Suite struct BoxedExpressionTests {
  private func outcome(_ expression: String, _ inputs: [String: String] = [:]) throws -> Outcome {
    let model = try made(input("a") + decision("d", expression, inputs: ["a"]))
    return try DecisionModel(model).decide("d", inputs)
  }

  private func part(_ name: String, _ text: String) -> String { "<\(name)>\(literal(text))</\(name)>" }
  private func entry(_ name: String, _ expression: String, _ type: String = "") -> String {
    "<contextEntry><variable name=\"\(name)\" \(type)/>\(expression)</contextEntry>"
  }

  @Test func `entries of a context see those before them, and one without a name is the outcome`() throws {
    let entries = entry("first part", literal("a + 1")) + entry("second", literal("first part * 2"))
    #expect(try outcome("<context>\(entries)</context>", ["a": "1"]).value == feel("{\"first part\": 2, second: 4}"))
    let result = "<contextEntry>\(literal("second + first part"))</contextEntry>"
    #expect(try outcome("<context>\(entries)\(result)</context>", ["a": "1"]).value == feel("6"))
    let hiding = entry("a", literal("a + 1")) + "<contextEntry>\(literal("a * 10"))</contextEntry>"
    #expect(try outcome("<context>\(hiding)</context>", ["a": "1"]).value == feel("20"))
  }

  @Test func `a function in a context is called by name and takes along what it sees`() throws {
    let function =
      "<functionDefinition><formalParameter name=\"x\" typeRef=\"number\"/>\(literal("x + a"))</functionDefinition>"
    func called(_ argument: String, as name: String = "x") -> String {
      let binding = "<binding><parameter name=\"\(name)\"/>\(literal(argument))</binding>"
      let call = "<contextEntry><invocation>\(literal("f"))\(binding)</invocation></contextEntry>"
      return "<context>\(entry("f", function))\(call)</context>"
    }
    #expect(try outcome(called("2"), ["a": "40"]).value == feel("42"))
    #expect(try outcome(called("\"2\""), ["a": "40"]).value.isNull)
    let unknown = try outcome(called("2", as: "y"), ["a": "40"])
    #expect(unknown.value.isNull && !unknown.reports.isEmpty)
  }

  @Test func `a function in another language answers null and says so`() throws {
    let function = "<functionDefinition kind=\"Java\"><formalParameter name=\"x\"/>\(literal("1"))</functionDefinition>"
    let text = "<context>\(entry("f", function))<contextEntry>\(literal("f(1)"))</contextEntry></context>"
    let found = try outcome(text)
    #expect(found.value.isNull)
    #expect(found.reports.contains { $0.found.contains("external function (Java)") })
  }

  @Test func `lists and relations hold expressions`() throws {
    #expect(try outcome("<list>\(literal("a"))\(literal("a + 1"))</list>", ["a": "1"]).value == feel("[1, 2]"))
    let row = "<row>\(literal("a"))\(literal("\"x\""))</row>"
    let relation = "<relation><column name=\"n\"/><column name=\"the text\"/>\(row)\(row)</relation>"
    #expect(
      try outcome(relation, ["a": "1"]).value == feel("[{n: 1, \"the text\": \"x\"}, {n: 1, \"the text\": \"x\"}]"))
    let short = try outcome("<relation><column name=\"n\"/><row/></relation>")
    #expect(short.value.isNull && !short.reports.isEmpty)
  }

  @Test(arguments: [("true", "1"), ("false", "2"), ("null", "2")])
  func `a conditional takes one of two`(condition: String, expected: String) throws {
    let text = "<conditional>" + part("if", condition) + part("then", "1") + part("else", "2") + "</conditional>"
    #expect(try outcome(text).value == feel(expected))
  }

  @Test func `filters and iterators go through a list`() throws {
    let list = "[{v: 1, \"long name\": 5}, {v: 2, \"long name\": 6}]"
    #expect(
      try outcome("<filter>" + part("in", list) + part("match", "v = 2") + "</filter>").value
        == feel("[{v: 2, \"long name\": 6}]"))
    #expect(
      try outcome("<filter>" + part("in", "[5, 6] // two") + part("match", "item > 5 // more") + "</filter>").value
        == feel("[6]"))
    #expect(try outcome("<filter>" + part("in", "[5, 6]") + part("match", "2") + "</filter>").value == feel("6"))
    func loop(_ kind: String, _ body: String, _ text: String) -> String {
      "<\(kind) iteratorVariable=\"the item\">" + part("in", "[1, 2, 3]") + part(body, text) + "</\(kind)>"
    }
    #expect(try outcome(loop("for", "return", "the item * a"), ["a": "10"]).value == feel("[10, 20, 30]"))
    #expect(try outcome(loop("for", "return", "count(partial)")).value == feel("[0, 1, 2]"))
    #expect(try outcome(loop("some", "satisfies", "the item > 2")).value == feel("true"))
    #expect(try outcome(loop("every", "satisfies", "the item > 2")).value == feel("false"))
  }

  @Test func `parts of an iterator may be boxes themselves`() throws {
    let inner = "<list>\(literal("a"))\(literal("a + 1"))</list>"
    let body = "<context>\(entry("n", literal("x * 2")))</context>"
    let text = "<for iteratorVariable=\"x\"><in>\(inner)</in><return>\(body)</return></for>"
    #expect(try outcome(text, ["a": "1"]).value == feel("[{n: 2}, {n: 4}]"))
    let match =
      "<conditional>" + part("if", "item > a") + part("then", "true") + part("else", "false") + "</conditional>"
    #expect(try outcome("<filter><in>\(inner)</in><match>\(match)</match></filter>", ["a": "1"]).value == feel("[2]"))
  }

  @Test func `an expression in another language is a finding`() throws {
    let model = DecisionModel(
      try made(
        decision("d", "<literalExpression id=\"_l\" expressionLanguage=\"urn:js\"><text>1</text></literalExpression>")))
    #expect(model.findings.map(\.id) == ["_l"])
    #expect(try model.decide("d").value.isNull)
  }
}
