import DMN
import FEEL
import Testing

/// The seven hit policies, aggregation, defaults and the values that columns take.
@Suite struct HitPolicyTests {
  /// Rules `>= 0`, `>= 10`, `>= 20` with outputs 1, 3, 2.
  private func table(_ policy: String, outputs: [String] = ["1", "3", "2"], clause: String = "<output/>") -> String {
    let rules = zip(["0", "10", "20"], outputs).map { start, output in
      "<rule><inputEntry><text>&gt;= \(start)</text></inputEntry><outputEntry><text>\(output)</text></outputEntry></rule>"
    }
    return "<decisionTable \(policy)><input><inputExpression><text>a</text></inputExpression></input>\(clause)"
      + rules.joined() + "</decisionTable>"
  }

  private func decide(_ table: String, _ a: String) throws -> Outcome {
    let definitions = try made(input("a") + decision("d", table, inputs: ["a"]))
    let outcome = try DecisionModel(definitions).decide("d", ["a": a])
    let plain = try DecisionModel(definitions, isIndexed: false).decide("d", ["a": a])
    #expect(outcome.value == plain.value, "the index says otherwise")
    return outcome
  }

  @Test(arguments: [
    ("", "5", "1"), ("", "-1", "null"), ("hitPolicy='FIRST'", "25", "1"), ("hitPolicy='FIRST'", "-1", "null"),
    ("hitPolicy='RULE ORDER'", "25", "[1, 3, 2]"), ("hitPolicy='COLLECT'", "15", "[1, 3]"),
    ("hitPolicy='COLLECT'", "-1", "[]"), ("hitPolicy='COLLECT' aggregation='SUM'", "25", "6"),
    ("hitPolicy='COLLECT' aggregation='MIN'", "25", "1"), ("hitPolicy='COLLECT' aggregation='MAX'", "25", "3"),
    ("hitPolicy='COLLECT' aggregation='COUNT'", "25", "3"), ("hitPolicy='COLLECT' aggregation='COUNT'", "-1", "0"),
  ])
  func `a policy makes one outcome of the rules that match`(policy: String, a: String, expected: String) throws {
    #expect(try decide(table(policy), a).value == feel(expected))
  }

  @Test(arguments: [("hitPolicy='PRIORITY'", "3"), ("hitPolicy='OUTPUT ORDER'", "[3, 2, 1]")])
  func `priorities are the order of the output's values`(policy: String, expected: String) throws {
    let clause = "<output><outputValues><text>3, 2, 1</text></outputValues></output>"
    #expect(try decide(table(policy, clause: clause), "25").value == feel(expected))
  }

  @Test func `several rules under UNIQUE are an error that names them`() throws {
    let outcome = try decide(table("hitPolicy='UNIQUE'"), "15")
    #expect(outcome.value.isNull)
    #expect(outcome.reports.map(\.found) == ["rules 1, 2"])
  }

  @Test func `ANY takes equal outputs and refuses different ones`() throws {
    #expect(try decide(table("hitPolicy='ANY'", outputs: ["1", "1.0", "2"]), "15").value == feel("1"))
    let outcome = try decide(table("hitPolicy='ANY'"), "15")
    #expect(outcome.value.isNull)
    #expect(outcome.reports.count == 1)
  }

  @Test func `a default output holds where no rule matches`() throws {
    let clause = "<output><defaultOutputEntry><text>a * 2</text></defaultOutputEntry></output>"
    #expect(try decide(table("", clause: clause), "-4").value == feel("-8"))
    #expect(try decide(table("", clause: clause), "4").value == feel("1"))
  }

  @Test func `several outputs are a context, in the order of priority from the left`() throws {
    let text = """
      <decisionTable hitPolicy="OUTPUT ORDER"><input><inputExpression><text>a</text></inputExpression></input>
      <output name="level"><outputValues><text>"high", "low"</text></outputValues></output>
      <output name="step"><outputValues><text>2, 1</text></outputValues></output>
      <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"low"</text></outputEntry>
        <outputEntry><text>2</text></outputEntry></rule>
      <rule><inputEntry><text>> 1</text></inputEntry><outputEntry><text>"high"</text></outputEntry>
        <outputEntry><text>1</text></outputEntry></rule>
      <rule><inputEntry><text>> 2</text></inputEntry><outputEntry><text>"high"</text></outputEntry>
        <outputEntry><text>1 + 1</text></outputEntry></rule></decisionTable>
      """
    let expected = "[{level: \"high\", step: 2}, {level: \"high\", step: 1}, {level: \"low\", step: 2}]"
    #expect(try decide(text, "3").value == feel(expected))
  }

  @Test func `an input or output that its column does not take is null with a report`() throws {
    let inputs = table("").replacing("</input>", with: "<inputValues><text>[0..20]</text></inputValues></input>")
    #expect(try decide(inputs, "5").value == feel("1"))
    let outside = try decide(inputs, "21")
    #expect(outside.value.isNull)
    #expect(outside.reports.first?.expected.contains("[0..20]") == true)
    let typed = table("").replacing("<inputExpression>", with: "<inputExpression typeRef='number'>")
    #expect(try decide(typed, "\"5\"").reports.first?.expected.contains("number") == true)
    let outputs = table("", clause: "<output><outputValues><text>2, 3</text></outputValues></output>")
    #expect(try decide(outputs, "5").value.isNull)
    #expect(try decide(outputs, "5").reports.count == 1)
  }
}
