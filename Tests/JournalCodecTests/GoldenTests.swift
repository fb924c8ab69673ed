import Foundation
import Incident
import JournalCodec
import Testing

/// What was once written is read for ever, and written today byte for byte as then.
@Suite struct GoldenTests {
  /// The golden file of an event, made first where it is missing and `TOCSIN_WRITE_GOLDEN=1` asks for it.
  private func golden(_ form: StoredForm) throws -> GoldenFile {
    let file = GoldenFile(event: form.event, version: form.version)
    if ProcessInfo.processInfo.environment["TOCSIN_WRITE_GOLDEN"] == "1" { try file.make(form) }
    guard file.isThere else {
      throw GoldenFile.Unreadable(
        description: """
          Tests/JournalCodecTests/Golden/\(file.name) is missing. For a new event or version, make it with \
          TOCSIN_WRITE_GOLDEN=1 bin/test --filter GoldenTests, read it, and commit it; it is never edited afterwards
          """)
    }
    return file
  }

  @Test(arguments: EventName.allCases)
  func `an event is written byte for byte as its golden file holds it, and read from it`(name: EventName) throws {
    let fact = try SampleFact.of(name)
    #expect(EventName(fact) == name)
    let form = FactCodec.encode(fact)
    #expect(form.event == name.rawValue)
    let stored = try golden(form).read()
    #expect(String(decoding: form.body, as: UTF8.self) == String(decoding: stored.body, as: UTF8.self))
    #expect(form.body == stored.body)
    #expect(form.personal == stored.personal)
    let read = try FactCodec.decode(
      event: form.event, version: form.version, body: stored.body, personal: stored.personal)
    #expect(read == fact)
  }

  @Test func `every golden file is read by today's codec and written again the same`() throws {
    let names = try GoldenFile.names()
    #expect(names.count >= EventName.allCases.count)
    for name in names {
      let parts = try #require(name.wholeMatch(of: /([a-z-]+)-v([0-9]+)\.json/), "\(name)")
      let version = try #require(Int64(parts.2))
      let stored = try GoldenFile(event: String(parts.1), version: version).read()
      let fact = try FactCodec.decode(
        event: String(parts.1), version: version, body: stored.body, personal: stored.personal)
      let form = FactCodec.encode(fact)
      // An older version is read as today's event, so only the newest is written as it was.
      if form.version == version { #expect(form.body == stored.body && form.personal == stored.personal) }
      #expect(EventName(rawValue: form.event) != nil)
    }
  }

  @Test func `golden files are JSON`() throws {
    for name in try GoldenFile.names() {
      let data = try Data(contentsOf: GoldenFile.folder.appending(path: name))
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(object["body"] is [String: Any], "\(name)")
    }
  }

  @Test func `a golden file that is there is never written again`() throws {
    let fact = try SampleFact.of(.unitOnDuty)
    let other = FactCodec.encode(try SampleFact.of(.unitRegistered))
    let form = FactCodec.encode(fact)
    let file = try golden(form)
    let before = try file.read()
    try GoldenFile(event: form.event, version: form.version).make(other)
    #expect(try file.read().body == before.body)
  }
}
