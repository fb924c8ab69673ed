import Deployment
import Desk
import Dispatch
import Foundation
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

/// Many at once over a store that fails now and then.
@Suite struct FaultLaws {
  static let seed = ProcessInfo.processInfo.environment["TOCSIN_SEED"].flatMap { UInt64($0) } ?? 20_261_121

  /// One of a few orders about a few incidents and units, so that they get in each other's way.
  static func intent(_ number: UInt64) -> Intent {
    let incident = IncidentID(trusted: "i\(number / 64 % 5)")
    let unit = CallSign(trusted: "u\(number / 512 % 3)")
    switch number % 64 {
    case 0..<8: return open(incident)
    case 8..<24: return .log(incident, .note("note \(number)"))
    case 24..<30: return .register(unit, pump, home: nil)
    case 30..<36: return .startDuty(unit)
    case 36..<46: return .assign(unit, to: incident, duty: "Attend")
    case 46..<54: return .progress(unit, on: incident, .mobile)
    case 54..<60: return .progress(unit, on: incident, .cleared)
    case 60: return .log(incident, .close(done))
    default: return .log(incident, .takeOver)
    }
  }

  /// SplitMix64 of a number.
  static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `whatever fails, what was acknowledged is stored, what was not is not, and the desk stands as the store`(
    _ round: UInt64
  ) async throws {
    let seed = Self.seed &+ round &* 1_000_003
    print("law: faults: seed \(seed)")
    let memory = MemoryJournal()
    let desk = try Desk.atNoon(
      UnsteadyJournal(memory) { Self.mixed(seed &+ UInt64($0)) % 7 == 0 ? .diskFull("test") : nil })
    let results = await withTaskGroup { group in
      for worker in 0..<8 as Range<UInt64> {
        group.addTask {
          var results: [(CommandID, Result<Outcome, DeskError>)] = []
          for number in 0..<40 as Range<UInt64> {
            let order = order(Self.intent(Self.mixed(seed &+ worker &* 977 &+ number)), "w\(worker)-\(number)")
            results.append((order.id, await outcome { () throws(DeskError) in try await desk.perform(order) }))
          }
          return results
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    var faults = 0
    for (id, result) in results {
      let receipt = try memory.receipt(of: id)
      switch result {
      case .success(.done(let told)), .success(.doneBefore(let told)): #expect(receipt == told, "seed \(seed): \(id)")
      case .success(.alreadySo): #expect(receipt == nil, "seed \(seed): \(id)")
      case .failure(let error):
        if case .fault = error { faults += 1 }
        #expect(receipt == nil, "seed \(seed): \(id) \(error)")
      }
    }
    #expect(faults > 0, "seed \(seed): nothing failed")
    let fresh = try Desk.atNoon(memory)
    let (stored, shown) = (await fresh.live().stands, await desk.live().stands)
    #expect(stored.keys.sorted() == shown.keys.sorted(), "seed \(seed)")
    #expect(stored == shown, "seed \(seed)")
    for number in 0..<5 {
      let stream = StreamName.incident(IncidentID(trusted: "i\(number)"))
      #expect(try await fresh.stand(stream) == desk.stand(stream), "seed \(seed): \(stream)")
    }
  }

  @Test func `an order that came to nothing does not put back what another one moved meanwhile`() async throws {
    let (memory, toldOfFailure) = (MemoryJournal(), DispatchSemaphore(value: 0))
    let incident = IncidentID(trusted: "i1")
    let journal = UnsteadyJournal(memory) { number in
      // The third is stored only when the second has failed and everybody knows.
      if number == 3 { toldOfFailure.wait() }
      return number == 2 ? .diskFull("test") : nil
    }
    let desk = try Desk.atNoon(journal)
    _ = try await desk.perform(order(open(incident), "opened"))
    journal.hold()
    let nothing = Task {
      await outcome { () throws(DeskError) in try await desk.perform(order(.log(incident, .takeOver), "nothing")) }
    }
    while journal.submitted < 2 { await Task.yield() }
    let note = Task { try await desk.perform(order(.log(incident, .note("Smoke")), "note")) }
    while journal.submitted < 3 { await Task.yield() }
    journal.release()
    await #expect(throws: DeskError.self) { try await nothing.value.get() }
    toldOfFailure.signal()
    _ = try await note.value
    let (stored, shown) = (try await Desk.atNoon(memory).live().stands, await desk.live().stands)
    #expect(stored == shown)
    #expect(try await desk.life(incident).log.lines.map(\.words) == [PersonalText("Smoke")])
  }
}
