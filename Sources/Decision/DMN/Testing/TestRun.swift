internal import FEEL

/// How one test case ended.
public struct TestResult: Sendable {
  /// Passed, or not and why, or named as one that cannot apply here.
  public enum Status: Sendable {
    case passed
    case failed([TestFailure])
    case skipped(String)
  }

  /// Relative to the folder that is run.
  public let file: String
  /// Of the case in its file.
  public let id: String
  /// What the case shows.
  public let description: String
  /// How it ended.
  public let status: Status

  /// `file/id`, by which a ratchet knows the case.
  public var name: String { "\(file)/\(id)" }
}

/// One expectation that did not hold.
public struct TestFailure: Sendable {
  /// The decision that was asked.
  public let node: String
  /// In FEEL's form.
  public let expected: String
  /// In FEEL's form.
  public let found: String
  /// Reports and findings; empty where there are none.
  public let reason: String
}

/// A model with the files of test cases that are run on it.
public struct TestRun: Sendable {
  private let definitions: Definitions
  private let model: DecisionModel

  /// - Parameter beside: the other models of its folder, which it may import.
  public init(_ definitions: Definitions, beside: [Definitions]) {
    self.definitions = definitions
    model = DecisionModel(definitions, imports: beside)
  }

  /// - Parameter file: the test file's name, for the result.
  public func run(_ test: TestCase, of file: String) -> TestResult {
    var failures: [TestFailure] = []
    for expectation in test.expectations {
      if let failure = failure(of: expectation, in: test) { failures.append(failure) }
    }
    var status = failures.isEmpty ? TestResult.Status.passed : .failed(failures)
    if !failures.isEmpty, test.expectations.contains(where: { needsExternalFunction($0.name) }) {
      status = .skipped("it calls a function outside of FEEL (Java or PMML), which is never run here")
    }
    return TestResult(file: file, id: test.id, description: test.description, status: status)
  }

  private func failure(of expectation: TestCase.Expectation, in test: TestCase) -> TestFailure? {
    let outcome: Outcome
    do {
      outcome = try self.outcome(of: expectation, in: test)
    } catch {
      return TestFailure(
        node: expectation.name, expected: expectation.value.description, found: "nothing", reason: error.description)
    }
    let reasons = (outcome.reports.map(\.description) + model.findings.map(\.description)).prefix(3)
    let reason = reasons.joined(separator: "; ")
    if expectation.isError {
      guard outcome.value.isNull, !reasons.isEmpty else {
        return TestFailure(
          node: expectation.name, expected: "null and a reported error", found: outcome.value.description,
          reason: reason.isEmpty ? "no error was reported" : reason)
      }
      return nil
    }
    guard !expectation.value.isMet(by: outcome.value) else { return nil }
    return TestFailure(
      node: expectation.name, expected: expectation.value.description, found: outcome.value.description,
      reason: reason)
  }

  private func outcome(of expectation: TestCase.Expectation, in test: TestCase) throws(UnknownElement) -> Outcome {
    switch test.kind {
    case .decision: return try model.decide(expectation.name, in: expectation.namespace, test.inputs)
    case .invocable(let name):
      let outcome = try model.call(name, test.inputs)
      guard case .context(let context) = outcome.value, model.offersSeveral(name) else { return outcome }
      // One of its decisions is asked, or the service as a whole.
      return Outcome(value: context[expectation.name] ?? outcome.value, reports: outcome.reports)
    }
  }

  /// Whether a decision, or a function that it requires, is written in Java or PMML.
  private func needsExternalFunction(_ name: String) -> Bool {
    guard let decision = definitions.decisions.first(where: { $0.name == name }) else { return false }
    let required = Set(decision.knowledgeRequirements.map { $0.href.split(separator: "#").last.map(String.init) ?? "" })
    var alone = Definitions(name: "", namespace: "")
    alone.elements = definitions.elements.filter { element in
      switch element {
      case .decision(let other): other == decision
      case .businessKnowledgeModel(let knowledge): required.contains(knowledge.details.id ?? "")
      case .inputData, .decisionService, .knowledgeSource: false
      }
    }
    let text = ModelWriting.text(of: alone)
    return ["kind=\"Java\"", "kind=\"PMML\"", ") external"].contains { text.contains($0) }
  }
}
