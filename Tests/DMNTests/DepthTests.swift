import DMN
import FEEL
import Foundation
import Synchronization
import Testing

/// What nests as deep as it may, or calls without end, on a thread with as little stack as a server's have.
@Suite struct DepthTests {
  /// Runs work on a thread of its own with 512 kB of stack.
  private func onSmallStack(_ work: @escaping @Sendable () throws -> Outcome) throws -> Outcome {
    let outcome = Mutex<Result<Outcome, any Error>?>(nil)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let result = Result { try work() }
      outcome.withLock { $0 = result }
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
    return try #require(outcome.withLock { $0 }).get()
  }

  private static let kinds = [
    ("<list>", "</list>"), ("<context><contextEntry>", "</contextEntry></context>"),
    ("<conditional><then>", "</then></conditional>"), ("<functionDefinition><list>", "</list></functionDefinition>"),
    (
      "<for iteratorVariable='i'><in><literalExpression><text>[1]</text></literalExpression></in><return>",
      "</return></for>"
    ),
    ("<filter><in>", "</in><match><literalExpression><text>true</text></literalExpression></match></filter>"),
  ]

  private func nested(_ start: String, _ end: String, _ count: Int) -> String {
    let condition = "<conditional><if>\(literal("true"))</if><else>\(literal("1"))</else>"
    let filled = start.replacing("<conditional>", with: condition)
    return String(repeating: filled, count: count) + literal("1") + String(repeating: end, count: count)
  }

  @Test(arguments: kinds) func `boxes as deep as they are read are run, or refused for the stack`(
    start: String, end: String
  ) throws {
    let boxes = start.contains("functionDefinition") ? 11 : 23
    let text = nested(start, end, boxes)
    let outcome = try onSmallStack { try DecisionModel(made(decision("d", text))).decide("d") }
    let isRefused = outcome.reports.contains { $0.expected.contains("inside each other") }
    #expect(outcome.value.isNull ? isRefused && start.contains("<for") : outcome.reports.isEmpty)
  }

  @Test(arguments: kinds) func `boxes deeper than that are refused`(start: String, end: String) throws {
    let text = nested(start, end, 24)
    let fault = #expect(throws: ModelFault.self) {
      try onSmallStack { try DecisionModel(made(decision("d", text))).decide("d") }
    }
    #expect(fault.map { "\($0)" }?.contains("at most 24 boxes or types inside each other") == true)
  }

  @Test func `types deeper than that are refused`() throws {
    let start = "<itemComponent name=\"c\">"
    let text =
      "<itemDefinition name=\"t\">" + String(repeating: start, count: 30)
      + String(repeating: "</itemComponent>", count: 30)
      + "</itemDefinition>"
    let fault = #expect(throws: ModelFault.self) { try made(text) }
    #expect(fault.map { "\($0)" }?.contains("at most 24 boxes or types") == true)
  }

  @Test(.timeLimit(.minutes(1))) func `a function that calls itself without end is stopped`() throws {
    let call = "<invocation>\(literal("f"))<binding><parameter name=\"f\"/>\(literal("f"))</binding></invocation>"
    let function = "<functionDefinition><formalParameter name=\"f\"/>\(call)</functionDefinition>"
    let text =
      "<context><contextEntry><variable name=\"g\"/>\(function)</contextEntry><contextEntry>\(literal("g(g)"))</contextEntry></context>"
    let outcome = try onSmallStack { try DecisionModel(made(decision("d", text))).decide("d") }
    #expect(outcome.value.isNull && !outcome.reports.isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func `a long chain of functions and services is run or stopped`() throws {
    let knowledge = (1...1_000).map { step in
      """
      <businessKnowledgeModel id="_f\(step)" name="f\(step)"><variable name="f\(step)"/><encapsulatedLogic>
      <invocation>\(literal("f\(step - 1)"))</invocation></encapsulatedLogic>
      <knowledgeRequirement><requiredKnowledge href="#_f\(step - 1)"/></knowledgeRequirement></businessKnowledgeModel>
      """
    }
    let first = """
      <businessKnowledgeModel id="_f0" name="f0"><variable name="f0"/><encapsulatedLogic>\(literal("1"))</encapsulatedLogic>
      </businessKnowledgeModel>
      """
    let chain = first + knowledge.joined() + decision("d", literal("f1000()"), knowledge: ["f1000"])
    let outcome = try onSmallStack { try DecisionModel(made(chain)).decide("d") }
    #expect(outcome.value == (try feel("1")) || !outcome.reports.isEmpty)
    let services = (1...150).map { step in
      decision("e\(step)", literal("s\(step - 1)()"), knowledge: ["s\(step - 1)"])
        + "<decisionService id=\"_s\(step)\" name=\"s\(step)\"><variable name=\"s\(step)\"/><outputDecision href=\"#_e\(step)\"/></decisionService>"
    }
    let start =
      decision("e0", literal("1"))
      + "<decisionService id=\"_s0\" name=\"s0\"><variable name=\"s0\"/><outputDecision href=\"#_e0\"/></decisionService>"
    let called = start + services.joined() + decision("d", literal("s150()"), knowledge: ["s150"])
    let served = try onSmallStack { try DecisionModel(made(called)).decide("d") }
    #expect(served.value == (try feel("1")) || !served.reports.isEmpty)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("<list>", "</list>"), ("<context><contextEntry><variable name=\"a\"/>", "</contextEntry></context>"),
      ("<functionDefinition>", "</functionDefinition>"),
      ("<relation><column name=\"a\"/><row>", "</row></relation>"),
    ])
  func `values that nest through many decisions are cut off with a report`(start: String, end: String) throws {
    let steps = (1...400).map { step in
      decision("d\(step)", start + literal("d\(step - 1)") + end, decisions: ["d\(step - 1)"])
    }
    let text = decision("d0", literal("1")) + steps.joined()
    let outcome = try onSmallStack { try DecisionModel(made(text)).decide("d400") }
    #expect(outcome.reports.contains { $0.expected.contains("deep inside each other") })
  }
}
