import Decider
import Deployment
import Testing
import Vocabulary

/// What a unit can do, where it is, and whether it can be had.
@Suite struct UnitKeepingWhereTests {
  typealias Row = Case<UnitKeeping>
  typealias Units = UnitKeepingTests
  static let ropes = Skill(trusted: "ropes")
  static let here = point(53_3, -6_2)
  static let there = point(53_4, -6_3)

  /// Tenths of a degree.
  static func point(_ latitude: Int64, _ longitude: Int64) -> Coordinates? {
    try? Coordinates(latitudeE7: latitude * 1_000_000, longitudeE7: longitude * 1_000_000)
  }

  static let skills: [Row] = [
    .gives("what it can do", after: [Units.registered], .setSkills([ropes]), [.skilled([ropes])]),
    .gives("known already", after: [Units.registered, .skilled([ropes])], .setSkills([ropes]), []),
    .gives("no more", after: Units.onDuty + [.skilled([ropes])], .setSkills([]), [.skilled([])]),
    .gives("none it had already", after: [Units.registered], .setSkills([]), []),
    .gives("also on an incident", after: Units.mobile, .setSkills([ropes]), [.skilled([ropes])]),
  ]

  static let reaching: [Row] = [
    .gives(
      "how it is reached", after: [Units.registered], .setNumber("call group 7"), [.reachable(number: "call group 7")]),
    .gives("known already", after: [Units.registered, .reachable(number: "7")], .setNumber("7"), []),
    .refuses("a number has words", after: [Units.registered], .setNumber(" "), .noNumber),
    .refuses("on one line", after: [Units.registered], .setNumber("7\n8"), .noNumber),
    .refuses("and is short", after: [Units.registered], .setNumber(String(repeating: "7", count: 65)), .noNumber),
    .gives("when its shift ends", after: Units.onDuty, .planDutyEnd(at(9_000_000)), [.dutyEnds(at(9_000_000))]),
    .gives("planned so already", after: Units.onDuty + [.dutyEnds(at(9_000_000))], .planDutyEnd(at(9_000_000)), []),
    .refuses("nobody off duty has a shift", after: [Units.registered], .planDutyEnd(at(9_000_000)), .offDuty),
    .refuses("a shift ends after now", after: Units.onDuty, .planDutyEnd(at(0)), .endsBefore),
  ]

  static let freeing: [Row] = [
    .gives("unavailable", after: Units.onDuty, .withdraw(reason: "no fuel"), [.unavailable(reason: "no fuel")]),
    .gives("unavailable already", after: Units.broken, .withdraw(reason: "no fuel"), []),
    .gives("for another reason", after: Units.broken, .withdraw(reason: "no crew"), [.unavailable(reason: "no crew")]),
    .gives("on its way home", after: Units.homeward, .withdraw(reason: "no fuel"), [.unavailable(reason: "no fuel")]),
    .refuses("why", after: Units.onDuty, .withdraw(reason: " "), .reasonMissing),
    .refuses("off duty", after: [Units.registered], .withdraw(reason: "x"), .offDuty),
    .refuses("not from an incident", after: Units.mobile, .withdraw(reason: "x"), .busy(fire, .mobile)),
    .gives("available again", after: Units.broken, .makeAvailable, [.available]),
    .gives("home", after: Units.homeward, .makeAvailable, [.available]),
    .gives("available already", after: Units.onDuty, .makeAvailable, []),
    .refuses("not off duty", after: [Units.registered], .makeAvailable, .offDuty),
    .refuses("not while it is busy", after: Units.busy, .makeAvailable, .busy(fire, .assigned)),
    .gives("going home", after: Units.onDuty, .returnHome, [.returning]),
    .gives("going home already", after: Units.homeward, .returnHome, []),
    .refuses("unavailable first", after: Units.broken, .returnHome, .unavailable(reason: "no fuel")),
    .refuses("off duty it is home", after: [Units.registered], .returnHome, .offDuty),
    .refuses("not before it is clear", after: Units.mobile, .returnHome, .busy(fire, .mobile)),
  ]

  @Test(arguments: skills + reaching + freeing) func `an order to a unit gives what its row says`(_ row: Row) {
    row.check()
  }

  @Test func `free is who is available or going home`() {
    let free = [Units.onDuty, Units.homeward].map { UnitKeeping.after($0).isFree }
    let others = [[], [Units.registered], Units.broken, Units.busy, Units.mobile].map { UnitKeeping.after($0).isFree }
    #expect(free == [true, true] && others.allSatisfy { !$0 })
  }

  @Test func `a position comes from any unit that is registered`() throws {
    let here = try #require(Self.here)
    for past in [[Units.registered], Units.onDuty, Units.mobile, Units.broken, Units.homeward] {
      Row.gives("", after: past, .place(here), [.positioned(here)]).check()
    }
    Row.refuses("", after: [], .place(here), .notRegistered).check()
  }

  @Test func `an older position does not replace a newer one, whenever it comes`() throws {
    let (here, there) = (try #require(Self.here), try #require(Self.there))
    var state = UnitKeeping.after([Units.registered])
    func told(_ place: Coordinates, at second: Int64, recorded: Int64) {
      UnitKeeping.evolve(&state, .positioned(place), Stamp(actor: amy, happened: at(second), recorded: at(recorded)))
    }
    told(here, at: 20, recorded: 20)
    told(there, at: 10, recorded: 30)
    #expect(state.position == UnitState.Position(coordinates: here, at: at(20)) && state.changed == at(30))
    told(there, at: 20, recorded: 31)
    #expect(state.position == UnitState.Position(coordinates: there, at: at(20)))
    told(here, at: 40, recorded: 41)
    #expect(state.position == UnitState.Position(coordinates: here, at: at(40)))
  }

  @Test func `skills and position outlast an incident and a shift`() throws {
    let here = try #require(Self.here)
    let state = UnitKeeping.after(
      Units.onDuty + [
        .skilled([Self.ropes]), .positioned(here), .assigned(fire), .progressed(fire, .cleared), .offDuty,
      ])
    #expect(state.skills == [Self.ropes] && state.position?.coordinates == here && state.phase == .offDuty)
  }

  /// A unit on duty that was on an incident from one second to another, and what was told of where it was.
  private static func been(
    on incident: IncidentID = fire, from: Int64, to end: Int64?, pointAt second: Int64, recorded: Int64
  ) throws -> UnitState {
    let here = try #require(Self.here)
    var told: [(event: UnitEvent, at: Int64, recorded: Int64)] = [
      (.assigned(incident), from, from), (.positioned(here), second, recorded),
    ]
    if let end { told.append((.progressed(incident, .cleared), end, end)) }
    var state = UnitKeeping.after(Units.onDuty)
    for (event, happened, recorded) in told.sorted(by: { $0.recorded < $1.recorded }) {
      UnitKeeping.evolve(&state, event, Stamp(actor: amy, happened: at(happened), recorded: at(recorded)))
    }
    return state
  }

  @Test(
    arguments: [
      (20, 20, nil, fire, "while it is there"), (20, 20, 30, fire, "and after it has cleared"),
      (20, 40, 30, fire, "although it came in later"), (40, 40, 30, nil, "not once it has cleared"),
      (30, 31, 30, nil, "not from the moment it has cleared on"), (5, 5, 30, nil, "not from before it was sent"),
      (5, 15, nil, nil, "not from before, although it came in later"),
      (10, 10, nil, fire, "from the moment it is sent"),
    ] as [(Int64, Int64, Int64?, IncidentID?, String)])
  func `a point tells of the incident on which it was measured`(
    _ second: Int64, _ recorded: Int64, _ end: Int64?, _ incident: IncidentID?, _ words: String
  ) throws {
    let state = try Self.been(from: 10, to: end, pointAt: second, recorded: recorded)
    #expect(state.position?.at == at(second) && state.position?.during == incident, "\(words)")
    let busy = end == nil ? [fire] : []
    #expect(state.placedBy == (incident == nil ? busy : [fire]), "\(words)")
  }

  @Test func `that it was sent may be told late: what was measured since then is of the incident`() throws {
    let here = try #require(Self.here)
    var state = UnitKeeping.after(Units.onDuty)
    UnitKeeping.evolve(&state, .positioned(here), Stamp(actor: amy, happened: at(20), recorded: at(20)))
    UnitKeeping.evolve(&state, .assigned(fire), Stamp(actor: amy, happened: at(15), recorded: at(25)))
    #expect(state.position?.during == fire)
  }

  @Test func `the next incident does not make the point of the last one its own`() throws {
    var state = try Self.been(from: 10, to: 30, pointAt: 20, recorded: 20)
    for number in 0..<6 {
      let next = IncidentID(trusted: "n\(number)")
      let begin = Int64(40 + number * 10)
      UnitKeeping.evolve(&state, .assigned(next), Stamp(actor: amy, happened: at(begin), recorded: at(begin)))
      #expect(state.position?.during == fire && state.placedBy == [next, fire])
      UnitKeeping.evolve(
        &state, .progressed(next, .cleared), Stamp(actor: amy, happened: at(begin + 5), recorded: at(begin + 5)))
    }
    #expect(state.stints.map(\.incident.text) == ["n2", "n3", "n4", "n5"] && state.placedBy == [fire])
    #expect(state.incident(at: at(62))?.text == "n2" && state.incident(at: at(66)) == nil)
  }
}
