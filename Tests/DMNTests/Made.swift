import DMN
import FEEL

/// A model of DMN 1.5 around its elements.
func xml(_ elements: String, name: String = "made", namespace: String = "http://example.org/made") -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="\(name)" namespace="\(namespace)">
  \(elements)
  </definitions>
  """
}

func made(_ elements: String) throws -> Definitions { try ModelReading.definitions(from: xml(elements)) }

func input(_ name: String, _ type: String? = nil) -> String {
  let typed = type.map { " typeRef=\"\($0)\"" } ?? ""
  return "<inputData id=\"_\(name)\" name=\"\(name)\"><variable name=\"\(name)\"\(typed)/></inputData>"
}

/// A decision that requires inputs and decisions by their ids.
func decision(
  _ name: String, _ expression: String, type: String? = nil, inputs: [String] = [], decisions: [String] = [],
  knowledge: [String] = []
) -> String {
  let typed = type.map { " typeRef=\"\($0)\"" } ?? ""
  let required =
    inputs.map { "<informationRequirement><requiredInput href=\"#_\($0)\"/></informationRequirement>" }
    + decisions.map { "<informationRequirement><requiredDecision href=\"#_\($0)\"/></informationRequirement>" }
    + knowledge.map { "<knowledgeRequirement><requiredKnowledge href=\"#_\($0)\"/></knowledgeRequirement>" }
  return "<decision id=\"_\(name)\" name=\"\(name)\"><variable name=\"\(name)\"\(typed)/>" + required.joined()
    + expression
    + "</decision>"
}

func literal(_ text: String) -> String {
  let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  return "<literalExpression><text>\(escaped)</text></literalExpression>"
}

/// A value as FEEL writes it.
func feel(_ text: String) throws -> Value {
  try Expression(text).evaluate(in: Scope())
}

extension DecisionModel {
  /// What a decision comes to, with inputs written in FEEL.
  func decide(_ name: String, _ inputs: [String: String] = [:]) throws -> Outcome {
    var given = Inputs()
    for (name, text) in inputs { given[name] = try feel(text) }
    return try decide(name, given)
  }
}

/// A generator whose numbers follow from its seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
