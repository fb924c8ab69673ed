import JournalCodec
import Testing

/// Objects inside bodies are written in one form and read in no other.
@Suite struct NestedBodyTests {
  /// An event and its version, what is written before the place in question, and what behind it.
  private func refusal(
    _ event: String, _ body: String, version: Int64 = 1, personal: String? = nil
  ) -> CodecFault? {
    do throws(CodecFault) {
      _ = try FactCodec.decode(
        event: event, version: version, body: Array(body.utf8), personal: personal.map { Array($0.utf8) })
      return nil
    } catch { return error }
  }

  @Test func `what was written is read`() {
    #expect(refusal("review-checked", #"{"deviations":[]}"#) == nil)
    #expect(refusal("review-checked", #"{"deviations":[{"kind":"skipped","what":"","entry":1}]}"#) == nil)
    #expect(refusal("log-read-back", #"{"fields":[],"personal":["by"]}"#) == nil)
    #expect(refusal("unit-skilled", #"{"skills":[]}"#) == nil)
  }

  @Test(arguments: [
    #"{"deviations":{}}"#, #"{"deviations":[[]]}"#, #"{"deviations":[{}]}"#, #"{"deviations":[null]}"#,
    #"{"deviations":[{"kind":"skipped","what":"","entry":1},]}"#,
    #"{"deviations":[,{"kind":"skipped","what":"","entry":1}]}"#,
    #"{"deviations":[{"kind":"skipped","what":"","entry":1}{"kind":"skipped","what":"","entry":1}]}"#,
    #"{"deviations":[{"kind":"skipped","what":"","entry":1,}]}"#,
    #"{"deviations":[{,"kind":"skipped","what":"","entry":1}]}"#,
    #"{"deviations":[{"what":"","kind":"skipped","entry":1}]}"#,
    #"{"deviations":[{"kind":"skipped","what":"","entry":1,"actor":""}]}"#,
    #"{"deviations":[{"kind":"skipped","what":"","entry":1,"more":1}]}"#,
    #"{"deviations":[{"kind":"Skipped","what":"","entry":1}]}"#,
    #"{"deviations":[{"kind":"skipped","what":"","entry":1}] }"#,
    #"{"deviations":[{"kind":"skipped","what":"","entry":1}"#,
    #"{"deviations":[{"kind":"skipped","what":"","entry":9223372036854775808}]}"#,
  ])
  func `a list of objects in another shape is refused`(body: String) {
    #expect(refusal("review-checked", body) != nil)
  }

  private func foreseen(_ requirement: String) -> String {
    #"{"priority":"P2","mostUrgent":"P1","assignSeconds":1,"attendSeconds":2,"updateSeconds":3,"requirement":"#
      + requirement + "}"
  }

  @Test(arguments: [
    #"{"types":{},"skills":{}}"#, #"{"types":{"a":0},"skills":{}}"#, #"{"types":{"a":1,"b":1000000},"skills":{"é":2}}"#,
  ])
  func `a requirement is read`(requirement: String) {
    #expect(refusal("assessment-foreseen", foreseen(requirement)) == nil)
  }

  @Test(arguments: [
    "{}", "[]", "null", #"{"types":{}}"#, #"{"skills":{},"types":{}}"#, #"{"types":{},"skills":{},"more":{}}"#,
    #"{"types":{"b":1,"a":1},"skills":{}}"#, #"{"types":{"a":1,"a":1},"skills":{}}"#,
    #"{"types":{"a":-1},"skills":{}}"#, #"{"types":{"a":1000001},"skills":{}}"#, #"{"types":{"a":1.0},"skills":{}}"#,
    #"{"types":{"a":"1"},"skills":{}}"#, #"{"types":{"":1},"skills":{}}"#, #"{"types":{"a/b":1},"skills":{}}"#,
    "{\"types\":{\"e\u{301}\":1},\"skills\":{}}", #"{"types":{"a":1,},"skills":{}}"#, #"{"types":[],"skills":{}}"#,
  ])
  func `a requirement that is not one is refused`(requirement: String) {
    #expect(refusal("assessment-foreseen", foreseen(requirement)) != nil)
  }

  @Test(arguments: [
    #"["b","a"]"#, #"["a","a"]"#, #"["a",1]"#, #"["a/b"]"#, #"[""]"#, "[\"e\u{301}\"]", #"{"a":1}"#, "null",
  ])
  func `skills out of order, twice or not skills are refused`(skills: String) {
    #expect(refusal("unit-skilled", #"{"skills":\#(skills)}"#) != nil)
  }

  @Test(arguments: [
    (#"{"fields":[{"name":"who"}],"personal":["by","given1"]}"#, nil),
    (#"{"fields":[{"name":"who"}],"personal":["by","heard1","given1"]}"#, nil),
    (#"{"fields":[{"name":"who"}],"personal":["given1","heard1"]}"#, nil),
    (#"{"fields":[{"name":"who"}],"personal":["by","given1","heard1","given2","heard2"]}"#, nil),
    (#"{"fields":[{"name":"who"}],"personal":["by","given01","heard1"]}"#, nil),
    (#"{"fields":[{"name":"who","same":0}],"personal":["by","given1","heard1"]}"#, nil),
    (#"{"fields":[{"name":"who","same":2}],"personal":["by","given1","heard1"]}"#, nil),
    (#"{"fields":[{"name":"who","same":true}],"personal":["by","given1","heard1"]}"#, nil),
    (#"{"fields":[],"personal":[]}"#, nil), (#"{"fields":[]}"#, nil),
    (#"{"fields":[{"name":"who"}],"personal":["by","given1","heard1"]}"#, #"{"heard1":"","given1":""}"#),
    (#"{"fields":[{"name":"who"}],"personal":["by","given1","heard1"]}"#, #"{"by":"","given2":""}"#),
    (#"{"fields":[{"name":"who"}],"personal":["by","given1","heard1"]}"#, #"{"by":1}"#),
  ])
  func `a read-back whose texts are not those of its fields is refused`(body: String, personal: String?) {
    #expect(refusal("log-read-back", body, personal: personal) != nil)
  }

  @Test(arguments: [
    ("deployment-task-set", #"{"kind":"ring","due":1,"personal":["what","doneWhen"]}"#),
    ("deployment-task-set", #"{"kind":"act","due":1,"personal":["what","doneWhen","whom"]}"#),
    ("deployment-task-set", #"{"kind":"act","due":1,"personal":["what"]}"#),
    ("deployment-task-set", #"{"kind":"act","due":1,"personal":["place","what","doneWhen"]}"#),
    ("deployment-task-set", #"{"unit":"a","person":"b","kind":"act","due":1,"personal":["what","doneWhen"]}"#),
    ("deployment-task-set", #"{"kind":"regulation","due":1,"personal":["what","doneWhen"]}"#),
    ("deployment-task-set", #"{"kind":"act","regulation":"a","due":1,"personal":["what","doneWhen"]}"#),
    ("deployment-task-set", #"{"kind":"sing","due":1,"personal":["what","doneWhen"]}"#),
    ("deployment-ended", #"{"unit":"a","ending":"lost","reason":""}"#),
    ("deployment-ended", #"{"unit":"a","ending":"refused","to":"b","reason":""}"#),
    ("deployment-ended", #"{"unit":"a","ending":"diverted","reason":""}"#),
    ("contact-wrapped-up", #"{"disposition":"out-of-remit"}"#),
    ("contact-wrapped-up", #"{"disposition":"advice","service":"a","sentTo":"","words":""}"#),
    ("contact-referred", #"{"from":"a","pack":"b","version":"1","acceptBy":1}"#),
    ("assessment-look-asked", #"{"subject":"cancellation","priority":"P4","reason":""}"#),
    ("assessment-look-asked", #"{"subject":"downgrade","reason":""}"#),
    ("assessment-looked", #"{"agrees":0,"reason":""}"#), ("assessment-judged", #"{"validity":"true","reason":""}"#),
    ("escalation-accepted", #"{"level":0}"#), ("escalation-accepted", #"{"level":5}"#),
    ("escalation-accepted", #"{"level":"1"}"#), ("escalation-reported", #"{"personal":["type","majorIncident"]}"#),
    ("escalation-reported", #"{"personal":["weather"]}"#), ("escalation-decided", #"{"role":"tactical"}"#),
    ("escalation-decided", #"{"role":"tactical","personal":["situation","options","choice"]}"#),
    ("place-described", #"{"personal":["address"]}"#), ("place-described", #"{"latitudeE7":1,"personal":["name"]}"#),
    ("unit-positioned", "{}"), ("unit-positioned", #"{"latitudeE7":900000001,"longitudeE7":0}"#),
    ("log-restricted", #"{"to":["a/b"],"reason":""}"#),
    ("shift-handed-over", #"{"from":"a","to":"b","incidents":[1]}"#),
  ])
  func `parts that do not belong together are refused`(event: String, body: String) {
    #expect(refusal(event, body) != nil)
  }

  @Test(arguments: [
    "2028-02-29", "0000-01-01", "9999-12-31", "12345-06-07", "-0001-12-31", "-300000-01-01", "300000-12-31",
  ])
  func `a day is read`(day: String) {
    #expect(refusal("place-fact-added", #"{"kind":"note","source":"","until":"\#(day)","personal":["words"]}"#) == nil)
  }

  @Test(arguments: [
    "2027-02-29", "2028-2-29", "2028-02-30", "02028-02-29", "2028-13-01", "2028-00-01", "2028-01-00", "2028-01", "",
    "2028--01-01", "2028-01-01-", "+2028-01-01", "2028-01-01 ", "-0000-01-01", "300001-01-01", "2028-x-01-01",
    "99999999999999999999-01-01", "9223372036854775807-01-01", "--9223372036854775808-01-01", "２０２８-01-01",
  ])
  func `a day that is none is refused`(day: String) {
    #expect(refusal("place-fact-added", #"{"kind":"note","source":"","until":"\#(day)","personal":["words"]}"#) != nil)
  }
}
