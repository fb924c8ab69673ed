import Incident
import JournalCodec
import Testing
import Vocabulary

/// Bodies that nobody of ours wrote are refused with a place and a reason; none stops the program.
@Suite struct HostileBodyTests {
  private func refusal(_ event: String, _ body: String, personal: String? = nil, version: Int64 = 1) -> CodecFault? {
    refusal(event, Array(body.utf8), personal: personal.map { Array($0.utf8) }, version: version)
  }

  private func refusal(_ event: String, _ body: [UInt8], personal: [UInt8]? = nil, version: Int64 = 1) -> CodecFault? {
    do throws(CodecFault) {
      _ = try FactCodec.decode(event: event, version: version, body: body, personal: personal)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    "", "-", "log", "log-", "log-opene", "log-opened ", "LOG-OPENED", "unit-exploded", "l\u{0}g", "contact_received",
  ])
  func `an unknown event is named`(event: String) throws {
    let fault = try #require(refusal(event, "{}"))
    #expect("\(fault)".contains("an event this version knows"))
  }

  @Test(arguments: EventName.allCases)
  func `an unknown version of a known event is named`(name: EventName) throws {
    let form = FactCodec.encode(try SampleFact.of(name))
    for version in [form.version + 1, 0, -1, .max, .min] {
      let fault = try #require(refusal(form.event, form.body, personal: form.personal, version: version))
      #expect("\(fault)".contains("version \(version)"))
    }
  }

  @Test(arguments: EventName.allCases)
  func `a body cut anywhere is refused`(name: EventName) throws {
    let form = FactCodec.encode(try SampleFact.of(name))
    func refused(_ body: [UInt8]) -> CodecFault? {
      refusal(form.event, body, personal: form.personal, version: form.version)
    }
    for length in 0..<form.body.count {
      let fault = try #require(refused(Array(form.body.prefix(length))), "\(length)")
      #expect((0...length).contains(fault.offset))
    }
    #expect(refused(form.body + [32]) != nil)
    #expect(refused(form.body) == nil)
  }

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "99999999999999999999999999", "01", "-0", "-", "+1", "1.0", "1e3",
    "0x1", "\"1\"",
    "null", "", " 1", "NaN", "１",
  ])
  func `a number that is not a whole one of 64 bits is refused`(number: String) {
    #expect(refusal("log-struck", #"{"entry":\#(number),"reason":"x"}"#) != nil)
  }

  @Test func `the largest numbers are taken`() {
    for number in [Int64.max, .min, 0, -1] {
      #expect(refusal("log-struck", #"{"entry":\#(number),"reason":"x"}"#) == nil)
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF0, 0x9F, 0x9A],
    ] as [[UInt8]])
  func `broken UTF-8 is refused`(bytes: [UInt8]) {
    for lead in ["", "\\n"] {
      let body = Array(#"{"zone":"\#(lead)"#.utf8) + bytes + Array("\"}".utf8)
      #expect(refusal("centre-zone-set", body) != nil)
    }
  }

  @Test(arguments: [
    "\\u0041", "\\u00e9", "\\uD83D\\uDE92", "\\u002", "\\u", "\\x", "\\/", "\\a", "\\", "\u{0}", "\u{1F}", "\n",
    "\\u00zz", "\\u0020",
  ])
  func `an escape that is not ours is refused`(escape: String) {
    #expect(refusal("centre-zone-set", "{\"zone\":\"\(escape)\"}") != nil)
  }

  @Test(arguments: [
    "{\"zone\":\"x\",\"zone\":\"y\"}", "{\"zone\":\"x\" }", "{ \"zone\":\"x\"}", "{\"zone\" :\"x\"}",
    "{\"zone\":\"x\",}", "{,\"zone\":\"x\"}",
    "[\"zone\",\"x\"]", "{\"zone\":\"x\"}{}", "{\"zone\":[\"x\"]}", "{\"zone\":{}}", "{\"Zone\":\"x\"}",
    "{\"zone\":\"x\",\"more\":1}", "{}", "\"x\"",
  ])
  func `a body in another shape is refused`(body: String) { #expect(refusal("centre-zone-set", body) != nil) }

  @Test func `deep nesting is refused before it can harm`() throws {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      for depth in [65, 1_000, 1_000_000] {
        let nested = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
        var reader = try BodyReader(Array("{\"x\":\(nested)}".utf8))
        #expect(throws: CodecFault.self) { try reader.raw("x") }
      }
      let nested = String(repeating: open, count: 64) + "1" + String(repeating: close, count: 64)
      var reader = try BodyReader(Array("{\"x\":\(nested)}".utf8))
      #expect(try reader.raw("x") == Array(nested.utf8))
    }
  }

  @Test func `values outside their range are refused`() {
    #expect(refusal("log-located", #"{"latitudeE7":900000001,"longitudeE7":0,"personal":["place"]}"#) != nil)
    #expect(refusal("log-located", #"{"latitudeE7":0,"longitudeE7":-1800000001,"personal":["place"]}"#) != nil)
    #expect(
      refusal("unit-assigned", #"{"incident":"a/b"}"#) != nil && refusal("unit-assigned", #"{"incident":""}"#) != nil)
    #expect(refusal("unit-assigned", "{\"incident\":\"\(String(repeating: "x", count: 121))\"}") != nil)
    #expect(refusal("deployment-progressed", #"{"unit":"a","step":"flown"}"#) != nil)
  }

  @Test(arguments: [
    ("log-located", #"{"latitudeE7":1,"personal":["place"]}"#),
    ("log-located", #"{"longitudeE7":1,"personal":["place"]}"#),
    ("deployment-assigned", #"{"unit":"a","duty":"b","untimed":2}"#), ("log-noted", #"{"voice":"person"}"#),
    ("log-noted", #"{"voice":"person","personal":["words","words"]}"#),
    ("log-noted", #"{"voice":"person","personal":["other"]}"#),
    ("contact-received", #"{"medium":"call","personal":["caller","number"]}"#),
    ("contact-received", #"{"medium":"call","personal":[]}"#),
    ("centre-zone-set", #"{"zone":"\u001F"}"#), ("centre-zone-set", #"{"zone":"\u000a"}"#),
    ("centre-zone-set", #"{"zone":"\u00+1"}"#),
    ("pack-published", #"{"version":"1","hash":"h","files":{"b":"","a":""}}"#),
  ])
  func `a body that is not what this version writes is refused`(event: String, body: String) {
    #expect(refusal(event, body) != nil)
  }
}
