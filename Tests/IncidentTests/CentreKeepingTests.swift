import Decider
import Incident
import Testing
import Vocabulary

@Suite struct CentreKeepingTests {
  typealias Row = Case<CentreKeeping>

  static let table: [Row] = [
    .gives("a new store becomes live", after: [], .dedicate(.live), [.dedicated(.live)]),
    .gives("or a rehearsal", after: [], .dedicate(.rehearsal), [.dedicated(.rehearsal)]),
    .gives("live is live", after: [.dedicated(.live)], .dedicate(.live), []),
    .gives("a rehearsal stays one", after: [.dedicated(.rehearsal)], .dedicate(.rehearsal), []),
    .refuses("live work is not rehearsed over", after: [.dedicated(.live)], .dedicate(.rehearsal), .holdsLiveWork),
    .gives("work in a rehearsal leaves it one", after: [.dedicated(.rehearsal)], .dedicate(.live), []),
    .gives("the wall clock is set", after: [], .setZone("Europe/Dublin"), [.zoneSet("Europe/Dublin")]),
    .gives("the same clock again is already so", after: [.zoneSet("Europe/Dublin")], .setZone("Europe/Dublin"), []),
    .gives("another clock", after: [.zoneSet("Europe/Dublin")], .setZone("UTC"), [.zoneSet("UTC")]),
    .refuses("an erasure has a reason", after: [], .noteErasure(positions: [1], reason: " "), .reasonMissing),
    .gives("strangers are counted", after: [], .noteStrangers(count: 3), [.strangersRefused(count: 3)]),
    .gives("no strangers are no entry", after: [], .noteStrangers(count: 0), []),
    .gives("an erasure of nothing is none", after: [], .noteErasure(positions: [], reason: "asked"), []),
    .gives(
      "an erasure is noted", after: [.dedicated(.live)], .noteErasure(positions: [3, 4], reason: "asked"),
      [.erased(positions: [3, 4], reason: "asked")]),
  ]

  @Test(arguments: table) func `an order to the centre gives what its row says`(_ row: Row) { row.check() }

  @Test func `a clock that does not exist is refused with what was expected`() {
    let long = String(repeating: "x", count: 10_000)
    for zone in ["", "Europe/Atlantis", "../../etc/passwd", "Europe/Dublin\u{0}", "europe dublin", long] {
      let error = #expect(throws: CentreRefusal.self, "\(zone.debugDescription.prefix(40))") {
        try CentreKeeping.decide(.setZone(zone), CentreKeeping.initial, by(amy, at: 1))
      }
      #expect(error.map { $0.description.contains("IANA") } ?? true)
    }
  }

  @Test func `the centre knows its purpose and its clock`() {
    let state = CentreKeeping.after([.dedicated(.rehearsal), .zoneSet("UTC"), .erased(positions: [1], reason: "asked")])
    #expect(state.purpose == .rehearsal && state.zone == "UTC")
  }
}
