import DMN
import Foundation
import Testing

/// What is read and written again means the same, and nothing of it is lost.
@Suite struct RoundTripTests {
  static let everything = """
    <?xml version="1.0"?>
    <dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:t="urn:tool" xmlns="urn:other"
      xmlns:di="https://www.omg.org/spec/DMN/20230324/DMNDI/" id="_d" name="all &amp; more" namespace="urn:m" t:mark="1">
      <dmn:description>Two
    lines</dmn:description>
      <dmn:extensionElements><t:layout x="1"><note>kept &lt;as&gt; is</note></t:layout></dmn:extensionElements>
      <dmn:import namespace="urn:n" name="n" importType="https://www.omg.org/spec/DMN/20230324/MODEL/" locationURI="n.dmn"/>
      <dmn:itemDefinition name="tA" isCollection="true" label="A"><dmn:typeRef>string</dmn:typeRef>
        <dmn:allowedValues t:kind="enumeration"><dmn:text>"a", "b"</dmn:text></dmn:allowedValues></dmn:itemDefinition>
      <dmn:itemDefinition name="tF"><dmn:functionItem outputTypeRef="number"><dmn:parameters name="p" typeRef="tA"/>
        </dmn:functionItem></dmn:itemDefinition>
      <dmn:itemDefinition name="tC"><dmn:itemComponent name="x y"><dmn:typeRef>number</dmn:typeRef></dmn:itemComponent>
        </dmn:itemDefinition>
      <dmn:knowledgeSource id="_k" name="law"><dmn:type>act</dmn:type></dmn:knowledgeSource>
      <dmn:inputData id="_i" name="i"><dmn:variable name="i" typeRef="tC"/></dmn:inputData>
      <dmn:decision id="_e" name="e" t:colour="red"><dmn:question>Which?</dmn:question>
        <dmn:allowedAnswers>Any</dmn:allowedAnswers><dmn:variable name="e"/>
        <dmn:informationRequirement id="_r"><dmn:requiredInput href="#_i"/></dmn:informationRequirement>
        <dmn:authorityRequirement id="_q"><dmn:requiredAuthority href="#_k"/></dmn:authorityRequirement>
        <dmn:decisionTable hitPolicy="COLLECT" aggregation="SUM" outputLabel="l" preferredOrientation="Rule-as-Row">
          <dmn:input><dmn:inputExpression typeRef="number"><dmn:text>i.x y</dmn:text></dmn:inputExpression>
            <dmn:inputValues><dmn:text>&gt; 0</dmn:text></dmn:inputValues></dmn:input>
          <dmn:output name="o"><dmn:outputValues><dmn:text>1, 2</dmn:text></dmn:outputValues>
            <dmn:defaultOutputEntry><dmn:text>1</dmn:text></dmn:defaultOutputEntry></dmn:output>
          <dmn:annotation name="why"/>
          <dmn:rule id="_u"><dmn:inputEntry><dmn:text>  &lt; 5</dmn:text></dmn:inputEntry>
            <dmn:outputEntry><dmn:text>2</dmn:text></dmn:outputEntry>
            <dmn:annotationEntry><dmn:text>because</dmn:text></dmn:annotationEntry></dmn:rule>
        </dmn:decisionTable></dmn:decision>
      <dmn:decision id="_f" name="f"><dmn:context><dmn:contextEntry><dmn:variable name="g"/>
        <dmn:functionDefinition kind="PMML"><dmn:formalParameter name="p"/><dmn:list><dmn:literalExpression/></dmn:list>
        </dmn:functionDefinition></dmn:contextEntry><dmn:contextEntry><dmn:invocation><dmn:literalExpression>
        <dmn:text>g</dmn:text></dmn:literalExpression><dmn:binding><dmn:parameter name="p"/><dmn:relation>
        <dmn:column name="c"/><dmn:row><dmn:literalExpression><dmn:text/></dmn:literalExpression></dmn:row></dmn:relation>
        </dmn:binding></dmn:invocation></dmn:contextEntry></dmn:context></dmn:decision>
      <dmn:decision id="_h" name="h"><dmn:conditional><dmn:if><dmn:some iteratorVariable="v"><dmn:in>
        <dmn:literalExpression><dmn:text>[]</dmn:text></dmn:literalExpression></dmn:in><dmn:satisfies><dmn:literalExpression>
        <dmn:text>v</dmn:text></dmn:literalExpression></dmn:satisfies></dmn:some></dmn:if><dmn:then><dmn:filter><dmn:in/>
        <dmn:match/></dmn:filter></dmn:then><dmn:else/></dmn:conditional></dmn:decision>
      <dmn:decisionService id="_s" name="s"><dmn:variable name="s"/><dmn:outputDecision href="#_e"/>
        <dmn:encapsulatedDecision href="#_f"/><dmn:inputDecision href="#_h"/><dmn:inputData href="#_i"/></dmn:decisionService>
      <dmn:textAnnotation id="_t"><dmn:text>a note</dmn:text></dmn:textAnnotation>
      <di:DMNDI><di:DMNDiagram id="_g"><di:DMNShape dmnElementRef="_e" di:isCollapsed="false"/></di:DMNDiagram></di:DMNDI>
    </dmn:definitions>
    """

  @Test func `a model with everything in it is the same after a round trip`() throws {
    let model = try ModelReading.definitions(from: Self.everything)
    let text = ModelWriting.text(of: model)
    #expect(try ModelReading.definitions(from: text) == model)
    for part in [
      "t:mark=\"1\"", "kept &lt;as&gt; is", "t:colour=\"red\"", "a note", "di:isCollapsed", "requiredAuthority",
      "t:kind=\"enumeration\"", "Two\nlines", "because", "locationURI=\"n.dmn\"", "name=\"law\"", "all &amp; more",
    ] {
      #expect(text.contains(part), "lost: \(part)")
    }
  }

  @Test func `a change is seen after a round trip`() throws {
    let model = try ModelReading.definitions(from: Self.everything)
    var other = model
    other.itemDefinitions[0].allowedValues?.text = "\"c\""
    #expect(other != model)
    #expect(try ModelReading.definitions(from: ModelWriting.text(of: other)) == other)
  }

  @Test func `prefixes mean the same inside of an element that declares them anew`() throws {
    let text = xml("<decision name=\"a\" xmlns=\"urn:x\"/>") + ""
    let nested = text.replacing(
      "<decision name=\"a\" xmlns=\"urn:x\"/>",
      with: """
        <decision name="a" xmlns:p="urn:1"><extensionElements><p:a><p:b xmlns:p="urn:2" p:c="d"/></p:a></extensionElements></decision>
        """)
    let model = try ModelReading.definitions(from: nested)
    #expect(try ModelReading.definitions(from: ModelWriting.text(of: model)) == model)
  }

  @Test func `every model of the public suite is the same after a round trip`() throws {
    guard let folder = Compliance.folder else {
      return print("TOCSIN_DATA is not set: round trips of the suite were not made")
    }
    var count = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where name.hasSuffix(".dmn") {
      let model = try ModelReading.definitions(from: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      let text = ModelWriting.text(of: model)
      let again = try ModelReading.definitions(from: text)
      #expect(again == model, "\(name)")
      #expect(ModelWriting.text(of: again) == text, "\(name)")
      count += 1
    }
    #expect(count > 100)
  }
}
