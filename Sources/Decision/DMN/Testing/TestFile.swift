internal import FEEL

/// A file of test cases in the public format of the compliance suite (namespace `http://www.omg.org/spec/DMN/20160719/testcase`).
public struct TestFile: Sendable {
  /// The file of the model that is tested, as the test file names it.
  public let modelName: String
  /// In the order of the file.
  public let cases: [TestCase]

  /// - Parameter bytes: the document.
  public init(_ bytes: some Sequence<UInt8>, limits: XMLLimits = XMLLimits()) throws(ModelFault) {
    let root: XMLElement
    do {
      root = try XMLReading.element(from: bytes, limits: limits)
    } catch {
      throw .xml(error)
    }
    guard root.name == "testCases" else {
      throw .model(
        ModelFinding(
          element: root.name, id: nil, name: nil, line: root.line.number,
          what: "test cases were expected, found <\(root.name)>",
          mend: "name a file whose outermost element is testCases"))
    }
    modelName = root.elements.first { $0.name == "modelName" }?.text.trimmed ?? ""
    cases = root.elements.filter { $0.name == "testCase" }.enumerated().map { place, element in
      TestCase(element, place: place + 1)
    }
  }
}

/// One case: what is given, what is asked, what must come out.
public struct TestCase: Sendable {
  /// What is asked.
  public enum Kind: Sendable {
    case decision
    /// A business knowledge model or a decision service of the name.
    case invocable(String)
  }

  /// One outcome that must hold.
  public struct Expectation: Sendable {
    /// The decision that is asked, or the output decision of a service.
    public let name: String
    /// Of the decision's model; nil for the model that is tested.
    public let namespace: String?
    /// What must come out.
    public let value: ExpectedValue
    /// The outcome must be null, and an error must be reported.
    public let isError: Bool
  }

  /// Its id, or its place in the file where it has none.
  public let id: String
  /// What the case shows, in the words of its author.
  public let description: String
  /// Whether a decision is asked or a function called.
  public let kind: Kind
  /// What is given.
  public let inputs: Inputs
  /// What must hold, all of it.
  public let expectations: [Expectation]

  init(_ element: XMLElement, place: Int) {
    id = element.attribute("id") ?? element.attribute("name") ?? "\(place)"
    description = element.elements.first { $0.name == "description" }?.text.trimmed ?? ""
    let invocable = element.attribute("invocableName")
    switch element.attribute("type") {
    case "bkm", "decisionService": kind = .invocable(invocable ?? "")
    default: kind = .decision
    }
    var inputs = Inputs()
    for node in element.elements where node.name == "inputNode" {
      inputs[node.attribute("name") ?? "", in: node.attribute("namespace")] = ExpectedValue(node).value
    }
    self.inputs = inputs
    expectations = element.elements.filter { $0.name == "resultNode" }.map { node in
      let expected = node.elements.first { $0.name == "expected" }
      return Expectation(
        name: node.attribute("name") ?? "", namespace: node.attribute("namespace"),
        value: expected.map { ExpectedValue($0) } ?? .null, isError: node.attribute("errorResult") == "true")
    }
  }
}
