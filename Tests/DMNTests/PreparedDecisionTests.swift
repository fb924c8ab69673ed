import DMN
import FEEL
import Testing

/// Prepared decisions say what the plain interpreter says, however they are asked.
@Suite struct PreparedDecisionTests {
  private func cell(_ chance: inout Seeded, _ kind: Int) -> String {
    let number = { (chance: inout Seeded) in
      "\(Int.random(in: -3..<8, using: &chance))\(Bool.random(using: &chance) ? "" : ".5")"
    }
    let text = { (chance: inout Seeded) in
      ["\"a\"", "\"b\"", "\"longer than fifteen bytes\"", "\"é\""].randomElement(using: &chance) ?? ""
    }
    let open = Bool.random(using: &chance)
    switch (kind, Int.random(in: 0..<8, using: &chance)) {
    case (_, 0): return "-"
    case (0, 1): return "not(\(text(&chance)))"
    case (0, 2): return "\(text(&chance)), \(text(&chance))"
    case (0, 3): return "starts with(?, \"a\")"
    case (0, _): return text(&chance)
    case (1, 1): return "not([1..3])"
    case (1, 2): return "? = a3"
    case (1, 3): return "\(open ? "[" : "(")\(number(&chance))..9\(open ? "]" : ")")"
    case (1, 4):
      return ["<", "<=", ">", ">=", "!="].randomElement(using: &chance).map { "\($0) \(number(&chance))" } ?? ""
    case (1, _): return "\(number(&chance)), \(number(&chance))"
    case (_, 1): return "null"
    default: return Bool.random(using: &chance) ? "true" : "false"
    }
  }

  private func value(_ chance: inout Seeded, _ kind: Int) -> String {
    if Int.random(in: 0..<12, using: &chance) == 0 {
      return ["null", "[1]", "\"a\"", "7", "true"].randomElement(using: &chance) ?? "null"
    }
    switch kind {
    case 0:
      return ["\"a\"", "\"ab\"", "\"é\"", "\"\\u0061\"", "\"longer than fifteen bytes\""].randomElement(using: &chance)
        ?? ""
    case 1:
      return ["0", "-0.0", "1.5", "3.00", "7", "8.999999999999", "-2.5", "1e1", "12345678901234567890123"]
        .randomElement(using: &chance) ?? ""
    default: return Bool.random(using: &chance) ? "true" : "false"
    }
  }

  /// A table over a1 (texts), a2 (numbers), a3 (numbers), a4 (truths).
  private func table(_ chance: inout Seeded, _ policy: String, typed: Bool) -> String {
    let kinds = [0, 1, 1, 2]
    let names = ["string", "number", "number", "boolean"]
    let rules = (0..<Int.random(in: 1..<90, using: &chance)).map { rule in
      let cells = kinds.map { kind in
        let text = cell(&chance, kind).replacing("<", with: "&lt;")
        return "<inputEntry><text>\(text)</text></inputEntry>"
      }
      return "<rule>\(cells.joined())<outputEntry><text>\(rule)</text></outputEntry></rule>"
    }
    let inputs = (1...4).map { "<input><inputExpression><text>a\($0)</text></inputExpression></input>" }.joined()
    let data = zip(1...4, names).map { input("a\($0)", typed ? $1 : nil) }.joined()
    return data
      + decision(
        "d", "<decisionTable hitPolicy=\"\(policy)\">\(inputs)<output/>\(rules.joined())</decisionTable>",
        inputs: ["a1", "a2", "a3", "a4"])
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6]) func `the index, the interpreter and JSON agree`(seed: UInt64) throws {
    var chance = Seeded(seed)
    var answered = 0
    for policy in ["FIRST", "UNIQUE", "ANY", "PRIORITY", "RULE ORDER", "COLLECT"] {
      let definitions = try made(table(&chance, policy, typed: seed.isMultiple(of: 2)))
      let model = DecisionModel(definitions)
      let plain = DecisionModel(definitions, isIndexed: false)
      #expect(model.findings.isEmpty)
      let prepared = try PreparedDecision(model, "d")
      #expect(prepared.inputs == ["a1", "a2", "a3", "a4"])
      for _ in 0..<60 {
        let texts = [0, 1, 1, 2].map { value(&chance, $0) }
        let json =
          "{\"a1\": \(texts[0]), \"other\":\"x\" ,\"a2\":\(texts[1]),\n\"a3\": \(texts[2]), \"a4\" :\(texts[3])}"
        let read = try Value(json: json)
        guard case .context(let context) = read else { return #expect(Bool(false)) }
        let expected = try plain.decide("d", Inputs(context)).value
        #expect(try model.decide("d", Inputs(context)).value == expected, "seed \(seed), \(policy): \(json)")
        #expect(
          prepared.decide(prepared.inputs.map { context[$0] ?? .null }) == expected, "seed \(seed), \(policy): \(json)")
        var output: [UInt8] = []
        try Array(json.utf8).withUnsafeBytes { try prepared.decide(json: $0, into: &output) }
        #expect(String(decoding: output, as: UTF8.self) == expected.json, "seed \(seed), \(policy): \(json)")
        if !expected.isNull { answered += 1 }
      }
    }
    #expect(answered > 50, "seed \(seed): only \(answered) inputs had an outcome")
  }

  @Test func `a table of plain tests is indexed, and a small one takes little memory`() throws {
    var chance = Seeded(9)
    let prepared = try PreparedDecision(DecisionModel(made(table(&chance, "FIRST", typed: true))), "d")
    #expect(prepared.isIndexed)
    #expect(try #require(prepared.indexByteCount) < 100_000)
    let literal = try PreparedDecision(
      DecisionModel(made(input("a") + decision("b", DMNTests.literal("a"), inputs: ["a"]))), "b")
    #expect(!literal.isIndexed && literal.indexByteCount == nil)
  }

  @Test(arguments: [
    "", "{", "[1]", "{\"a1\": }", "{\"a1\": \"a\"} x", "{\"a1\": 01}", "{\"a1\": \"a\",}", "{\"a1\": \"\u{1}\"}", "nul",
  ])
  func `text that is no JSON object is refused`(text: String) throws {
    var chance = Seeded(9)
    let prepared = try PreparedDecision(DecisionModel(made(table(&chance, "FIRST", typed: true))), "d")
    var output: [UInt8] = []
    #expect(throws: JSONFault.self) {
      try Array(text.utf8).withUnsafeBytes { try prepared.decide(json: $0, into: &output) }
    }
    #expect(output.isEmpty)
  }

  @Test func `an input that only a table names is taken and noted`() throws {
    let table = """
      <decisionTable><input><inputExpression><text>colour</text></inputExpression></input><output/>
      <rule><inputEntry><text>"red"</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>
      """
    let model = DecisionModel(try made(decision("d", table)))
    #expect(
      model.findings.map(\.what) == [
        "its table tests \"colour\", which nothing gives; it is taken from the inputs of that name"
      ])
    #expect(try model.decide("d", ["colour": "\"red\""]).value == feel("1"))
    #expect(try model.decide("d").reports.count == 1)
    #expect(try PreparedDecision(model, "d").inputs == ["colour"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a table of many different numbers is compiled in a moment and takes memory in proportion`() throws {
    func table(_ count: Int) -> String {
      let rules = (0..<count).map { rule in
        "<rule><inputEntry><text>[\(rule)..\(rule * 3 + 1).25)</text></inputEntry><outputEntry><text>\(rule)</text></outputEntry></rule>"
      }
      return input("a", "number")
        + decision(
          "d",
          "<decisionTable hitPolicy=\"FIRST\"><input><inputExpression><text>a</text></inputExpression></input><output/>"
            + rules.joined() + "</decisionTable>", inputs: ["a"])
    }
    for count in [300, 3_000] {
      let model = DecisionModel(try made(table(count)))
      let prepared = try PreparedDecision(model, "d")
      #expect(try #require(prepared.indexByteCount) < count * 1_000)
      #expect(prepared.decide([try feel("250.5")]) == (try feel("84")))
      #expect(prepared.decide([try feel("1.25")]) == (try feel("1")))
      #expect(prepared.decide([try feel("-1")]).isNull)
    }
  }
}
