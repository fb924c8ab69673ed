import Decider
import Deployment
import Testing
import Vocabulary

@Suite struct UnitKeepingTests {
  typealias Row = Case<UnitKeeping>
  static let registered = UnitEvent.registered(pump, home: tara)
  static let onDuty = [registered, .onDuty]
  static let busy = onDuty + [.assigned(fire)]
  static let mobile = busy + [.progressed(fire, .mobile)]
  static let broken = onDuty + [.unavailable(reason: "no fuel")]
  static let homeward = onDuty + [.returning]

  static let unregistered: [Row] =
    [
      UnitCommand.startDuty, .endDuty, .assign(fire), .progress(fire, .mobile), .progress(fire, .cleared),
      .setSkills([]), .withdraw(reason: "x"), .makeAvailable, .returnHome,
    ].map {
      .refuses("what is not registered does nothing: \($0)", after: [], $0, .notRegistered)
    }

  static let registering: [Row] = [
    .gives("a unit is registered", after: [], .register(pump, home: tara), [registered]),
    .gives("the same again is already so", after: [registered], .register(pump, home: tara), []),
    .gives("on duty too", after: onDuty, .register(pump, home: tara), []),
    .gives("on an incident too", after: busy, .register(pump, home: tara), []),
    .gives("unavailable too", after: broken, .register(pump, home: tara), []),
    .refuses("another home is another unit", after: onDuty, .register(pump, home: finglas), .registeredDifferently),
    .gives("off duty it may move", after: [registered], .register(pump, home: nil), [.registered(pump, home: nil)]),
    .refuses(
      "another type is another unit", after: busy, .register(UnitType(trusted: "van"), home: tara),
      .registeredDifferently),
  ]

  static let duty: [Row] = [
    .gives("a registered unit goes on duty", after: [registered], .startDuty, [.onDuty]),
    .gives("on duty it is already", after: onDuty, .startDuty, []),
    .gives("on an incident it is on duty already", after: mobile, .startDuty, []),
    .gives("unavailable it is on duty already", after: broken, .startDuty, []),
    .gives("an available unit goes off duty", after: onDuty, .endDuty, [.offDuty]),
    .gives("so does one that is unavailable", after: broken, .endDuty, [.offDuty]),
    .gives("and one on its way home", after: homeward, .endDuty, [.offDuty]),
    .gives("off duty it is already", after: [registered], .endDuty, []),
    .gives("off duty again", after: onDuty + [.offDuty], .endDuty, []),
    .refuses("nobody leaves an incident by going off duty", after: mobile, .endDuty, .busy(fire, .mobile)),
  ]

  static let assigning: [Row] = [
    .gives("an available unit is assigned", after: onDuty, .assign(fire), [.assigned(fire)]),
    .gives("and one on its way home", after: homeward, .assign(fire), [.assigned(fire)]),
    .refuses("one off duty is not", after: [registered], .assign(fire), .offDuty),
    .refuses("nor one that is unavailable", after: broken, .assign(fire), .unavailable(reason: "no fuel")),
    .gives("the same assignment again is already so", after: busy, .assign(fire), []),
    .refuses("a unit is never in two places", after: busy, .assign(flood), .busy(fire, .assigned)),
    .refuses("a unit under way is not assigned anew", after: mobile, .assign(fire), .busy(fire, .mobile)),
    .gives(
      "a clear unit is assigned elsewhere", after: mobile + [.progressed(fire, .cleared)], .assign(flood),
      [.assigned(flood)]),
  ]

  static let progressing: [Row] = [
    .gives("a step", after: busy, .progress(fire, .mobile), [.progressed(fire, .mobile)]),
    .gives("the same step again is already so", after: mobile, .progress(fire, .mobile), []),
    .refuses("no step back", after: mobile, .progress(fire, .acknowledged), .busy(fire, .mobile)),
    .refuses("no step on another incident", after: mobile, .progress(flood, .atScene), .notOn(flood)),
    .refuses("nor is it clear of one it was never on", after: mobile, .progress(flood, .cleared), .notOn(flood)),
    .gives("clear of an incident", after: mobile, .progress(fire, .cleared), [.progressed(fire, .cleared)]),
    .gives("an available unit is clear already", after: onDuty, .progress(fire, .cleared), []),
    .gives("so is one off duty", after: [registered], .progress(fire, .cleared), []),
    .gives("and one on its way home", after: homeward, .progress(fire, .cleared), []),
    .refuses("an available unit is on no incident", after: onDuty, .progress(fire, .mobile), .notOn(fire)),
    .refuses("nor is one off duty", after: [registered], .progress(fire, .atScene), .notOn(fire)),
    .refuses("nor one that is unavailable", after: broken, .progress(fire, .atScene), .notOn(fire)),
  ]

  @Test(arguments: unregistered + registering + duty + assigning + progressing)
  func `an order to a unit gives what its row says`(_ row: Row) { row.check() }

  @Test func `a unit that is clear is available at once`() {
    #expect(UnitKeeping.after(Self.mobile).phase == .busy(fire, .mobile))
    #expect(UnitKeeping.after(Self.mobile + [.progressed(fire, .cleared)]).phase == .available)
  }

  @Test func `a registered unit is off duty until it is put on duty`() {
    let state = UnitKeeping.after([Self.registered])
    #expect(state.phase == .offDuty && state.type == pump && state.home == tara && state.onDutySince == nil)
    #expect(UnitKeeping.after(Self.onDuty).phase == .available)
    #expect(UnitKeeping.after(Self.onDuty).onDutySince == at(2))
    #expect(UnitKeeping.after(Self.onDuty + [.offDuty]).onDutySince == nil)
  }
}
