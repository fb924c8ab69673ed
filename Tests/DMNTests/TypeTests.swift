import DMN
import FEEL
import Testing

/// Item definitions: structures, lists, allowed values, conversions; what does not conform is null with a report.
@Suite struct TypeTests {
  private static let types = """
    <itemDefinition name="tLevel"><typeRef>string</typeRef><allowedValues><text>"low", "high"</text></allowedValues></itemDefinition>
    <itemDefinition name="tLevels" isCollection="true"><typeRef>tLevel</typeRef></itemDefinition>
    <itemDefinition name="tFew" isCollection="true"><typeRef>number</typeRef><allowedValues><text>[1..9]</text></allowedValues>
      <typeConstraint><text>count(?) &lt;= 2</text></typeConstraint></itemDefinition>
    <itemDefinition name="tPerson"><itemComponent name="full name"><typeRef>string</typeRef></itemComponent>
      <itemComponent name="level"><typeRef>tLevel</typeRef></itemComponent></itemDefinition>
    """

  private func taken(_ value: String, as type: String) throws -> Outcome {
    let model = DecisionModel(try made(Self.types + input("a", type) + decision("d", literal("a"), inputs: ["a"])))
    #expect(model.findings.isEmpty)
    let made = DecisionModel(try made(Self.types + input("a") + decision("d", literal("a"), type: type, inputs: ["a"])))
    let asInput = try model.decide("d", ["a": value])
    #expect(asInput.value == (try made.decide("d", ["a": value]).value), "an input and an outcome differ")
    return asInput
  }

  @Test(arguments: [
    ("\"low\"", "tLevel", "\"low\""), ("[\"low\"]", "tLevel", "\"low\""), ("\"low\"", "tLevels", "[\"low\"]"),
    ("[\"low\", \"high\"]", "tLevels", "[\"low\", \"high\"]"), ("[1, 9]", "tFew", "[1, 9]"), ("5", "tFew", "[5]"),
    ("{\"full name\": \"A\", level: \"low\"}", "tPerson", "{\"full name\": \"A\", level: \"low\"}"),
    ("{\"full name\": \"A\", level: \"low\", more: 1}", "tPerson", "{\"full name\": \"A\", level: \"low\", more: 1}"),
    ("null", "tLevel", "null"),
  ])
  func `what conforms is taken, converted where the standard says so`(value: String, type: String, expected: String)
    throws
  {
    let outcome = try taken(value, as: type)
    #expect(outcome.value == (try feel(expected)))
    #expect(outcome.reports.isEmpty)
  }

  @Test(arguments: [
    ("\"medium\"", "tLevel"), ("1", "tLevel"), ("[\"low\", \"medium\"]", "tLevels"), ("[1, 2, 3]", "tFew"),
    ("[0]", "tFew"),
    ("{\"full name\": \"A\"}", "tPerson"), ("{\"full name\": \"A\", level: \"medium\"}", "tPerson"), ("[]", "tLevel"),
  ])
  func `what does not conform is null with a report`(value: String, type: String) throws {
    let outcome = try taken(value, as: type)
    #expect(outcome.value.isNull)
    #expect(!outcome.reports.isEmpty)
  }

  @Test func `names with blanks inside a type are read`() throws {
    let model = DecisionModel(
      try made(Self.types + input("p", "tPerson") + decision("d", literal("p.full name + \"!\""), inputs: ["p"])))
    #expect(try model.decide("d", ["p": "{\"full name\": \"A\", level: \"low\"}"]).value == feel("\"A!\""))
  }

  @Test func `types that refer to themselves or to nothing are findings`() throws {
    let text = """
      <itemDefinition id="_a" name="tA"><typeRef>tB</typeRef></itemDefinition>
      <itemDefinition id="_b" name="tB"><itemComponent name="c"><typeRef>tA</typeRef></itemComponent></itemDefinition>
      """
    let model = DecisionModel(
      try made(text + input("i", "tNone") + decision("d", literal("1"), type: "tA", inputs: ["i"])))
    let found = model.findings.map(\.what)
    #expect(found.contains { $0.contains("tA → tB → tA") || $0.contains("tB → tA → tB") })
    #expect(found.contains { $0 == "the type \"tNone\" is not known" })
    let chain = (0..<5_000).map { "<itemDefinition name=\"t\($0)\"><typeRef>t\($0 + 1)</typeRef></itemDefinition>" }
      .joined()
    #expect(DecisionModel(try made(chain + input("i", "t0"))).findings.contains { $0.what.contains("in a row") })
  }

  @Test func `JSON's texts become dates where the model says so`() throws {
    let model = DecisionModel(
      try made(
        input("when", "date") + input("span", "days and time duration")
          + decision("d", literal("string(when + span)"), inputs: ["when", "span"])))
    let json = try Value(json: "{\"when\": \"2026-11-21\", \"span\": \"P2D\"}")
    guard case .context(let context) = json else { return #expect(Bool(false)) }
    #expect(try model.decide("d", model.inputs(context)).value == feel("\"2026-11-23\""))
  }
}
