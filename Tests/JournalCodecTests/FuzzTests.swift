import Incident
import JournalCodec
import Testing

/// No bytes stop the readers. A quarter of a million inputs in each run; `TOCSIN_ROUNDS` multiplies them.
@Suite struct FuzzTests {
  /// Bodies and personal parts of every event, to be spoilt.
  private static func forms(_ numbers: inout SeededNumbers) throws -> [StoredForm] {
    var forms: [StoredForm] = []
    for name in EventName.allCases {
      for _ in 0..<3 { forms.append(FactCodec.encode(try numbers.fact(name))) }
    }
    return forms.filter { $0.body.count < 2_000 }
  }

  @Test func `no damage to a body or personal part stops the fact codec`() throws {
    let seed = SeededNumbers.seed(4_711, for: "facts")
    var numbers = SeededNumbers(seed: seed)
    let forms = try FuzzTests.forms(&numbers)
    var (read, refused) = (0, 0)
    for round in 0..<SeededNumbers.rounds(100_000) {
      let form = forms[numbers.below(forms.count)]
      let body = numbers.below(4) == 0 ? form.body : numbers.spoil(form.body)
      let personal = form.personal.map { numbers.below(2) == 0 ? $0 : numbers.spoil($0) }
      do throws(CodecFault) {
        _ = try FactCodec.decode(event: form.event, version: form.version, body: body, personal: personal)
        read += 1
      } catch {
        let length = max(body.count, personal?.count ?? 0)
        if error.offset < 0 || error.offset > length { Issue.record("seed \(seed), round \(round): \(error)") }
        refused += 1
      }
    }
    #expect(read > 1_000 && refused > 10_000, "read \(read), refused \(refused)")
  }

  @Test func `no noise stops the fact codec`() {
    let seed = SeededNumbers.seed(12, for: "noise")
    var numbers = SeededNumbers(seed: seed)
    var refused = 0
    for _ in 0..<SeededNumbers.rounds(40_000) {
      let name = EventName.allCases[numbers.below(EventName.allCases.count)]
      let body = numbers.below(2) == 0 ? [123] + numbers.noise(60) : numbers.noise(60)
      do throws(CodecFault) {
        _ = try FactCodec.decode(event: name.rawValue, version: 1, body: body, personal: numbers.noise(30))
      } catch { refused += 1 }
    }
    #expect(refused > 30_000)
  }

  @Test func `no bytes stop the reader of bodies, whatever it is asked for`() {
    let seed = SeededNumbers.seed(2, for: "reader")
    var numbers = SeededNumbers(seed: seed)
    let start = Array(#"{"a":"#.utf8)
    var (read, refused) = (0, 0)
    for round in 0..<SeededNumbers.rounds(60_000) {
      let value = numbers.below(3) == 0 ? numbers.spoil(numbers.pick(FuzzTests.values)) : numbers.noise(24)
      let bytes = start + value + (numbers.below(2) == 0 ? [125] : [])
      do throws(CodecFault) {
        var reader = try BodyReader(bytes)
        try FuzzTests.ask(&reader, numbers.below(12))
        try reader.end()
        read += 1
      } catch {
        if error.offset < 0 || error.offset > bytes.count { Issue.record("seed \(seed), round \(round): \(error)") }
        refused += 1
      }
    }
    #expect(read > 100 && refused > 10_000, "read \(read), refused \(refused)")
  }

  private static let values = [
    #"[["x\n",{"é":-12}],null]"#, #"{"é":-12}"#, #"[{"é":-12},{},{"é":1}]"#, #"{"a":1,"b":-2,"é":3}"#, "1",
  ].map { Array($0.utf8) }

  private static func ask(_ reader: inout BodyReader, _ question: Int) throws(CodecFault) {
    switch question {
    case 0: _ = try reader.text("a")
    case 1: _ = try reader.integer("a")
    case 2: _ = try reader.texts("a")
    case 3: _ = try reader.integers("a")
    case 4: _ = try reader.map("a")
    case 5: _ = try reader.text(ifAny: "a")
    case 6: _ = try reader.integer(ifAny: "a")
    case 7: _ = try reader.flag("a")
    case 8: _ = try reader.counts("a", in: -20...20) { $0 }
    case 9: _ = try reader.object("a") { body throws(CodecFault) in try body.integer(ifAny: "é") }
    case 10: _ = try reader.objects("a") { body throws(CodecFault) in try body.integer(ifAny: "é") }
    default: _ = try reader.raw("a")
    }
  }

  @Test func `no bytes stop the reader of snapshots, and what it reads it writes the same`() throws {
    let seed = SeededNumbers.seed(3, for: "snapshots")
    var numbers = SeededNumbers(seed: seed)
    let contents = [
      #"{"phase":"busy","incident":"é1","step":"mobile","type":"pump","home":"x","skills":["a","b"],"stints":[{"incident":"é1","from":-9}],"changed":-5}"#,
      #"{"phase":"unavailable","reason":"x","skills":[],"latitudeE7":1,"longitudeE7":-2,"positioned":3,"during":"i","stints":[],"changed":0}"#,
      #"{"phase":"returning","skills":["é"],"stints":[{"incident":"a","from":1,"until":2},{"incident":"b","from":3,"until":4}],"onDutySince":4,"changed":5}"#,
    ].map { Array($0.utf8) }
    var (read, refused) = (0, 0)
    for round in 0..<SeededNumbers.rounds(50_000) {
      let bytes = numbers.below(5) == 0 ? numbers.noise(50) : numbers.spoil(numbers.pick(contents))
      do throws(CodecFault) {
        let state = try SnapshotCodec.decodeUnit(bytes)
        if SnapshotCodec.encode(state) != bytes { Issue.record("seed \(seed), round \(round)") }
        read += 1
      } catch { refused += 1 }
    }
    #expect(read > 500 && refused > 10_000, "read \(read), refused \(refused)")
  }

  @Test func `a body that is read is one that is written`() throws {
    let seed = SeededNumbers.seed(5, for: "canonical")
    var numbers = SeededNumbers(seed: seed)
    let forms = try FuzzTests.forms(&numbers)
    var accepted: [String] = []
    for _ in 0..<SeededNumbers.rounds(20_000) {
      let form = forms[numbers.below(forms.count)]
      let body = numbers.spoil(form.body)
      do throws(CodecFault) {
        let fact = try FactCodec.decode(event: form.event, version: form.version, body: body, personal: nil)
        if FactCodec.encode(fact).body != body { accepted.append(String(decoding: body, as: UTF8.self)) }
      } catch { continue }
    }
    #expect(accepted.isEmpty, "seed \(seed): \(accepted.count), such as \(accepted.prefix(3))")
  }
}
