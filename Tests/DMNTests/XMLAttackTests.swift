import DMN
import FEEL
import Testing

/// Documents that mean harm, or are broken: a clear fault, in bounded time.
@Suite struct XMLAttackTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "<!DOCTYPE d><d/>",
      "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>",
      "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>",
      "<!DOCTYPE d PUBLIC \"x\" \"http://127.0.0.1:1/x.dtd\"><d/>",
      "<!DOCTYPE d [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><d/>",
      "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\">"
        + (1...20).map { "<!ENTITY a\($0) \"&a\($0 == 1 ? "" : "\($0 - 1)");&a\($0 == 1 ? "" : "\($0 - 1)");\">" }
        .joined()
        + "]><d a=\"&a20;\">&a20;</d>",
    ])
  func `a document type is refused before anything in it counts`(text: String) {
    let fault = #expect(throws: XMLFault.self) { try XMLReading.element(from: text) }
    switch fault {
    case .documentType, .notWellFormed: break
    case .tooLarge, .tooDeep, .tooManyElements, .entity, nil: Issue.record("found: \(String(describing: fault))")
    }
  }

  @Test func `an entity that nobody defined is refused by name`() {
    let fault = #expect(throws: XMLFault.self) { try XMLReading.element(from: "<d>\n&secret;</d>") }
    #expect(fault.map { "\($0)" }?.contains("secret") == true)
  }

  @Test(arguments: ["<a:d/>", "<d a:b=''/>", "<d xmlns:a='urn:a'><b:e/></d>"])
  func `a prefix that is not declared is refused`(text: String) {
    let fault = #expect(throws: XMLFault.self) { try XMLReading.element(from: text) }
    #expect(fault.map { "\($0)" }?.contains("is not declared") == true)
  }

  @Test func `the five entities of XML and numbers are characters`() throws {
    let element = try XMLReading.element(from: "<d a='&quot;&#10;'>&lt;&amp;&gt;&apos;&#x1F525;<![CDATA[<x>]]></d>")
    #expect(element.text == "<&>'🔥<x>")
    #expect(element.attribute("a") == "\"\n")
  }

  @Test func `depth, size and number of elements have limits`() {
    let limits = XMLLimits(bytesMax: 10_000, depthMax: 20, elementsMax: 50)
    let deep = String(repeating: "<d>", count: 21) + String(repeating: "</d>", count: 21)
    #expect(throws: XMLFault.tooDeep(line: 1, most: 20)) { try XMLReading.element(from: deep, limits: limits) }
    let wide = "<d>" + String(repeating: "<e/>", count: 50) + "</d>"
    #expect(throws: XMLFault.tooManyElements(most: 50)) { try XMLReading.element(from: wide, limits: limits) }
    #expect(throws: XMLFault.tooLarge(bytes: 10_007, most: 10_000)) {
      try XMLReading.element(from: "<d>" + String(repeating: "x", count: 10_000) + "</d>", limits: limits)
    }
  }

  @Test func `a model of fifty megabytes is refused for its size`() {
    let text = xml("<description>" + String(repeating: "a", count: 50_000_000) + "</description>")
    let fault = #expect(throws: ModelFault.self) { try ModelReading.definitions(from: text) }
    #expect(fault.map { "\($0)" }?.contains("at most 16000000 are read") == true)
  }

  @Test func `elements nested a million deep are refused`() {
    let text = xml(String(repeating: "<context>", count: 1_000_000))
    let fault = #expect(throws: ModelFault.self) { try ModelReading.definitions(from: text) }
    #expect(fault.map { "\($0)" }?.contains("nested deeper than 128") == true)
  }

  @Test(.timeLimit(.minutes(1))) func `a model as large as is taken is read in a moment`() throws {
    let rule = "<rule><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>"
    let table =
      "<decisionTable><input><inputExpression><text>a</text></inputExpression></input><output/>"
      + String(repeating: rule, count: 3_000) + "</decisionTable>"
    let model = DecisionModel(try made(input("a") + decision("b", table, inputs: ["a"])))
    #expect(try model.decide("b", ["a": "9"]).value.isNull)
    let items = String(repeating: literal("1"), count: 20_000)
    let list = DecisionModel(
      try made(decision("l", "<list>\(items)</list>") + decision("n", literal("count(l)"), decisions: ["l"])))
    #expect(try list.decide("n").value == feel("20000"))
  }

  @Test(.timeLimit(.minutes(2)), arguments: [UInt64(1), 2, 3, 4])
  func `documents with bytes changed by chance never do harm`(seed: UInt64) throws {
    var chance = Seeded(seed)
    let original = Array(RoundTripTests.everything.utf8)
    let snippets = [
      "<", ">", "\"", "&", "&#0;", "<!--", "]]>", "<?x", "xmlns:a=''", "\u{0}", "<dmn:decision", "é", "</",
    ].map {
      Array($0.utf8)
    }
    var read = 0
    for _ in 0..<400 {
      var bytes = original
      for _ in 0...Int.random(in: 0..<4, using: &chance) {
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &chance)
        case 1: bytes.removeSubrange(place..<min(place + Int.random(in: 1..<40, using: &chance), bytes.count))
        case 2: bytes.insert(contentsOf: snippets.randomElement(using: &chance) ?? [], at: place)
        default: bytes.removeLast(bytes.count - max(place, 1))
        }
        if bytes.isEmpty { break }
      }
      do {
        let model = try ModelReading.definitions(from: bytes)
        #expect(try ModelReading.definitions(from: ModelWriting.text(of: model)) == model, "seed \(seed)")
        for decision in model.decisions { _ = try DecisionModel(model).decide(decision.name) }
        read += 1
      } catch let fault as ModelFault {
        #expect(!fault.description.isEmpty)
      }
    }
    #expect(read > 2, "seed \(seed): only \(read) documents could still be read")
  }
}
