import Journal
import JournalCodec
import Testing
import Vocabulary

/// A line of an export stands for exactly one entry, and an entry for exactly one line.
@Suite struct EntryLineTests {
  private func entry(full: Bool, erased: Bool = false, recorded: Moment = Moment(microseconds: 1_795_000_000_000_001))
    -> Entry
  {
    let salt = (0..<16).map { UInt8($0 * 16 + 3) }
    let content = Array(#"{"words":"né"}"#.utf8)
    let personal = PersonalPart(
      digest: Chain.digest(salt: salt, content: content), kept: erased ? nil : .init(salt: salt, content: content))
    return Entry(
      position: 42, stream: .unit(CallSign(trusted: "D11 é")), version: 7, event: "log-noted", eventVersion: 1,
      happened: Moment(secondsSince1970: 1_795_000_000), recorded: recorded, actor: ActorID(trusted: "Zoë"),
      cause: full ? CommandID(trusted: "why") : nil, command: CommandID(trusted: "c\"1"),
      reference: full ? Reference(day: DayCode(year: 2026, month: 11, day: 21), number: 12_345) : nil,
      body: Array(#"{"voice":"person","personal":["words"],"x":[1,-2,null,true,{"a":"\u0000"}]}"#.utf8),
      personal: full || erased ? personal : nil, hash: Digest.of([1, 2, 3]))
  }

  private var entries: [Entry] { [entry(full: false), entry(full: true), entry(full: false, erased: true)] }

  @Test func `a line is read back as the entry it came from`() throws {
    for entry in entries {
      let line = EntryLine.encode(entry)
      #expect(!line.contains(10) && !line.contains(13))
      let read = try EntryLine.decode(line)
      #expect(read == entry)
      #expect(read.body == entry.body && read.personal == entry.personal && read.hash == entry.hash)
    }
  }

  @Test func `the line is the one outsiders were told of`() {
    let line = String(decoding: EntryLine.encode(entry(full: false, erased: true)), as: UTF8.self)
    let digest = "cedcea8f72cb550a89394a576ac1cd9b74978cf721f170be0f175e8ca69e17a0"
    let expected = """
      {"position":42,"stream":"unit/D11 é","version":7,"event":"log-noted","eventVersion":1,\
      "happened":"2026-11-18T11:06:40Z","recorded":"2026-11-18T11:06:40.000001Z","actor":"Zoë","command":"c\\"1",\
      "body":{"voice":"person","personal":["words"],"x":[1,-2,null,true,{"a":"\\u0000"}]},"personal":null,\
      "digest":"\(digest)","hash":"039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"}
      """
    #expect(line == expected)
  }

  /// Refused, or another entry that is written exactly so.
  private func judge(_ line: [UInt8], _ original: Entry, _ comment: @autoclosure () -> String) {
    do throws(CodecFault) {
      let read = try EntryLine.decode(line)
      if read == original || EntryLine.encode(read) != line { Issue.record("\(comment())") }
    } catch {
      if error.offset < 0 || error.offset > line.count { Issue.record("\(comment()): \(error)") }
    }
  }

  @Test func `every changed byte is refused or gives another entry`() {
    for entry in [entry(full: true), entry(full: false, erased: true)] {
      let line = EntryLine.encode(entry)
      for place in line.indices {
        let step = place % 3 == 0 ? 1 : 7
        for value in stride(from: 0, through: 255, by: step) where UInt8(value) != line[place] {
          var changed = line
          changed[place] = UInt8(value)
          judge(changed, entry, "byte \(place) as \(value)")
        }
      }
    }
  }

  @Test func `every bit, cut, doubled byte and missing byte is refused or gives another entry`() {
    for entry in entries {
      let line = EntryLine.encode(entry)
      for place in line.indices {
        for bit in 0..<8 {
          var changed = line
          changed[place] ^= 1 << UInt8(bit)
          judge(changed, entry, "bit \(bit) of byte \(place)")
        }
        judge(Array(line[..<place]), entry, "cut at \(place)")
        var shorter = line
        shorter.remove(at: place)
        judge(shorter, entry, "without byte \(place)")
        if place > 0, line[place] != line[place - 1] {
          judge(line[..<place] + [line[place - 1]] + line[place...], entry, "doubled \(place)")
        }
      }
    }
  }

  @Test func `damage in several places is refused or gives another entry`() {
    let seed = SeededNumbers.seed(99, for: "lines")
    var numbers = SeededNumbers(seed: seed)
    let originals = entries.map { ($0, EntryLine.encode($0)) }
    for round in 0..<SeededNumbers.rounds(20_000) {
      let (entry, line) = originals[numbers.below(originals.count)]
      let spoilt = numbers.spoil(line)
      if spoilt != line { judge(spoilt, entry, "seed \(seed), round \(round)") }
    }
  }

  @Test func `every moment that RFC 3339 can say comes back`() throws {
    for year in [Int64(0), 1, 1582, 1969, 1970, 2000, 2026, 9999] {
      let day = try #require(CivilDate(year: year, month: 12, day: 31)).daysSince1970
      for microseconds in [Int64(0), 1, 999_999, 86_399_999_999] {
        let entry = entry(full: false, recorded: Moment(microseconds: day * 86_400_000_000 + microseconds))
        #expect(try EntryLine.decode(EntryLine.encode(entry)) == entry, "\(entry.recorded)")
      }
    }
  }

  @Test(arguments: ["\"\\u00+1\"", "\"\\u00-0\""])
  func `a body that is not JSON is refused`(body: String) {
    let line = String(decoding: EntryLine.encode(entry(full: false)), as: UTF8.self)
    let spoilt = line.replacing(/"body":.*,"hash"/, with: "\"body\":\(body),\"hash\"")
    #expect(throws: CodecFault.self) { try EntryLine.decode(Array(spoilt.utf8)) }
  }
}
